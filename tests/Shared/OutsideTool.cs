using System.Diagnostics;

namespace BriefKit.Tests.Shared;

/// <summary>A checker that is not ours: qpdf, pdftotext, soffice and the like.</summary>
internal static class OutsideTool
{
    /// <summary>
    /// Runs a program to its end and gives what it printed. Where it is not installed the test is skipped with a message, in CI it fails.
    /// </summary>
    public static ToolResult Run(string program, params IEnumerable<string> arguments) => Run(program, TimeSpan.FromMinutes(2), null, arguments);

    /// <param name="input">What the program reads from standard input; null for nothing.</param>
    public static ToolResult Run(string program, TimeSpan limit, string? input, params IEnumerable<string> arguments)
    {
        Require(program);
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {limit}.");
        }
        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Skips the test where the program is missing; in CI, where everything is installed, fails it.</summary>
    public static void Require(string program)
    {
        if (IsInstalled(program))
            return;
        string message = $"{program} is not installed.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Skip(message);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}

internal sealed record ToolResult(int ExitCode, string Output, string Error);
