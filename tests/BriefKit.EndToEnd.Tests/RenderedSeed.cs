using BriefKit.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(RenderedSeed))]

namespace BriefKit.EndToEnd.Tests;

/// <summary>The seed in every template and format, made once for all tests.</summary>
public sealed class RenderedSeed : IDisposable
{
    public static readonly string[] Templates = ["handout", "brief", "record-sheet", "bibliography"];

    public static readonly string[] Formats = ["pdf", "docx", "html", "md", "txt"];

    private readonly Workshop _workshop = Workshop.WithSeed();
    private readonly Lazy<string> _officeFolder;

    public RenderedSeed()
    {
        Result = _workshop.Run("render", "seeds", "-t", string.Join(',', Templates), "-f", string.Join(',', Formats), "-o", "output/");
        _officeFolder = new Lazy<string>(ConvertWithOffice);
    }

    internal CommandResult Result { get; }

    internal Workshop Workshop => _workshop;

    public string PathOf(string template, string format) => Path.Combine(_workshop.Folder, "output", $"{Path.GetFileNameWithoutExtension(Repository.Seed)}-{template}.{format}");

    /// <summary>The PDF that LibreOffice makes of a Word file of ours.</summary>
    public string OfficePdf(string template) => Path.Combine(_officeFolder.Value, Path.GetFileNameWithoutExtension(PathOf(template, "docx")) + ".pdf");

    public void Dispose() => _workshop.Dispose();

    private string ConvertWithOffice()
    {
        string folder = Path.Combine(_workshop.Folder, "office");
        ToolResult result = OutsideTool.Run(
            "soffice", TimeSpan.FromMinutes(4), null,
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. Templates.Select(template => PathOf(template, "docx"))]);
        Assert.True(result.ExitCode == 0, result.Error);
        return folder;
    }
}
