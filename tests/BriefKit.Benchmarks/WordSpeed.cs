using System.Diagnostics;
using System.Globalization;
using BriefKit.Core.Documents;
using BriefKit.Word;

namespace BriefKit.Benchmarks;

/// <summary>How many Word files of a page are made in a second, on one thread and on all, and what each leaves behind in memory.</summary>
internal static class WordSpeed
{
    private const int Documents = 1_000;
    private const int Runs = 9;

    public static int Run()
    {
        WordWriter writer = new();
        Document[] documents = [.. Enumerable.Range(0, Documents).Select(PageMaker.OnePage)];
        long bytes = documents.Sum(document => Write(writer, document));
        for (int i = 0; i < 5; i++)
            Parallel.ForEach(documents, document => Write(writer, document));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        double one = Median(() => Array.ForEach(documents, document => Write(writer, document)));
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (Documents * Runs);
        double all = Median(() => Parallel.ForEach(documents, document => Write(writer, document)));
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print($"{Documents} Word files of a page: {Documents / one:0} a second on one thread, {Documents / all:0} on {Environment.ProcessorCount}; {bytes / Documents / 1024.0:0.0} KB and {allocated / 1024.0:0} KB allocated each");
        Print($"after {2 * Runs * Documents} files {kept / 1024.0:0} KB more are held than before");
        return 0;
    }

    private static double Median(Action work) => Timing.Median(Enumerable.Range(0, Runs).Select(_ =>
    {
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }));

    private static long Write(WordWriter writer, Document document)
    {
        using MemoryStream output = new();
        writer.Write(document, output);
        return output.Length;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
