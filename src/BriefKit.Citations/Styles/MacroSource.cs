using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>The macros of a style as they were written.</summary>
internal sealed class MacroSource
{
    private readonly Dictionary<string, CslElement> _elements = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _elements.Keys;

    public CslElement? Find(string name) => _elements.GetValueOrDefault(name);

    public void Add(CslElement element, DiagnosticBag bag)
    {
        AttributeReader attributes = new(element, bag);
        if (attributes.Text("name") is not string name)
            bag.Add(StyleDiagnostics.MissingAttribute(element, "name"));
        else if (!_elements.TryAdd(name, element))
            bag.Add(StyleDiagnostics.DuplicateMacro(element, name));
        attributes.ReportUnknown();
    }
}
