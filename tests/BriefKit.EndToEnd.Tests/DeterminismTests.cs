using System.Diagnostics;

namespace BriefKit.EndToEnd.Tests;

/// <summary>The same input gives the same bytes, whoever runs the tool, where and when.</summary>
public class DeterminismTests(RenderedSeed seed)
{
    [Fact]
    public void Two_folders_time_zones_languages_and_days_give_the_same_bytes()
    {
        using Workshop other = Workshop.WithSeed();
        Directory.CreateDirectory(other.PathOf("deep/down"));
        Directory.Move(other.PathOf("seeds"), other.PathOf("deep/down/seeds"));
        File.SetLastWriteTimeUtc(Directory.GetFiles(other.PathOf("deep/down/seeds"))[0], new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        RunAsProcess(other.PathOf("deep/down"), ("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"));
        foreach (string template in RenderedSeed.Templates)
        {
            foreach (string format in RenderedSeed.Formats)
            {
                string path = seed.PathOf(template, format);
                byte[] here = File.ReadAllBytes(path), there = File.ReadAllBytes(other.PathOf("deep/down/output/" + Path.GetFileName(path)));
                Assert.True(here.AsSpan().SequenceEqual(there), $"{template}.{format} differs from byte {here.AsSpan().CommonPrefixLength(there)} on.");
            }
        }
    }

    private static void RunAsProcess(string folder, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "BriefKit.Cli.dll"), "render", "seeds", "-t", string.Join(',', RenderedSeed.Templates), "-f", string.Join(',', RenderedSeed.Formats), "-o", "output/"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        Assert.NotEmpty(output.Result);
    }
}
