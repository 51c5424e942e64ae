using BriefKit.Core.Documents;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class ReferenceListTests
{
    [Theory]
    [InlineData("references", "references cited")]
    [InlineData("references \"all\"", "references all")]
    [InlineData("references \"section\"", "references cited section")]
    [InlineData("references \"all\" \"type: book, thesis\" \"not keyword: Law, China\"", "references all type:book type:thesis not keyword:Law not keyword:China")]
    [InlineData("references \"document\" \"keyword:law\" \"not type:speech\"", "references cited document keyword:law not type:speech")]
    [InlineData("references record.sources \"document\"", "references all document gong-2012")]
    public void A_template_says_what_a_list_holds(string call, string list) => Assert.Equal(list, Rendering.Outline($"{{{{ {call} }}}}"));

    [Theory]
    [InlineData("\"cite\"")]
    [InlineData("\"type: bok\"")]
    [InlineData("\"type:\"")]
    [InlineData("\"kind: book\"")]
    [InlineData("5")]
    public void What_says_nothing_is_reported_with_what_can_be_said(string argument) =>
        Assert.Contains("\"not type: book\"", Assert.Single(Rendering.Findings($"{{{{ references {argument} }}}}")), StringComparison.Ordinal);

    [Fact]
    public void All_references_of_one_record_are_its_own_where_several_make_one_document()
    {
        Record other = SeedRecord.Value with { Id = "other", References = [SeedRecord.Value.References[0] with { Id = "own" }] };
        Record bare = SeedRecord.Value with { Id = "bare", References = [], Fields = [] };
        Template template = Rendering.Read("# Title\n\n{{ references \"all\" }}\n\n{{ references \"all\" \"document\" }}").Value!;

        ReferenceList[] lists = [.. template.Render(new RenderRequest([other, bare], new EnglishDates())).Value.Blocks.OfType<ReferenceList>()];

        Assert.Equal(["own"], lists[0].Include.Ids);
        Assert.Equal((ReferenceSelection.All, ReferenceScope.Document, 0), (lists[1].Selection, lists[1].Scope, lists[1].Include.Ids.Length));
        Assert.Equal((ReferenceSelection.Cited, ReferenceScope.Part), (lists[2].Selection, lists[2].Scope));
    }
}
