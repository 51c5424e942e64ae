using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Formats.CslJson;

namespace BriefKit.Benchmarks;

/// <summary>
/// Times the processor against citeproc-js on the same items, style and locale, both warm, in turns: whatever else the machine does
/// then slows both.
/// </summary>
internal static class Comparison
{
    private const int Items = 1_000;
    private const int Turns = 7;

    public static int Run(string style)
    {
        string folder = Path.Combine(RepositoryRoot(), "tests", "BriefKit.Benchmarks", "citeproc");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "citeproc")))
        {
            Console.Error.WriteLine($"citeproc-js is missing: run 'npm install --no-save citeproc' in {folder}.");
            return 1;
        }
        ValueList<Reference> items = ItemMaker.Make(Items);
        Formatting ours = new(style, items);
        string itemsFile = Path.Combine(Path.GetTempPath(), $"briefkit-items-{Environment.ProcessId}.json");
        using (FileStream output = File.Create(itemsFile))
            CslJsonWriter.Write(items, output);
        try
        {
            return Run(ours, style, folder, itemsFile);
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("node is missing: install Node.js 20 or later (Debian: apt install nodejs).");
            return 1;
        }
        finally
        {
            File.Delete(itemsFile);
        }
    }

    // Each line that goes to node asks for one run; the line that comes back is its time.
    private static int Run(Formatting ours, string style, string folder, string itemsFile)
    {
        ProcessStartInfo start = new("node", [Path.Combine(folder, "time.mjs"), itemsFile, style]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process theirs = Process.Start(start)!;
        Timing.Median(ours, warmups: 30, runs: 1);
        Ask(theirs);
        List<double> ourTimes = [], theirTimes = [];
        for (int i = 0; i < Turns; i++)
        {
            theirTimes.Add(Ask(theirs));
            ourTimes.Add(Timing.Once(ours));
        }
        theirs.StandardInput.Close();
        theirs.WaitForExit();
        double mine = Timing.Median(ourTimes), other = Timing.Median(theirTimes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{style}, {Items} items, median of {Turns} runs in turns: BriefKit {mine:0.0} ms, citeproc-js {other:0.0} ms; {other / mine:0} times as fast."));
        return 0;
    }

    private static double Ask(Process node)
    {
        node.StandardInput.WriteLine();
        string answer = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("citeproc-js ended before it gave a time.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BriefKit.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks are not run from within the repository.");
    }
}
