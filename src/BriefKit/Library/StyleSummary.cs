using BriefKit.Citations.Library;
using BriefKit.Core.Collections;

namespace BriefKit.Library;

/// <summary>What a user is told of a citation style.</summary>
/// <param name="Name">What to name it by.</param>
/// <param name="Title">Its full title.</param>
/// <param name="CitationFormat"><c>author-date</c>, <c>numeric</c>, <c>note</c>, <c>author</c>, <c>label</c>, or empty where the style does not say.</param>
public sealed record StyleSummary(string Name, string Title, string CitationFormat)
{
    /// <summary>Short names that stand for it.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>The fields of study that use it, by their CSL names.</summary>
    public ValueList<string> Fields { get; init; }

    /// <summary>A BCP 47 tag; null where the style is made for any locale.</summary>
    public string? DefaultLocale { get; init; }

    /// <summary>Where it comes from: a file, or the one of the built-in libraries.</summary>
    public string Source { get; init; } = "";

    internal static StyleSummary Of(StyleEntry entry, string? fileName, string? defaultLocale = null) => new(entry.Id, entry.Title, entry.Format.CslName)
    {
        Aliases = fileName is null ? StyleLibrary.Shortcuts.Where(pair => pair.Value == entry.Id).Select(pair => pair.Key).ToValueList() : [],
        Fields = entry.Fields,
        DefaultLocale = defaultLocale ?? entry.DefaultLocale,
        Source = fileName ?? (entry.IsOwn ? "built in, made by BriefKit" : "built in, from the official CSL repository"),
    };
}
