using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>A written file, and what programs that are not ours say of it.</summary>
internal sealed class PdfOutput : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"briefkit-{Guid.NewGuid():N}.pdf");

    private PdfOutput(byte[] bytes, ValueList<Diagnostic> diagnostics, Func<string, bool>? isTolerated)
    {
        ConformanceAssert.Conforms(bytes, isTolerated);
        Bytes = bytes;
        Diagnostics = diagnostics;
        File.WriteAllBytes(Path, bytes);
    }

    public byte[] Bytes { get; }

    public ValueList<Diagnostic> Diagnostics { get; }

    /// <param name="isTolerated">Which rules of the standards the structure breaks on purpose, by name.</param>
    public static PdfOutput Write(PagedDocument document, bool isReadable = false, Func<string, bool>? isTolerated = null)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = new PdfSerializer { IsReadable = isReadable }.Write(document, stream);
        return new PdfOutput(stream.ToArray(), diagnostics, isTolerated);
    }

    public static PdfOutput Of(Action<Stream> write) => Of(stream =>
    {
        write(stream);
        return [];
    });

    public static PdfOutput Of(Func<Stream, ValueList<Diagnostic>> write)
    {
        using MemoryStream stream = new();
        ValueList<Diagnostic> diagnostics = write(stream);
        return new PdfOutput(stream.ToArray(), diagnostics, null);
    }

    public string Run(string program, params IEnumerable<string> arguments)
    {
        ToolResult result = OutsideTool.Run(program, [.. arguments, Path]);
        Assert.True(result.ExitCode == 0, $"{program}: {result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>The file as text; of use where it was written to be read.</summary>
    public string Source => Encoding.Latin1.GetString(Bytes);

    /// <summary>The first page as a picture: a byte for each colour of each pixel.</summary>
    public byte[] Pixels()
    {
        string stem = Path + "-page";
        ToolResult result = OutsideTool.Run("pdftoppm", "-r", "36", "-singlefile", Path, stem);
        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Error);
        byte[] pixels = File.ReadAllBytes(stem + ".ppm");
        File.Delete(stem + ".ppm");
        return pixels;
    }

    /// <summary>All pages as pictures, small ones.</summary>
    public byte[] AllPixels()
    {
        string stem = Path + "-pages";
        ToolResult result = OutsideTool.Run("pdftoppm", "-r", "36", Path, stem);
        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Error);
        string[] files = [.. Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(stem) + "*").Order(StringComparer.Ordinal)];
        byte[] pixels = [.. files.SelectMany(File.ReadAllBytes)];
        Array.ForEach(files, File.Delete);
        return pixels;
    }

    /// <summary>The text as a reader copies it, without the form feeds between pages.</summary>
    public string Text() => OutsideTool.Run("pdftotext", [Path, "-"]).Output.Replace("\f", "", StringComparison.Ordinal).Trim();

    // What some builds of mutool say of themselves whenever a file has a colour profile.
    private const string NoProfiles = "warning: ICC support is not available\n";

    /// <summary>Asserts that two readers find nothing to complain of.</summary>
    public void AssertSound()
    {
        AssertQpdfFindsNothing();
        ToolResult drawing = OutsideTool.Run("mutool", "draw", "-q", "-F", "text", "-o", "/dev/null", Path);
        Assert.Equal("", drawing.Error.Replace(NoProfiles, "", StringComparison.Ordinal));
        Assert.Equal(0, drawing.ExitCode);
    }

    public void AssertQpdfFindsNothing()
    {
        ToolResult check = OutsideTool.Run("qpdf", "--check", Path);
        Assert.True(check.ExitCode == 0 && check.Error.Length == 0, check.Output + check.Error);
    }

    public void Dispose() => File.Delete(Path);
}
