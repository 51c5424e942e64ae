using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>
/// Puts written values in their places: runs into the line, with the look of the tag; paragraphs, lists and tables between paragraphs,
/// so that a paragraph which they are printed into ends before them and goes on behind them.
/// </summary>
internal sealed class ValuePlacer(MergeTarget target, Func<XElement, string?> listOf, DiagnosticBag bag)
{
    private static readonly XName[] Containers =
    [
        WordNames.W + "body", WordNames.Cell, WordNames.TextBox, WordNames.W + "hdr", WordNames.W + "ftr", WordNames.W + "footnote", WordNames.W + "endnote", WordNames.Content,
    ];

    // What takes the place of values, and what parts the paragraphs that they stand in.
    private readonly Dictionary<ValueElement, IReadOnlyList<XElement>> _content = [], _blocks = [];

    /// <summary>Gets a value ready for its place, into which <see cref="Finish"/> puts it with all others.</summary>
    /// <param name="part">The part that the value stands in.</param>
    public void Place(ValueElement value, WrittenValue written, string part)
    {
        XElement? paragraph = value.Ancestors().TakeWhile(element => element.Name == WordNames.Paragraph || !IsBlockContainer(element)).FirstOrDefault(element => element.Name == WordNames.Paragraph);
        if (paragraph is null && !Containers.Contains(value.Parent!.Name))
        {
            bag.Add(FormDiagnostics.ValueOutsideText(value.Tag?.At));
            _content.Add(value, []);
        }
        else if (value.IsInline)
            PlaceInline(value, written, paragraph is null, part);
        else
            PlaceBlocks(value, written, paragraph, part);
    }

    // A content control within a paragraph holds runs.
    private static bool IsBlockContainer(XElement element) =>
        Containers.Contains(element.Name) && !(element.Name == WordNames.Content && element.Ancestors().TakeWhile(around => !Containers.Contains(around.Name) || around.Name == WordNames.Content).Any(around => around.Name == WordNames.Paragraph));

    private void PlaceInline(ValueElement value, WrittenValue written, bool needsParagraph, string part)
    {
        List<(XElement Properties, XElement Style)> styles = Merge(written.Content, value.Tag);
        Adopt(written, part, styles);
        _content.Add(value, needsParagraph ? [new XElement(WordNames.Paragraph, written.Content)] : written.Content);
    }

    /// <summary>Puts the values of a part in their places.</summary>
    public void Finish(XElement root)
    {
        NoteMarks.Settle(root, value => value.IsInline ? _content.GetValueOrDefault(value) : null);
        if (_blocks.Count > 0)
            ParagraphSplitter.Split(root, element => element is ValueElement value ? _blocks.GetValueOrDefault(value) : null);
        TreeEdits.Replace(root, element => element is ValueElement value ? _content.GetValueOrDefault(value) : null);
    }

    private void PlaceBlocks(ValueElement value, WrittenValue written, XElement? paragraph, string part)
    {
        XElement? properties = paragraph?.Element(WordNames.ParagraphProperties);
        bool isListItem = paragraph is not null && listOf(paragraph) is not null;
        List<XElement> blocks = [.. written.Content], running = [];
        HashSet<XElement> items = [];
        foreach (XElement block in blocks.Where(block => block.Name == WordNames.Paragraph))
        {
            if (!TakesPlace(block, isListItem, out bool isItem))
                continue;
            block.Element(WordNames.ParagraphProperties)?.Remove();
            if (isItem || running.Count == 0)
                items.Add(block);
            running.Add(block);
        }
        Adopt(written, part, Merge(running, value.Tag));
        foreach (XElement block in properties is null ? [] : running)
            SetProperties(block, properties!, keepsNumber: items.Contains(block));
        (paragraph is null ? _content : _blocks).Add(value, blocks);
    }

    // What the template says has the template's ids, which may be those of ours for something else: it is laid over what we wrote when that
    // has been adopted.
    private void Adopt(WrittenValue written, string part, List<(XElement Properties, XElement Style)> styles)
    {
        foreach (XElement element in written.Content)
            target.Adopt(element, written.Written, part);
        foreach ((XElement runProperties, XElement style) in styles)
            runProperties.AddFirst(style);
    }

    // The styles that runs have of the tag are taken out of them.
    private static List<(XElement Properties, XElement Style)> Merge(IEnumerable<XElement> content, Tag? tag)
    {
        List<(XElement Properties, XElement Style)> styles = [];
        foreach (XElement run in content.SelectMany(element => element.DescendantsAndSelf(WordNames.Run)).ToList())
        {
            if (RunMerger.Merge(run, tag?.RunProperties) is not { Parent: { } runProperties } style)
                continue;
            style.Remove();
            styles.Add((runProperties, style));
        }
        return styles;
    }

    // Running text looks like the paragraph that it is printed into, and so do the items of a list that is printed into an item.
    private static bool TakesPlace(XElement block, bool isListItem, out bool isItem)
    {
        string? style = block.Property(WordNames.ParagraphProperties, "pStyle").Val();
        isItem = isListItem && style is StyleId.ListBullet or StyleId.ListNumber;
        return isItem || style is null or StyleId.BodyText or StyleId.BodyTextFirstIndent;
    }

    private void SetProperties(XElement block, XElement properties, bool keepsNumber)
    {
        XElement copy = new(properties);
        copy.Elements(WordNames.SectionProperties).Remove();
        copy.Elements(WordNames.W + "pageBreakBefore").Remove();
        block.AddFirst(copy);
        if (keepsNumber)
            return;
        copy.Elements(WordNames.W + "numPr").Remove();
        // What the style says of numbers is taken back: 0 is no list (ISO 29500-1, 17.9.18).
        if (listOf(block) is not null)
            ParagraphOrder.Set(block, new XElement(WordNames.W + "numPr", new XElement(WordNames.W + "numId", new XAttribute(WordNames.Value, 0))));
    }
}
