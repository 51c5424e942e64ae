using BriefKit.Cli.Outputs;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Tests.Outputs;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_replaces_what_stood_there_and_leaves_nothing_beside_it()
    {
        string path = _folder.File("out/a.txt", "old and longer");

        Assert.True(AtomicFile.Write(path, "out/a.txt", "new"u8, _diagnostics));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void What_cannot_be_written_is_reported_and_leaves_nothing()
    {
        string file = _folder.File("a.txt", "in the way");
        string path = Path.Combine(file, "b.txt");

        Assert.False(AtomicFile.Write(path, "a.txt/b.txt", "new"u8, _diagnostics));

        Assert.Equal(["BK9006"], _diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal("in the way", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_stays_as_it_is()
    {
        string inside = _folder.File("a.txt/inside.txt", "kept");

        Assert.False(AtomicFile.Write(Path.Combine(_folder.Path, "a.txt"), "a.txt", "new"u8, _diagnostics));

        Assert.Equal([inside], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }
}
