using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Library;

/// <summary>The elements of a style, independent or dependent, and where they came from.</summary>
/// <param name="Name">What tells it from every other one: its file, or its id where it is built in.</param>
internal sealed record StyleTree(string Name, CslElement Root)
{
    public string? FileName { get; init; }

    /// <summary>What the library's index says, where it is built in.</summary>
    public StyleEntry? BuiltIn { get; init; }

    /// <summary>
    /// CSL 1.0.2, "Dependent Styles": the address in <c>&lt;link rel="independent-parent"/&gt;</c>. A style that has citations of its own needs none.
    /// </summary>
    public string? Parent => Root.Child("citation") is not null
        ? null
        : Root.Child("info")?.Children.FirstOrDefault(child => child.Name == "link" && child["rel"] == "independent-parent")?["href"];

    /// <summary>What the style says about itself, under a name.</summary>
    public StyleEntry Describe(string id)
    {
        if (BuiltIn is not null)
            return BuiltIn;
        CslElement? info = Root.Child("info");
        CslElement[] categories = [.. info?.Children.Where(child => child.Name == "category") ?? []];
        string title = info?.Child("title")?.Text.Trim() ?? "";
        return new StyleEntry(
            id,
            title.Length == 0 ? id : title,
            CitationFormats.Parse(categories.Select(category => category["citation-format"]).FirstOrDefault(format => format is not null)),
            categories.Select(category => category["field"]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
            Root["default-locale"])
        {
            Address = info?.Child("id")?.Text.Trim() ?? "",
        };
    }

    /// <summary>The parent's elements with what this style says in their place: its title and id, and its default locale.</summary>
    public CslElement Dress(CslElement parent)
    {
        CslElement? info = Root.Child("info")?.Child("title") is null ? parent.Child("info") : Root.Child("info");
        string? locale = Root["default-locale"];
        return parent with
        {
            Attributes = locale is null
                ? parent.Attributes
                : [.. parent.Attributes.Where(attribute => attribute.Key != "default-locale"), KeyValuePair.Create("default-locale", locale)],
            Children = [.. info is null ? (ReadOnlySpan<CslElement>)[] : [info], .. parent.Children.Where(child => child.Name != "info")],
        };
    }
}
