using BenchmarkDotNet.Attributes;
using BriefKit.Citations;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Benchmarks;

/// <summary>
/// Loading, and runs in which one part of the work outweighs all others, in relation to the loading of a style: two styles that differ in
/// sorting alone; items that only disambiguation tells apart; items with very many names.
/// </summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    private readonly StyleLibrary _styles = StyleLibrary.BuiltIn;
    private readonly LocaleLibrary _locales = LocaleLibrary.BuiltIn;
    private readonly Formatting _sorted = new("american-medical-association-alphabetical", ItemMaker.Make(1_000));
    private readonly Formatting _unsorted = new("american-medical-association", ItemMaker.Make(1_000));
    private readonly Formatting _clashing = new("apa", Clashing(1_000));
    private readonly Formatting _crowded = new("apa", Crowded(1_000));

    [Benchmark(Baseline = true)]
    public Style? LoadStyle() => _styles.Load("apa").Value;

    [Benchmark]
    public Locale LoadLocale() => _locales.Load("de-DE").Value;

    [Benchmark]
    public FormattedCitations Sorted() => _sorted.Run();

    [Benchmark]
    public FormattedCitations Unsorted() => _unsorted.Run();

    [Benchmark]
    public FormattedCitations Disambiguation() => _clashing.Run();

    [Benchmark]
    public FormattedCitations Names() => _crowded.Run();

    private static ValueList<Reference> Clashing(int count)
    {
        ValueList<PersonName> author = [new PersonName { Family = "Gong", Given = "Nai" }];
        return ItemMaker.Make(count).Select(item => item.With(Variable.Author, author).With(Variable.Issued, Core.Dates.EdtfDate.Of(2012))).ToValueList();
    }

    private static ValueList<Reference> Crowded(int count)
    {
        ValueList<Reference> items = ItemMaker.Make(count);
        ValueList<PersonName> names = items.Take(50).Select(item => item.Names.First().Value[0]).ToValueList();
        return items.Select(item => item.With(Variable.Author, names)).ToValueList();
    }
}
