using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Ends a paragraph before blocks that are to stand in the middle of it, and has it go on behind them: each paragraph in one go, however
/// many blocks it is parted by.
/// </summary>
internal sealed class ParagraphSplitter
{
    private static readonly XName PageBreak = WordNames.W + "pageBreakBefore";

    private readonly XElement _paragraph;
    private readonly HashSet<XElement> _around;
    private readonly Func<XElement, IReadOnlyList<XElement>?> _blocksAt;
    private readonly XElement? _properties;
    private readonly XElement? _section;
    private readonly List<XElement> _pieces = [];
    private readonly List<Wrapper> _wrappers = [];
    private XElement _part;

    private ParagraphSplitter(XElement paragraph, HashSet<XElement> around, Func<XElement, IReadOnlyList<XElement>?> blocksAt)
    {
        _paragraph = paragraph;
        _around = around;
        _blocksAt = blocksAt;
        _part = paragraph;
        if (paragraph.Element(WordNames.ParagraphProperties) is not { } properties)
            return;
        _section = properties.Element(WordNames.SectionProperties);
        _section?.Remove();
        _properties = new XElement(properties);
        _properties.Elements(PageBreak).Remove();
    }

    /// <summary>Splits the paragraphs of a text.</summary>
    /// <param name="blocksAt">The blocks that take the place of an element somewhere within a paragraph; null where none do.</param>
    public static void Split(XElement root, Func<XElement, IReadOnlyList<XElement>?> blocksAt)
    {
        HashSet<XElement> around = [];
        foreach (XElement place in root.Descendants().Where(element => blocksAt(element) is not null))
        {
            for (XElement? outer = place.Parent; outer is not null && around.Add(outer) && outer.Name != WordNames.Paragraph;)
                outer = outer.Parent;
        }
        if (around.Count > 0)
            TreeEdits.Replace(root, element => element.Name == WordNames.Paragraph && around.Contains(element) ? new ParagraphSplitter(element, around, blocksAt).Split() : null);
    }

    private List<XElement> Split()
    {
        XElement? breaks = _paragraph.Property(WordNames.ParagraphProperties, PageBreak.LocalName);
        Take(_paragraph);
        // The end of a section stays at the end.
        if (_section is not null)
            _part.Element(WordNames.ParagraphProperties)!.Add(_section);
        EndPart(isKept: _section is not null);
        bool isBegun = _pieces is [var begin, ..] && begin == _paragraph;
        // Before a table it is that of the first paragraph in its first cell.
        if (!isBegun && breaks is not null && _pieces.DescendantsAndSelf(WordNames.Paragraph).FirstOrDefault() is { } first && first.Property(WordNames.ParagraphProperties, PageBreak.LocalName) is null)
            ParagraphOrder.Set(first, new XElement(breaks));
        return _pieces;
    }

    private void Take(XElement source)
    {
        List<(XNode Node, IReadOnlyList<XElement>? Blocks)> nodes = [.. source.Nodes().Select(node => (node, node is XElement element ? _blocksAt(element) : null))];
        source.RemoveNodes();
        foreach ((XNode node, IReadOnlyList<XElement>? blocks) in nodes)
        {
            if (blocks is not null)
                Cut(blocks);
            else if (node is XElement inner && inner.Name != WordNames.Paragraph && _around.Contains(inner))
            {
                _wrappers.Add(new Wrapper(inner.Name, [.. inner.Attributes()]));
                Take(inner);
                _wrappers.RemoveAt(_wrappers.Count - 1);
            }
            else
                Add(node);
        }
    }

    private void Add(XNode node)
    {
        XElement at = _part;
        foreach (Wrapper wrapper in _wrappers.Where(wrapper => !wrapper.IsGone))
        {
            if (wrapper.Element is null)
                at.Add(wrapper.Element = new XElement(wrapper.Name, wrapper.Attributes));
            at = wrapper.Element;
        }
        at.Add(node);
    }

    // A link is opened again where something of it stands behind the blocks; whatever else was around them is not.
    private void Cut(IReadOnlyList<XElement> blocks)
    {
        foreach (Wrapper wrapper in Enumerable.Reverse(_wrappers))
        {
            wrapper.RemoveBare();
            wrapper.Element = null;
            wrapper.IsGone |= wrapper.Name != WordNames.Hyperlink;
        }
        EndPart(isKept: false);
        _pieces.AddRange(blocks);
        _part = new XElement(_paragraph.Name, _paragraph.Attributes(), _properties is null ? null : new XElement(_properties));
    }

    // Where nothing of a part is left to be seen, the ends of bookmarks that stand in it mark the blocks beside it.
    private void EndPart(bool isKept)
    {
        if (isKept || Substance.HoldsSeen(_part))
        {
            _pieces.Add(_part);
            return;
        }
        List<XElement> marks = [.. _part.Descendants().Where(BookmarkNames.IsBookmark)];
        marks.Remove();
        _pieces.AddRange(marks);
    }

    // Something that stands around runs, in the part of the paragraph that is being made.
    private sealed class Wrapper(XName name, IReadOnlyList<XAttribute> attributes)
    {
        public XName Name => name;

        public IReadOnlyList<XAttribute> Attributes => attributes;

        public XElement? Element { get; set; }

        public bool IsGone { get; set; }

        // A content control needs content.
        public void RemoveBare()
        {
            if (Element is not null && Element.Nodes().All(node => node is XElement { Name.LocalName: "sdtPr" or "sdtEndPr" }))
                Element.Remove();
        }
    }
}
