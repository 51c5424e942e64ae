using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>What a thread needs to set text.</summary>
internal sealed record Workbench(StyleBook Styles, ParagraphTools Tools);

/// <summary>The workbenches of one document: as many as threads set it at once. Several threads may take and return them.</summary>
internal sealed class Workbenches(FontLibrary fonts) : IDisposable
{
    private readonly ParagraphToolbox _toolbox = fonts.Companion<ParagraphToolbox>();
    private readonly List<Workbench> _all = [];
    private readonly Stack<Workbench> _idle = [];
    private readonly Lock _lock = new();

    public IEnumerable<string> UnknownFamilies => _all.SelectMany(bench => bench.Styles.UnknownFamilies).Distinct().Order(StringComparer.Ordinal);

    public Workbench Take()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out Workbench? idle))
                return idle;
            Workbench bench = new(new StyleBook(fonts), _toolbox.Take());
            _all.Add(bench);
            return bench;
        }
    }

    /// <summary>Lets others use a bench. What was set at it still looks as it did.</summary>
    public void Return(Workbench bench)
    {
        lock (_lock)
            _idle.Push(bench);
    }

    /// <summary>Clears all away. Nobody may be at work any more.</summary>
    public void Dispose()
    {
        foreach (Workbench bench in _all)
        {
            _toolbox.Return(bench.Tools);
            bench.Styles.Dispose();
        }
        _all.Clear();
    }
}
