using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Templates.Markdown;

/// <summary>Gathers what containers such as <c>::: footer-end</c> put on every page.</summary>
internal sealed class RunningParts
{
    public static readonly string[] Names = ["header-start", "header-center", "header-end", "footer-start", "footer-center", "footer-end"];

    private readonly Dictionary<string, ValueList<Inline>> _parts = new(StringComparer.Ordinal);

    public RunningMatter Header => Matter("header");

    public RunningMatter Footer => Matter("footer");

    public void Set(string name, ValueList<Inline> content) => _parts[name] = content;

    private RunningMatter Matter(string place) => new(Part(place + "-start"), Part(place + "-center"), Part(place + "-end"));

    private ValueList<Inline> Part(string name) => _parts.GetValueOrDefault(name);
}
