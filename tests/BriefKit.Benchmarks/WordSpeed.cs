using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Reading;
using BriefKit.Rendering;
using BriefKit.Word;

namespace BriefKit.Benchmarks;

/// <summary>How many briefs of the seed become Word files in a second, with their citations live, on one thread and on all: from the record, and by the writer alone.</summary>
internal static class WordSpeed
{
    private const int Documents = 1_000;
    private const int Runs = 9;

    public static int Run()
    {
        using MemoryStream seed = new();
        typeof(WordSpeed).Assembly.GetManifestResourceStream("seed.txt")!.CopyTo(seed);
        ValueList<Record> record = Toolkit.ReadRecords("seed.txt", seed.ToArray(), new ReadRequest()).Value;
        Renderer renderer = new Toolkit(new NoFiles()).Prepare(new DocumentRequest("brief")).Value!;
        Document brief = renderer.Compose(record).Value;
        WordWriter writer = new();
        Measure("briefs from the record", () => renderer.Write(renderer.Compose(record).Value, OutputFormat.Word).Value.Length);
        Measure("briefs by the writer alone", () => Write(writer, brief));
        return 0;
    }

    private static void Measure(string what, Func<int> make)
    {
        for (int i = 0; i < 5; i++)
            Parallel.For(0, Documents, _ => make());
        long before = GC.GetTotalMemory(forceFullCollection: true), allocated = GC.GetTotalAllocatedBytes(precise: true);
        double one = Timing.Median(() => Repeat(make), Runs);
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (Documents * Runs);
        double all = Timing.Median(() => Parallel.For(0, Documents, _ => make()), Runs);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents} {what}: {Documents / one:0} a second on one thread, {Documents / all:0} on {Environment.ProcessorCount}; {make() / 1024.0:0.0} KB and {allocated / 1024.0:0} KB allocated each; {kept / 1024.0:0} KB more held after {2 * Runs * Documents}"));
    }

    private static void Repeat(Func<int> make)
    {
        for (int i = 0; i < Documents; i++)
            make();
    }

    private static int Write(WordWriter writer, Document document)
    {
        using MemoryStream output = new();
        writer.Write(document, output);
        return (int)output.Length;
    }

    // The fonts of the machine have no part in Word files.
    private sealed class NoFiles : IFileSource
    {
        public IReadOnlyList<string> Names => [];

        public ReadOnlyMemory<byte>? Read(string name) => null;
    }
}
