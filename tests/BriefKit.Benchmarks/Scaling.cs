using System.Diagnostics;
using System.Globalization;

namespace BriefKit.Benchmarks;

/// <summary>How much longer 100,000 items take than 1,000; 100 times is linear.</summary>
internal static class Scaling
{
    private const int Few = 1_000;
    private const int Many = 100_000;

    public static int Run(string style)
    {
        double few = Timing.Median(new Formatting(style, ItemMaker.Make(Few)), warmups: 30, runs: 15);
        double many = Timing.Median(new Formatting(style, ItemMaker.Make(Many)), warmups: 1, runs: 3);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{style}: {Few} items {few:0.0} ms, {Many} items {many:0.0} ms; {many / few:0.0} times as long."));
        return 0;
    }
}

/// <summary>Times runs, warm.</summary>
internal static class Timing
{
    public static double Median(Formatting work, int warmups, int runs)
    {
        for (int i = 0; i < warmups; i++)
            work.Run();
        return Median(Enumerable.Range(0, runs).Select(_ => Once(work)));
    }

    /// <summary>In seconds.</summary>
    public static double Median(Action work, int runs) => Median(Enumerable.Range(0, runs).Select(_ =>
    {
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }));

    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }

    public static double Once(Formatting work)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        work.Run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
