using System.Diagnostics;
using System.Globalization;
using BriefKit.Core.Documents;
using BriefKit.Pdf;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Benchmarks;

/// <summary>How many PDF documents of one page are made in a second, on one thread and on all, and how many pages of one long document.</summary>
internal static class PageSpeed
{
    private const int Documents = 1_000;
    private const int LongPages = 1_000;
    private const int Runs = 5;

    public static int Run()
    {
        PdfWriter writer = new(new FontLibrary());
        Document book = PageMaker.Book(LongPages);
        Write(writer, book);
        long peak = PeakMemory(); // Before anything else takes memory.
        Document[] documents = [.. Enumerable.Range(0, Documents).Select(PageMaker.OnePage)];
        long bytes = documents.Sum(document => Write(writer, document));
        for (int i = 0; i < 3; i++)
            Parallel.ForEach(documents, document => Write(writer, document));
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        double one = Median(() => Array.ForEach(documents, document => Write(writer, document)));
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (Documents * Runs);
        double all = Median(() => Parallel.ForEach(documents, document => Write(writer, document)));
        Print($"{Documents} documents of a page: {Documents / one:0} a second on one thread, {Documents / all:0} on {Environment.ProcessorCount}; {bytes / Documents / 1024.0:0.0} KB and {allocated / 1024.0:0} KB allocated each");
        double small = Median(() => Write(writer, PageMaker.Book(LongPages / 10)));
        double large = Median(() => Write(writer, book));
        Print($"one document of about {LongPages} pages: {LongPages / large:0} pages a second, {large / small:0.0} times the tenth of it; at most {peak} MB for the first");
        return 0;
    }

    // In MB.
    private static long PeakMemory()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 >> 20;
    }

    private static double Median(Action work) => Timing.Median(work, Runs);

    private static long Write(PdfWriter writer, Document document)
    {
        using MemoryStream output = new();
        writer.Write(document, output);
        return output.Length;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
