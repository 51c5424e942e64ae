using BriefKit.Templates.Tests;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Fields that would ask the network or another program keep their results, and ask no more.</summary>
public sealed class OutsideFieldTests
{
    [Theory]
    [InlineData("INCLUDEPICTURE \"http://127.0.0.1:9/a.png\" \\d")]
    [InlineData(" includetext \"//host/share/a.docx\"")]
    [InlineData("DDEAUTO cmd \"/c calc\"")]
    public void A_field_that_fetches_is_left_out_and_told(string instruction)
    {
        string code = instruction.Replace("\"", "&quot;", StringComparison.Ordinal);
        string half = code[..5], rest = code[5..];
        string split = $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{half}</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">{rest}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("kept")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        WordFile file = FilledFile.Make(TemplateFile.Of($"<w:p>{split}<w:fldSimple w:instr=\"{code}\">{R("too")}</w:fldSimple></w:p>"), [SeedRecord.Value]);

        Assert.Equal(2, file.Diagnostics.Count(found => found.Code == "BK6212"));
        Assert.DoesNotContain("127.0.0.1", file.Text("word/document.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("calc", file.Text("word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("kept", file.Body.Value, StringComparison.Ordinal);
        Assert.Contains("too", file.Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_fields_stay()
    {
        WordFile file = FilledFile.Make(TemplateFile.Of($"<w:p><w:fldSimple w:instr=\"LINKED\">{R("x")}</w:fldSimple><w:fldSimple w:instr=\"PAGE\">{R("1")}</w:fldSimple></w:p>"), [SeedRecord.Value]);
        Assert.Contains("\"PAGE\"", file.Text("word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("\"LINKED\"", file.Text("word/document.xml"), StringComparison.Ordinal);
    }
}
