using System.Xml.Linq;

namespace BriefKit.Tests.Shared;

/// <summary>
/// Looks for what the accessibility checker of Word looks for, in the markup: a title and a language, descriptions of pictures, header rows,
/// headings in order, links that say where they lead, no empty lines for space, nothing that floats.
/// </summary>
internal sealed class AccessibilityChecker(Func<string, XElement?> part)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    // Words that say nothing about where a link leads.
    private static readonly string[] EmptyWords = ["here", "click here", "link", "more", "this", "read more"];

    // Empty paragraphs that are there to be seen: lines to write on, and a rule across the page.
    private static readonly string[] RuledStyles = ["AnswerLine", "AnswerBox", "HorizontalRule"];

    private readonly List<string> _findings = [];

    /// <summary>What every file must keep to, whatever its document says.</summary>
    public IReadOnlyList<string> CheckWriting()
    {
        Require(part("docProps/core.xml")?.Element(Dc + "language")?.Value is { Length: > 0 }, "the document states no language");
        Require(part("word/styles.xml")!.Descendants(W + "docDefaults").Descendants(W + "lang").Any(language => Val(language, "val").Length > 0), "the styles state no language");
        foreach (string name in (string[])["word/document.xml", "word/footnotes.xml"])
        {
            if (part(name) is XElement story)
                CheckStory(story);
        }
        return _findings;
    }

    /// <summary>What a file keeps to whose document is as it should be: one made from a template of ours.</summary>
    public IReadOnlyList<string> CheckAll()
    {
        CheckWriting();
        XElement body = part("word/document.xml")!;
        Require(part("docProps/core.xml")?.Element(Dc + "title")?.Value is { Length: > 0 }, "the document has no title");
        CheckHeadings(body);
        foreach (XElement link in body.Descendants(W + "hyperlink"))
            Require(!EmptyWords.Contains(link.Value.Trim(), StringComparer.OrdinalIgnoreCase), $"the link '{link.Value}' does not say where it leads");
        foreach (XElement table in body.Descendants(W + "tbl"))
        {
            Require(HasHeaders(table) || IsLayout(table), "a table has neither a head nor row heads");
            Require(!table.Ancestors(W + "tbl").Any(), "a table stands within a table");
        }
        return _findings;
    }

    private void CheckStory(XElement story)
    {
        foreach (XElement drawing in story.Descendants(W + "drawing"))
        {
            XElement? description = drawing.Descendants(Drawing + "docPr").FirstOrDefault();
            Require(description?.Attribute("descr")?.Value is { Length: > 0 }, "a picture has no description");
            Require(drawing.Element(Drawing + "inline") is not null, "a picture floats");
        }
        Require(!story.Descendants().Any(element => element.Name.LocalName is "txbxContent" or "pict" or "framePr"), "text stands in a frame of its own");
        foreach (XElement link in story.Descendants(W + "hyperlink"))
            Require(link.Descendants().Any(element => element.Name == W + "t" || element.Name == W + "footnoteReference"), "a link shows nothing");
        foreach (XElement table in story.Descendants(W + "tbl"))
            CheckTable(table);
        foreach (XElement paragraph in story.Descendants(W + "p").Where(IsEmptyLine))
            Require(MayBeEmpty(paragraph), $"an empty paragraph stands for space, in style '{StyleOf(paragraph)}' after '{Last(paragraph.ElementsBeforeSelf().LastOrDefault()?.Value)}'");
    }

    private void CheckTable(XElement table)
    {
        bool[] heads = [.. table.Elements(W + "tr").Select(row => row.Element(W + "trPr")?.Element(W + "tblHeader") is not null)];
        Require(heads.SequenceEqual(heads.OrderDescending()), "a head row stands below others");
        Require(IsLayout(table) || heads[0] == (Look(table, "firstRow") == "1"), "what the table says of its head is not so");
        Require(table.Element(W + "tblPr")!.Element(W + "tblW") is XElement width && Val(width, "type") == "dxa", "a table has no width");
    }

    // A heading is found by the level that it states, or that its style has.
    private void CheckHeadings(XElement body)
    {
        int last = 0;
        foreach (XElement paragraph in body.Descendants(W + "p"))
        {
            string style = StyleOf(paragraph);
            if (!style.StartsWith("Heading", StringComparison.Ordinal))
                continue;
            XElement? stated = paragraph.Element(W + "pPr")!.Element(W + "outlineLvl");
            int level = stated is null ? style[^1] - '0' : int.Parse(Val(stated, "val")) + 1;
            Require(level <= last + 1, $"the heading '{paragraph.Value}' of level {level} follows one of level {last}");
            last = level;
        }
    }

    private static bool IsEmptyLine(XElement paragraph) =>
        string.IsNullOrWhiteSpace(paragraph.Value) && !paragraph.Descendants().Any(element => element.Name.LocalName is "drawing" or "footnoteReference" or "footnoteRef" or "separator" or "continuationSeparator");

    // Where Word wants a paragraph though there is nothing to say: in an empty cell, behind a table at the end of what holds it, between two tables,
    // at the end of a section and behind the last, in an item that begins with a list, or in an empty document.
    private static bool MayBeEmpty(XElement paragraph)
    {
        XElement? before = paragraph.ElementsBeforeSelf().LastOrDefault(), after = paragraph.ElementsAfterSelf().FirstOrDefault();
        bool isAlone = before is null || before.Name.LocalName is "tcPr";
        bool isLast = after is null || after.Name == W + "sectPr";
        XElement properties = paragraph.Element(W + "pPr") ?? new XElement("none");
        return RuledStyles.Contains(StyleOf(paragraph)) || StyleOf(paragraph) == "Bibliography" || (isAlone && isLast) || before?.Name == W + "tbl" || after?.Name == W + "tbl"
            || properties.Element(W + "sectPr") is not null || (isLast && before!.Descendants(W + "sectPr").Any()) || properties.Element(W + "numPr") is not null || (isLast && properties.Element(W + "pageBreakBefore") is not null);
    }

    // A box: one cell, with a style that says so.
    private static bool IsLayout(XElement table) => table.Descendants(W + "tblStyle").FirstOrDefault() is XElement style && Val(style, "val") == "BriefKitBox";

    private static bool HasHeaders(XElement table) => Look(table, "firstRow") == "1" || Look(table, "firstColumn") == "1";

    private static string? Look(XElement table, string name) => table.Element(W + "tblPr")!.Element(W + "tblLook")?.Attribute(W + name)?.Value;

    private static string StyleOf(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle") is XElement style ? Val(style, "val") : "";

    private static string Val(XElement element, string name) => element.Attribute(W + name)?.Value ?? "";

    private static string Last(string? text) => text is null ? "" : text[Math.Max(0, text.Length - 40)..];

    private void Require(bool holds, string finding)
    {
        if (!holds)
            _findings.Add(finding);
    }
}
