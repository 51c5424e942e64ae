using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>The macros of a style as they were written, and what is in each of them, calls included.</summary>
internal sealed class MacroSource
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private bool _isSurveyed;

    public IEnumerable<string> Names => _sources.Keys;

    public CslElement? Find(string name) => _sources.GetValueOrDefault(name)?.Element;

    public void Add(CslElement element, DiagnosticBag bag)
    {
        AttributeReader attributes = new(element, bag);
        if (attributes.Text("name") is not string name)
            bag.Add(StyleDiagnostics.MissingAttribute(element, "name"));
        else if (!_sources.TryAdd(name, new Source(element)))
            bag.Add(StyleDiagnostics.DuplicateMacro(element, name));
        attributes.ReportUnknown();
    }

    /// <summary>Whether a macro, or one that it calls, prints names, whose look depends on the area that calls it.</summary>
    public bool HasNames(string name) => Survey(name)?.HasNames ?? false;

    /// <summary>Whether a macro, or one that it calls, has names that would take their look from those that it stands in for.</summary>
    public bool HasBareNames(string name) => Survey(name)?.HasBareNames ?? false;

    // All macros at once, from those that have names to those that call them: calls may go in circles and be of any depth.
    private Source? Survey(string name)
    {
        if (!_isSurveyed)
        {
            _isSurveyed = true;
            foreach (Source source in _sources.Values)
                Survey(source.Element, source);
            foreach (Source source in _sources.Values.Where(source => source.HasNames).ToArray())
                Spread(source, static caller => !caller.HasNames, static caller => caller.HasNames = true);
            foreach (Source source in _sources.Values.Where(source => source.HasBareNames).ToArray())
                Spread(source, static caller => !caller.HasBareNames, static caller => caller.HasBareNames = true);
        }
        return _sources.GetValueOrDefault(name);
    }

    // Elements are nested no deeper than whoever read the file allowed.
    private void Survey(CslElement parent, Source source)
    {
        foreach (CslElement child in parent.Children.AsSpan())
        {
            if (child.Name == "names")
            {
                source.HasNames = true;
                source.HasBareNames |= child.Children.IsEmpty;
            }
            if (child.Name == "text" && child["macro"] is string called && _sources.TryGetValue(called, out Source? macro))
                macro.Callers.Add(source);
            Survey(child, source);
        }
    }

    private static void Spread(Source from, Predicate<Source> isNew, Action<Source> mark)
    {
        Stack<Source> open = new([from]);
        while (open.TryPop(out Source? source))
        {
            foreach (Source caller in source.Callers.Where(caller => isNew(caller)))
            {
                mark(caller);
                open.Push(caller);
            }
        }
    }

    private sealed class Source(CslElement element)
    {
        public CslElement Element => element;

        public List<Source> Callers { get; } = [];

        public bool HasNames { get; set; }

        public bool HasBareNames { get; set; }
    }
}
