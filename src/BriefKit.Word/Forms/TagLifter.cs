using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Moves the tags of each block to where they have the same parent, so that what stands between them can be cut out as a whole:
/// out of paragraphs of their own, which go with them; out of the cells of a row, to before and behind the row; and from either end of
/// a paragraph to before or behind it.
/// </summary>
internal sealed class TagLifter(DiagnosticBag bag)
{
    private static readonly XName[] Containers =
    [
        WordNames.W + "body", WordNames.Cell, WordNames.TextBox, WordNames.W + "hdr", WordNames.W + "ftr", WordNames.W + "footnote", WordNames.W + "endnote",
        WordNames.Content, WordNames.Paragraph, WordNames.Hyperlink, WordNames.Table, WordNames.W + "fldSimple", WordNames.W + "dir", WordNames.W + "bdo",
    ];

    public void Lift(XElement root)
    {
        int before = bag.Count;
        List<TagBlock> blocks = TagBlock.In(root, bag);
        if (bag.Count > before)
            return;
        foreach (TagBlock block in blocks.Where(block => block.Opener.Tag.IsColumn))
        {
            if (!new ColumnTags(block).TryPlace())
                bag.Add(FormDiagnostics.ColumnOutsideRow(block.Opener.Tag.At, block.Opener.Tag.Code.Text));
        }
        // What the outer block takes with it the inner ones need not look at.
        foreach (TagBlock block in Enumerable.Reverse(blocks).Where(block => !block.Opener.Tag.IsColumn))
            Lift(block);
        if (bag.Count > before)
            return;
        DissolveSilent(root);
        foreach (TagBlock block in TagBlock.In(root, bag))
            Check(block);
    }

    private void Lift(TagBlock block)
    {
        XElement? target = TargetOf(block);
        foreach (TagElement tag in block.Tags)
        {
            if (target is not null && TryLift(tag, target, isEnd: tag == block.Tags[^1] && tag != block.Opener))
                continue;
            bag.Add(FormDiagnostics.BlocksCross(tag.Tag.At, tag.Tag.Code.Text, block.Opener.Tag.Code.Text));
            return;
        }
    }

    private static XElement? TargetOf(TagBlock block)
    {
        // Worked out tag by tag: a chain of queries would be as deep as the block has parts.
        List<XElement> shared = [.. block.Opener.Ancestors()];
        foreach (TagElement tag in block.Tags)
            shared = [.. shared.Intersect(tag.Ancestors())];
        XElement? target = shared.FirstOrDefault();
        if (target?.Name == WordNames.Row)
            target = target.Parent;
        return target is not null && Containers.Contains(target.Name) ? target : null;
    }

    private static bool TryLift(TagElement tag, XElement target, bool isEnd)
    {
        while (tag.Parent is { } parent && parent != target)
        {
            // A row is repeated as a whole, wherever in its cells the tags stand.
            XElement? row = tag.Ancestors(WordNames.Row).TakeWhile(ancestor => ancestor != target).LastOrDefault();
            if (row is not null && row.Ancestors().Contains(target) && IsRowOf(row, target))
                LiftOutOfRow(tag, row, isEnd);
            else if (parent.Name == WordNames.Paragraph || parent.Name == WordNames.Hyperlink || parent.Name == WordNames.Content)
            {
                if (!TryLiftOutOf(parent.Name == WordNames.Content ? parent.Parent! : parent, parent, tag))
                    return false;
            }
            else
                return false;
        }
        return tag.Parent == target;
    }

    private static bool IsRowOf(XElement row, XElement target) => row.Parent == target || (row.Parent?.Name == WordNames.Content && row.Parent.Parent?.Parent == target);

    private static void LiftOutOfRow(TagElement tag, XElement row, bool isEnd)
    {
        if (!Substance.HoldsSeen(row))
        {
            Dissolve(row, row);
            return;
        }
        tag.TakeOutOfCell();
        if (isEnd)
            PlaceAfter(row, tag);
        else
            PlaceBefore(row, tag);
    }

    /// <param name="outer">What the tag is moved out of.</param>
    /// <param name="inner">Where the tag stands in it: the same, or the content of a content control.</param>
    private static bool TryLiftOutOf(XElement outer, XElement inner, TagElement tag)
    {
        if (!Substance.HoldsSeen(inner))
        {
            Dissolve(outer, inner);
            return true;
        }
        bool isFirst = !tag.NodesBeforeSelf().Any(Substance.IsSeen), isLast = !tag.NodesAfterSelf().Any(Substance.IsSeen);
        if (!isFirst && !isLast)
            return false;
        tag.Remove();
        if (isFirst)
            PlaceBefore(outer, tag);
        else
            PlaceAfter(outer, tag);
        return true;
    }

    // Nothing but tags: they stay, and what held them goes. The end of a section is kept.
    private static void Dissolve(XElement outer, XElement inner)
    {
        List<XElement> kept = [.. inner.Descendants().Where(element => element is TagElement || BookmarkNames.IsBookmark(element))];
        foreach (XElement element in kept)
            element.Remove();
        outer.AddBeforeSelf(kept);
        if (outer.Property(WordNames.ParagraphProperties, "sectPr") is null)
            outer.Remove();
    }

    // Tags that are moved to one place stay in the order in which they stood.
    private static void PlaceBefore(XElement place, TagElement tag)
    {
        XNode at = place;
        while (at.PreviousNode is TagElement previous && previous.Tag.Number > tag.Tag.Number)
            at = previous;
        at.AddBeforeSelf(tag);
    }

    private static void PlaceAfter(XElement place, TagElement tag)
    {
        XNode at = place;
        while (at.NextNode is TagElement next && next.Tag.Number < tag.Tag.Number)
            at = next;
        at.AddAfterSelf(tag);
    }

    // Assignments, comments and blocks that hold none but such, on paragraphs of their own.
    private static void DissolveSilent(XElement root)
    {
        foreach (XElement paragraph in root.Descendants(WordNames.Paragraph).ToList())
        {
            bool holdsTags = paragraph.Descendants().Any(element => element is TagElement);
            if (holdsTags && !Substance.HoldsSeen(paragraph))
                Dissolve(paragraph, paragraph);
        }
    }

    private void Check(TagBlock block)
    {
        if (block.Tags.Any(tag => tag.Parent != block.Opener.Parent))
        {
            bag.Add(FormDiagnostics.BlocksCross(block.Tags[^1].Tag.At, block.Tags[^1].Tag.Code.Text, block.Opener.Tag.Code.Text));
            return;
        }
        for (int i = 1; i < block.Tags.Count; i++)
        {
            IEnumerable<XElement> part = block.Tags[i - 1].ElementsAfterSelf().TakeWhile(element => element != block.Tags[i]).DescendantsAndSelf(WordNames.W + "fldChar");
            int depth = 0;
            bool isCut = false;
            foreach (string? type in part.Select(mark => (string?)mark.Attribute(WordNames.W + "fldCharType")))
            {
                depth += type switch { "begin" => 1, "end" => -1, _ => 0 };
                isCut |= depth < 0;
            }
            if (isCut || depth != 0)
                bag.Add(FormDiagnostics.FieldCut(block.Tags[i - 1].Tag.At, block.Tags[i - 1].Tag.Code.Text));
        }
    }
}
