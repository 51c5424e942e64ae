namespace BriefKit.Core.Packaging;

/// <summary>The names of parts, as we write them: without the slash at their beginning, <c>word/document.xml</c>.</summary>
internal static class PartName
{
    /// <summary>The name of an entry of the archive, which may be percent-encoded as an IRI is (ISO 29500-2, 6.2.2); null where it names no place inside the package.</summary>
    public static string? Of(string entryName)
    {
        string name = Uri.UnescapeDataString(entryName).Replace('\\', '/').TrimStart('/');
        bool isPlain = name.Length > 0 && !name.Contains('\0') && name.Split('/').All(segment => segment is not ("" or "." or ".."));
        return isPlain ? name : null;
    }

    /// <summary>Where the target of a relationship leads (ISO 29500-2, 6.5.3.4, by the rules of RFC 3986, 5.2); a way above the root ends at the root.</summary>
    public static string Resolve(string source, string target)
    {
        int end = target.AsSpan().IndexOfAny('#', '?');
        string path = Uri.UnescapeDataString(end < 0 ? target : target[..end]).Replace('\\', '/');
        int folder = source.LastIndexOf('/');
        List<string> segments = path.StartsWith('/') || folder < 0 ? [] : [.. source[..folder].Split('/')];
        foreach (string segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or ".."))
                segments.Add(segment);
        }
        return string.Join('/', segments);
    }

    /// <summary>Where the relationships of a part stand; those of the package where the part is the empty text.</summary>
    public static string RelationshipsOf(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }
}
