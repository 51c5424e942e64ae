using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>A written file, and what programs that are not ours say of it.</summary>
internal sealed class PdfOutput : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"briefkit-{Guid.NewGuid():N}.pdf");

    private PdfOutput(byte[] bytes, ValueList<Diagnostic> diagnostics)
    {
        Bytes = bytes;
        Diagnostics = diagnostics;
        File.WriteAllBytes(_path, bytes);
    }

    public byte[] Bytes { get; }

    public ValueList<Diagnostic> Diagnostics { get; }

    public static PdfOutput Write(PagedDocument document, bool isReadable = false)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = new PdfSerializer { IsReadable = isReadable }.Write(document, stream);
        return new PdfOutput(stream.ToArray(), diagnostics);
    }

    public string Run(string program, params IEnumerable<string> arguments)
    {
        ToolResult result = OutsideTool.Run(program, [.. arguments, _path]);
        Assert.True(result.ExitCode == 0, $"{program}: {result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>The text as a reader copies it, without the form feeds between pages.</summary>
    public string Text() => OutsideTool.Run("pdftotext", [_path, "-"]).Output.Replace("\f", "", StringComparison.Ordinal).Trim();

    // What some builds of mutool say of themselves whenever a file has a colour profile.
    private const string NoProfiles = "warning: ICC support is not available\n";

    /// <summary>Asserts that two readers find nothing to complain of.</summary>
    public void AssertSound()
    {
        ToolResult check = OutsideTool.Run("qpdf", "--check", _path);
        Assert.True(check.ExitCode == 0 && check.Error.Length == 0, check.Output + check.Error);
        ToolResult drawing = OutsideTool.Run("mutool", "draw", "-q", "-F", "text", "-o", "/dev/null", _path);
        Assert.Equal("", drawing.Error.Replace(NoProfiles, "", StringComparison.Ordinal));
        Assert.Equal(0, drawing.ExitCode);
    }

    public void Dispose() => File.Delete(_path);
}
