using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Html.Tests;

public sealed class FragmentTests
{
    private static readonly ValueList<Inline> Citation =
        [new TextRun("Gong, G. (2012). "), new Emphasis(SampleDocuments.Text("Contemporary Chinese Economy")), new TextRun(".")];

    private static readonly ReferenceList List = new(
    [
        new ReferenceEntry("gong-2012", [new EntryPart(EntryDisplay.Inline, Citation)]),
        new ReferenceEntry("liu-1953", [new EntryPart(EntryDisplay.LeftMargin, SampleDocuments.Text("[2]")), new EntryPart(EntryDisplay.RightInline, SampleDocuments.Text("Liu. 1953."))]),
    ]);

    [Fact]
    public void A_citation_in_plain_text_is_plain() =>
        Assert.Equal("Gong, G. (2012). Contemporary Chinese Economy.", new PlainTextWriter().Write(Citation));

    [Fact]
    public void A_citation_in_Markdown_keeps_its_emphasis() =>
        Assert.Equal("Gong, G. (2012). *Contemporary Chinese Economy*.", new MarkdownWriter().Write(Citation));

    [Fact]
    public void A_citation_in_HTML_keeps_its_emphasis() =>
        Assert.Equal("Gong, G. (2012). <em>Contemporary Chinese Economy</em>.", new HtmlWriter().Write(Citation));

    [Fact]
    public void A_bibliography_in_plain_text_is_a_line_for_each_entry_however_long()
    {
        string title = string.Join(' ', Enumerable.Repeat("long", 40));
        ReferenceList list = List with { Entries = [.. List.Entries, new ReferenceEntry("x", [new EntryPart(EntryDisplay.Inline, SampleDocuments.Text(title))])] };
        Assert.Equal($"Gong, G. (2012). Contemporary Chinese Economy.\n[2] Liu. 1953.\n{title}\n", new PlainTextWriter().Write(list));
    }

    [Fact]
    public void A_bibliography_in_Markdown_is_a_paragraph_for_each_entry() =>
        Assert.Equal("Gong, G. (2012). *Contemporary Chinese Economy*.\n\n\\[2\\] Liu. 1953.\n", new MarkdownWriter().Write(List));

    [Fact]
    public void A_bibliography_in_HTML_is_a_list_with_an_id_for_each_entry()
    {
        string html = new HtmlWriter().Write(List with { HasAlignedSecondField = true });
        Assert.Contains("<li id=\"ref-gong-2012\">Gong, G. (2012). <em>Contemporary Chinese Economy</em>.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"left-margin\">[2]</div><div class=\"right-inline\">Liu. 1953.</div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_stand_on_lines_of_their_own_do()
    {
        ReferenceList list = new([new ReferenceEntry("a",
        [
            new EntryPart(EntryDisplay.Inline, SampleDocuments.Text("Entry.")),
            new EntryPart(EntryDisplay.Indent, SampleDocuments.Text("A remark.")),
        ])]);
        Assert.Equal("Entry.\nA remark.\n", new PlainTextWriter().Write(list));
        Assert.Equal("Entry.\\\nA remark.\n", new MarkdownWriter().Write(list));
    }
}
