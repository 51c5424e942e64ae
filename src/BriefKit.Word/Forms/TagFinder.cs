using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Finds the tags of a part and puts an element in the place of each.</summary>
internal sealed class TagFinder(DiagnosticBag bag)
{
    private const string Open = "{{", Close = "}}", Column = "column ";

    private int _count;

    /// <summary>How many there were in all parts.</summary>
    public int Count => _count;

    /// <param name="name">What messages call the part.</param>
    public void Find(string name, XElement root)
    {
        List<ParagraphText> paragraphs = [.. root.Descendants(WordNames.Paragraph).Select(ParagraphText.Of)];
        SourceText text = new(name, string.Join('\n', paragraphs.Select(paragraph => paragraph.Line)));
        int start = 0;
        foreach (ParagraphText paragraph in paragraphs)
        {
            int length = paragraph.Line.Length;
            SourceLocation line = text.At(start, length);
            start += length + 1;
            Find(paragraph, line);
            ReportFieldCodes(paragraph.Paragraph, line);
            ReportAttributes(paragraph.Paragraph, line);
        }
    }

    private void Find(ParagraphText paragraph, SourceLocation line)
    {
        string text = paragraph.Text;
        List<FoundTag> found = [];
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf(Open, at, StringComparison.Ordinal), close = text.IndexOf(Close, at, StringComparison.Ordinal);
            if (close >= 0 && (open < 0 || close < open))
            {
                bag.Add(FormDiagnostics.TagNotOpened(line));
                at = close + Close.Length;
                continue;
            }
            if (open < 0)
                break;
            int end = TagText.EndOf(text, open + Open.Length, i => text[i] == ParagraphText.Object);
            if (end < 0)
            {
                bag.Add(FormDiagnostics.TagNotClosed(line, SingleLine.Of(text[open..].Replace("" + ParagraphText.Object, "", StringComparison.Ordinal))));
                at = open + Open.Length;
                continue;
            }
            found.Add(Read(paragraph, line, open, end));
            at = end + Close.Length;
        }
        if (found.Count > 0)
            new TagPlacer(paragraph, found).Place();
    }

    private FoundTag Read(ParagraphText paragraph, SourceLocation line, int open, int end)
    {
        string code = paragraph.Text[(open + Open.Length)..end];
        char before = code.Length > 0 ? code[0] : ' ', after = code.Length > 1 ? code[^1] : ' ';
        bool trimsBefore = before is '-' or '~', trimsAfter = after is '-' or '~';
        code = TagText.Normalize(code[(trimsBefore ? 1 : 0)..^(trimsAfter ? 1 : 0)]);
        bool isColumn = code.AsSpan().TrimStart().StartsWith(Column, StringComparison.Ordinal);
        if (isColumn)
            code = " " + code.TrimStart()[Column.Length..];
        XElement? properties = paragraph.Places[open].Run.Element(WordNames.RunProperties);
        int column = paragraph.Text.AsSpan(0, open).Count(ParagraphText.Object);
        SourceLocation at = line.Source.At(Math.Min(line.Span.Start + open - column, line.Span.End), 0);
        Tag tag = new(_count++, FormCode.Of(code), properties is null ? null : new XElement(properties), at) { IsColumn = isColumn };
        string text = paragraph.Text;
        int start = open, stop = end + Close.Length;
        while (trimsBefore && start > 0 && IsBlank(text[start - 1], before))
            start--;
        while (trimsAfter && stop < text.Length && IsBlank(text[stop], after))
            stop++;
        return new FoundTag(tag, start, stop);
    }

    private static bool IsBlank(char character, char trim) => character is ' ' or '\t' or '\u00A0' || (trim == '-' && character == '\n');

    // Word runs what a field says: a record must not get a say in it.
    private void ReportFieldCodes(XElement paragraph, SourceLocation line)
    {
        IEnumerable<XElement> own = paragraph.Descendants().Where(element => element.Ancestors(WordNames.Paragraph).First() == paragraph);
        string codes = string.Concat(own.Where(element => element.Name == WordNames.W + "instrText").Select(element => element.Value))
            + string.Concat(own.Where(element => element.Name == WordNames.W + "fldSimple").Select(element => (string?)element.Attribute(WordNames.W + "instr")));
        if (codes.Contains(Open, StringComparison.Ordinal))
            bag.Add(FormDiagnostics.TagInField(line, SingleLine.Of(codes.Trim())));
    }

    private void ReportAttributes(XElement paragraph, SourceLocation line)
    {
        foreach (XAttribute attribute in paragraph.Descendants().Attributes().Where(attribute => attribute.Value.Contains(Open, StringComparison.Ordinal)))
        {
            bool isOwn = attribute.Parent!.Ancestors(WordNames.Paragraph).First() == paragraph && attribute.Parent.Name != WordNames.W + "fldSimple";
            if (isOwn)
                bag.Add(FormDiagnostics.TagElsewhere(line, $"the description or a setting of something in this paragraph, '{SingleLine.Of(attribute.Value)}'"));
        }
    }
}

/// <summary>A tag and the stretch of its paragraph that it takes, blanks that it trims included.</summary>
internal readonly record struct FoundTag(Tag Tag, int Start, int End);
