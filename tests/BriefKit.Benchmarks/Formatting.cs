using BriefKit.Citations;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Benchmarks;

/// <summary>The work that is measured: items in a style, each cited once, and the bibliography.</summary>
internal sealed class Formatting
{
    private readonly Style _style;
    private readonly Locale _locale = LocaleLibrary.BuiltIn.Load("en-US").Value;
    private readonly ValueList<NotedCluster> _clusters;

    public Formatting(string style, ValueList<Reference> items)
    {
        _style = StyleLibrary.BuiltIn.Load(style).Value ?? throw new ArgumentException($"There is no style '{style}'.", nameof(style));
        Items = items;
        bool inNotes = _style.Class == StyleClass.Note;
        _clusters = items.Select((item, index) => new NotedCluster(Cluster.Of(item.Id), inNotes ? index + 1 : 0)).ToValueList();
    }

    public ValueList<Reference> Items { get; }

    public FormattedCitations Run() => CitationProcessor.Process(_style, _locale, Items, _clusters, ReferenceSelection.Cited).Value;
}
