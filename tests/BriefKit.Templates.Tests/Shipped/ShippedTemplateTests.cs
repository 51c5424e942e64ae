using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Templates.Tests.Shipped;

public sealed class ShippedTemplateTests
{
    [Theory]
    [InlineData("handout")]
    [InlineData("brief")]
    [InlineData("record-sheet")]
    [InlineData("bibliography")]
    public void A_template_makes_of_the_seed_what_it_should(string name)
    {
        Parsed<Template?> template = TemplateReader.Read(MemoryFiles.Shipped(), name);
        Assert.Empty(template.Diagnostics);
        Parsed<Document> document = template.Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));
        Assert.Empty(document.Diagnostics);
        Golden.Verify("BriefKit.Templates.Tests", name + ".txt", DocumentText.Of(document.Value));
    }
}
