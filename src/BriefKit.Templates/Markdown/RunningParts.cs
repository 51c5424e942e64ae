using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Templates.Markdown;

/// <summary>Gathers what containers such as <c>::: footer-end</c> put on every page.</summary>
internal sealed class RunningParts
{
    private static readonly string[] Places = ["header-start", "header-center", "header-end", "footer-start", "footer-center", "footer-end"];

    public static readonly string[] Names = [.. Places, .. Places.Select(place => First + place), .. Places.Select(place => Left + place)];

    private const string First = "first-", Left = "left-";

    private readonly Dictionary<string, ValueList<Inline>> _parts = new(StringComparer.Ordinal);

    public RunningMatter Header => Matter("header");

    public RunningMatter Footer => Matter("footer");

    /// <summary>What the first page has in their place; null where nothing is said of it.</summary>
    public PageEdges? FirstPage => Edges(First);

    /// <summary>What pages on the left have; null where nothing is said of them.</summary>
    public PageEdges? LeftPages => Edges(Left);

    private PageEdges? Edges(string pages) =>
        _parts.Keys.Any(name => name.StartsWith(pages, StringComparison.Ordinal)) ? new PageEdges(Matter(pages + "header"), Matter(pages + "footer")) : null;

    public void Set(string name, ValueList<Inline> content) => _parts[name] = content;

    private RunningMatter Matter(string place) => new(Part(place + "-start"), Part(place + "-center"), Part(place + "-end"));

    private ValueList<Inline> Part(string name) => _parts.GetValueOrDefault(name);
}
