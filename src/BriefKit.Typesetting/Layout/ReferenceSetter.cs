using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets bibliographies: entries that hang, or whose first field stands in a column of its own (CSL 1.0.2, "Whitespace").</summary>
internal sealed class ReferenceSetter(BlockSetter blocks)
{
    private const double FieldGap = 6;
    private const double EntrySpace = 3;

    public bool Set(ReferenceList list, BlockContext context)
    {
        List<StructureNode> items = [];
        double column = FieldColumn(list, context);
        context.List.AddSpace(context.Spacing);
        foreach (ReferenceEntry entry in list.Entries)
        {
            items.Add(SetEntry(entry, list, context, column));
            context.List.AddSpace(EntrySpace);
        }
        context.List.AddSpace(context.Spacing);
        if (items.Count > 0)
            context.Structure.Add(new StructureElement(StructureTag.List, items.ToValueList()));
        return true;
    }

    private StructureElement SetEntry(ReferenceEntry entry, ReferenceList list, BlockContext context, double column)
    {
        List<StructureNode> item = [], body = [];
        BlockContext inner = context with { Structure = body, Label = null };
        ValueList<Inline> field = Content(entry.Parts.Where(part => part.Display == EntryDisplay.LeftMargin));
        PendingLabel? label = field.IsEmpty ? null : MakeLabel(field, inner, column, item);
        if (label is not null)
            inner = inner.Indented(column) with { Label = label };
        double hanging = list.HasHangingIndent && label is null ? Math.Min(blocks.Theme.Indent, context.Measure / 4) : 0;
        foreach (List<EntryPart> group in Groups(entry.Parts))
        {
            bool isIndented = group[0].Display == EntryDisplay.Indent;
            BlockContext place = isIndented ? inner.Indented(Math.Min(blocks.Theme.Indent, context.Measure / 4)) with { Label = null } : inner;
            blocks.SetText(Content(group), Format(context), place, StructureTag.BibliographyEntry, 0, isIndented ? 0 : hanging);
        }
        if (label is { IsTaken: false })
            BlockSetter.Add(new BlankPiece(context.Text.Leading, blocks.Text.Baseline(context.Text)), inner);
        item.Add(new StructureElement(StructureTag.ListBody, body.ToValueList()));
        return new StructureElement(StructureTag.ListItem, item.ToValueList());
    }

    // A field in which nothing is printed is no label.
    private PendingLabel? MakeLabel(ValueList<Inline> field, BlockContext context, double column, List<StructureNode> item)
    {
        (StyledText text, StructureElement element) = blocks.Text.Flatten(field, Format(context), StructureTag.Label);
        if (blocks.Text.Line(text, Format(context)) is not TextLine line)
            return null;
        item.Add(element);
        return new PendingLabel(new LinePiece(line, blocks.SetNotes(line.Notes, context)), -column);
    }

    // Parts that follow each other in the line are one paragraph; a block or an indented part is one of its own.
    private static IEnumerable<List<EntryPart>> Groups(ValueList<EntryPart> parts)
    {
        List<EntryPart> group = [];
        foreach (EntryPart part in parts)
        {
            if (part.Display == EntryDisplay.LeftMargin)
                continue;
            bool standsAlone = part.Display is EntryDisplay.Block or EntryDisplay.Indent;
            bool follows = group.Count > 0 && !standsAlone && group[^1].Display is EntryDisplay.Inline or EntryDisplay.RightInline;
            if (group.Count > 0 && !follows)
            {
                yield return group;
                group = [];
            }
            group.Add(part);
        }
        if (group.Count > 0)
            yield return group;
    }

    private double FieldColumn(ReferenceList list, BlockContext context)
    {
        double widest = 0;
        foreach (ReferenceEntry entry in list.Entries)
        {
            foreach (EntryPart part in entry.Parts)
            {
                if (part.Display == EntryDisplay.LeftMargin)
                    widest = Math.Max(widest, blocks.Text.NaturalWidth(blocks.Text.FlattenToMeasure(part.Content, Format(context))));
            }
        }
        return Math.Min(widest + FieldGap, context.Measure / 3);
    }

    // Titles and addresses make poor justified lines.
    private static TextFormat Format(BlockContext context) => context.Text with { Alignment = LineAlignment.Start };

    private static ValueList<Inline> Content(IEnumerable<EntryPart> parts) => parts.SelectMany(part => part.Content).ToValueList();
}
