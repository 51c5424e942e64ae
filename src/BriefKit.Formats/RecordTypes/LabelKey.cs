namespace BriefKit.Formats.RecordTypes;

/// <summary>The form in which labels are compared: without case, white space and final colon.</summary>
internal static class LabelKey
{
    public const string Colons = ":：﹕∶";

    public static string Of(ReadOnlySpan<char> label)
    {
        label = label.Trim().TrimEnd(Colons);
        Span<char> key = label.Length <= 256 ? stackalloc char[label.Length] : new char[label.Length];
        int length = 0;
        foreach (char c in label)
        {
            if (!char.IsWhiteSpace(c))
                key[length++] = char.ToLowerInvariant(c);
        }
        return new string(key[..length]);
    }
}
