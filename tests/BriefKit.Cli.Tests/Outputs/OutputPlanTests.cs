using BriefKit.Cli.Outputs;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Tests.Outputs;

public sealed class OutputPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd.pdf")]
    [InlineData("a b/c\\d:e", "a-b-c-d-e.pdf")]
    [InlineData("..", "record.pdf")]
    [InlineData("第三次会议", "第三次会议.pdf")]
    [InlineData("", "record.pdf")]
    public void No_name_leads_out_of_the_folder(string stem, string expected) =>
        Assert.Equal(expected, new OutputPlan(_folder.Host(), "out/").Claim(stem, "pdf", _diagnostics));

    [Fact]
    public void A_very_long_name_is_cut_between_characters()
    {
        string name = new OutputPlan(_folder.Host(), "out/").Claim(string.Concat(Enumerable.Repeat("𠀀", 200)), "pdf", _diagnostics);

        Assert.Equal(string.Concat(Enumerable.Repeat("𠀀", 60)) + ".pdf", name);
    }

    [Fact]
    public void Two_documents_never_share_a_file_even_where_case_does_not_count()
    {
        OutputPlan plan = new(_folder.Host(), "out/");

        Assert.Equal(["a.pdf", "A-2.pdf", "a-3.pdf"], new[] { "a", "A", "a" }.Select(stem => plan.Claim(stem, "pdf", _diagnostics)));
        Assert.Equal(["BK9010", "BK9010"], _diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("out/", true)]
    [InlineData("existing", true)]
    [InlineData("out.pdf", false)]
    public void A_name_is_a_folder_if_it_says_so_or_is_one(string output, bool isFolder)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "existing"));

        Assert.Equal(isFolder, new OutputPlan(_folder.Host(), output).IsFolder);
    }
}
