using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>The tags by which citations name sources: the references' ids, as far as a field's instruction can hold them.</summary>
internal static class SourceTags
{
    private const int Longest = 100;

    /// <summary>A tag for each reference, in their order. Of two that differ in case alone the second gets a number, for Word may not tell them apart.</summary>
    public static ValueList<string> Of(ValueList<Reference> references)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return references.Select(reference => Unique(Sanitized(reference.Id), taken)).ToValueList();
    }

    // No spaces and quotation marks, which end an argument, and no backslash, which begins a switch.
    private static string Sanitized(string id)
    {
        string tag = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' ? c : '_'));
        return tag.Length == 0 ? "source" : tag.Length > Longest ? tag[..Longest] : tag;
    }

    private static string Unique(string tag, HashSet<string> taken)
    {
        string candidate = tag;
        for (int i = 2; !taken.Add(candidate); i++)
            candidate = $"{tag}_{i}";
        return candidate;
    }
}
