using BenchmarkDotNet.Attributes;
using BriefKit.Citations;

namespace BriefKit.Benchmarks;

/// <summary>Whole runs of the processor, in relation to 1,000 items in APA.</summary>
[MemoryDiagnoser]
public class ProcessorBenchmarks
{
    private readonly Formatting _apa = new("apa", ItemMaker.Make(1_000));
    private readonly Formatting _apa10 = new("apa", ItemMaker.Make(10_000));
    private readonly Formatting _notes = new("chicago-notes", ItemMaker.Make(1_000));
    private readonly Formatting _notes10 = new("chicago-notes", ItemMaker.Make(10_000));
    private readonly Formatting _numbers = new("ieee", ItemMaker.Make(1_000));
    private readonly Formatting _numbers10 = new("ieee", ItemMaker.Make(10_000));

    [Benchmark(Baseline = true)]
    public FormattedCitations Apa1000() => _apa.Run();

    [Benchmark]
    public FormattedCitations Apa10000() => _apa10.Run();

    [Benchmark]
    public FormattedCitations ChicagoNotes1000() => _notes.Run();

    [Benchmark]
    public FormattedCitations ChicagoNotes10000() => _notes10.Run();

    [Benchmark]
    public FormattedCitations Ieee1000() => _numbers.Run();

    [Benchmark]
    public FormattedCitations Ieee10000() => _numbers10.Run();
}
