using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>
/// Compiles the macros of a style when they are first called. One that prints no names does the same in every area and is compiled
/// once; names take their options from the area, and bare ones from the names that they stand in for.
/// </summary>
internal sealed class MacroReader(MacroSource source, DiagnosticBag bag)
{
    /// <summary>Far more than any style that a person wrote; names within names that stand in for each other could else be as many as one likes.</summary>
    private const int MaxNodes = 300_000;

    /// <summary>Beyond so many findings, nobody looks for what was meant.</summary>
    private const int MaxHints = 100;

    private readonly Dictionary<string, CompiledMacro> _withoutNames = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];
    private int _nodes;

    public MacroSource Source => source;

    /// <summary>The names of the terms that the style itself defines.</summary>
    public HashSet<string> OwnTerms { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts a rendering element; false, and reported once, where there are too many.</summary>
    public bool Count(CslElement element)
    {
        _nodes++;
        if (_nodes == MaxNodes + 1)
            bag.Add(StyleDiagnostics.TooLarge(element, MaxNodes));
        return _nodes <= MaxNodes;
    }

    /// <summary>The macro of that name; null, and reported, where there is none or where it is being compiled already.</summary>
    /// <param name="withNames">The macros with names that were compiled for the same place.</param>
    public CompiledMacro? Find(string name, CslElement caller, Dictionary<string, CompiledMacro> withNames, Func<CslElement, CompiledMacro> compile)
    {
        Dictionary<string, CompiledMacro> compiled = source.HasNames(name) ? withNames : _withoutNames;
        if (compiled.TryGetValue(name, out CompiledMacro? known))
            return known;
        if (source.Find(name) is not CslElement element)
        {
            bag.Add(StyleDiagnostics.UnknownMacro(caller, name, bag.Count < MaxHints ? source.Names : []));
            return null;
        }
        if (_calls.Contains(name))
        {
            bag.Add(StyleDiagnostics.MacroCallsItself(caller, name));
            return null;
        }
        _calls.Add(name);
        CompiledMacro macro = compile(element);
        _calls.RemoveAt(_calls.Count - 1);
        return compiled[name] = macro;
    }
}
