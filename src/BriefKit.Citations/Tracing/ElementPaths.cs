using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Tracing;

/// <summary>The places of a style's elements in its tree, as a person would name them.</summary>
internal sealed class ElementPaths
{
    private static readonly string[] Telling = ["variable", "macro", "term", "value", "name", "type"];

    private readonly Dictionary<CslElement, string> _paths = new(ReferenceEqualityComparer.Instance);

    public ElementPaths(CslElement root)
    {
        foreach (CslElement child in root.Children)
            Add(child, "");
    }

    /// <summary>Empty for an element that is not the style's.</summary>
    public string this[CslElement element] => _paths.GetValueOrDefault(element, "");

    // A style nests no deeper than its reader allows; what it refuses made no output.
    private void Add(CslElement element, string before, int depth = 0)
    {
        string path = before + Step(element);
        _paths[element] = path;
        if (depth > NodeReader.MaxDepth)
            return;
        foreach (CslElement child in element.Children)
            Add(child, path + "/", depth + 1);
    }

    private static string Step(CslElement element) =>
        Array.Find(Telling, attribute => element[attribute] is not null) is { } telling ? $"{element.Name}[{telling}={element[telling]}]" : element.Name;
}
