using BriefKit.Core.References;

namespace BriefKit.Citations.Clusters;

/// <summary>The prefix and suffix that a writer gives a cite, with the space that the writer left out.</summary>
internal static class CiteAffixes
{
    public static string Prefix(string prefix)
    {
        char last = prefix[^1];
        return char.IsLetterOrDigit(last) || last is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '’' ? prefix + " " : prefix;
    }

    /// <summary>Whether the prefix begins with the punctuation that parts it from the cite before.</summary>
    public static bool ReplacesDelimiter(ReferenceText? prefix) => prefix is { Value: ['.' or ',' or ';' or ':' or '!' or '?', ..] };

    public static bool EndsSentence(string prefix) => prefix.TrimEnd(' ', '”', '’', '"', '\'', ')') is [.., '.' or '!' or '?'];

    public static string Suffix(string suffix) => char.IsLetterOrDigit(suffix[0]) || suffix[0] is '(' or '[' ? " " + suffix : suffix;
}
