using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets what has labels in a column of their own: lists, definitions, notes.</summary>
internal sealed class ListSetter(BlockSetter blocks)
{
    private const double LabelGap = 6;
    private const double TightSpace = 2;
    private static readonly string[] Bullets = ["•", "–", "·"];

    public bool SetBullets(BulletList list, BlockContext context)
    {
        string bullet = Bullets[context.ListDepth % Bullets.Length];
        TextFormat format = LabelFormat(context, GlyphVariants.None);
        double indent = Indent(context, blocks.Theme.Indent);
        return SetItems(list.Items, list.IsTight, context, ListNumbering.Disc, format, indent, _ => bullet, isRightAligned: false);
    }

    public bool SetNumbered(NumberedList list, BlockContext context)
    {
        TextFormat format = LabelFormat(context, GlyphVariants.TabularFigures);
        string Label(int index) => ListNumber.Format(list.Start + index, list.Style) + ".";
        double widest = 0;
        for (int i = 0; i < list.Items.Count; i++)
            widest = Math.Max(widest, blocks.Text.WidthOf(Label(i), format));
        double indent = Math.Max(Indent(context, blocks.Theme.Indent), Math.Min(widest + LabelGap, context.Measure * 0.8));
        ListNumbering numbering = list.Style switch
        {
            NumberStyle.LowerAlpha => ListNumbering.LowerAlpha,
            NumberStyle.UpperAlpha => ListNumbering.UpperAlpha,
            NumberStyle.LowerRoman => ListNumbering.LowerRoman,
            NumberStyle.UpperRoman => ListNumbering.UpperRoman,
            _ => ListNumbering.Decimal,
        };
        return SetItems(list.Items, list.IsTight, context, numbering, format, indent, Label, isRightAligned: true);
    }

    public bool SetDefinitions(DefinitionList list, BlockContext context)
    {
        List<StructureNode> items = [];
        double column = list.Style == DefinitionStyle.Beside ? TermColumn(list, context) : Math.Min(blocks.Theme.Indent, context.Measure / 4);
        context.List.AddSpace(context.Spacing);
        foreach (Definition definition in list.Items)
        {
            if (list.Style == DefinitionStyle.Beside)
                items.Add(SetBeside(definition, context, column));
            else
                items.Add(SetAbove(definition, context, column));
        }
        context.List.AddSpace(context.Spacing);
        context.Structure.Add(new StructureElement(StructureTag.List, items.ToValueList()));
        return true;
    }

    /// <summary>Sets a note that is called in a line, at the width of the page.</summary>
    public FootNote SetNote(NoteMark mark, BlockContext context)
    {
        VerticalList list = new();
        List<StructureNode> children = [];
        TextFormat format = blocks.Formats.Small;
        string number = mark.Number.ToString(CultureInfo.InvariantCulture);
        double indent = Math.Max(12, blocks.Text.WidthOf(number, format) + 5);
        (PendingLabel label, StructureElement element) = MakeLabel(number, format, indent, LabelGap - 2, isRightAligned: true);
        children.Add(element);
        BlockContext inner = new(list, indent, blocks.Theme.Page.Measure - indent, children, format) { Spacing = 2, Room = context.Room / 2, Label = label, Depth = context.Depth + 1 };
        int outer = blocks.Place.SwapNote(mark.Number);
        blocks.SetAll(mark.Note.Content, inner);
        blocks.Place.SwapNote(outer);
        AddLabelAlone(label, inner);
        context.Structure.Add(new StructureElement(StructureTag.Note, children.ToValueList()) { Id = $"note-{number}" });
        return new FootNote(list);
    }

    private bool SetItems(
        ValueList<ListItem> items, bool isTight, BlockContext context, ListNumbering numbering, TextFormat format, double indent,
        Func<int, string> text, bool isRightAligned)
    {
        List<StructureNode> elements = [];
        double space = isTight ? TightSpace : Math.Max(context.Spacing, TightSpace);
        context.List.AddSpace(context.ListDepth == 0 ? Math.Max(context.Spacing, TightSpace) : space);
        for (int i = 0; i < items.Count; i++)
        {
            (PendingLabel label, StructureElement labelElement) = MakeLabel(text(i), format, indent, LabelGap, isRightAligned);
            List<StructureNode> body = [];
            BlockContext inner = context.Indented(indent) with
            {
                Structure = body, Label = label, Spacing = space, ListDepth = context.ListDepth + 1,
            };
            blocks.SetAll(items[i].Content, inner);
            AddLabelAlone(label, inner);
            context.List.AddSpace(space);
            elements.Add(Item(labelElement, body));
        }
        context.List.AddSpace(context.ListDepth == 0 ? context.Spacing : space);
        context.Structure.Add(new StructureElement(StructureTag.List, elements.ToValueList()) { Numbering = numbering });
        return true;
    }

    private StructureElement SetBeside(Definition definition, BlockContext context, double column)
    {
        double width = column - 2 * LabelGap;
        (StyledText term, StructureElement label) = blocks.Text.Flatten(definition.Term, blocks.Formats.Term, StructureTag.Label);
        List<StructureNode> body = [];
        List<TextLine> lines = blocks.Text.Break(term, blocks.Formats.Term, width);
        VerticalList terms = new();
        foreach (TextLine line in lines)
            terms.Add(new LinePiece(line, blocks.SetNotes(line.Notes, context)), 0);
        BlockContext inner = context.Indented(column) with { Structure = body, Spacing = TightSpace };
        if (lines.Count <= 1)
        {
            PendingLabel? pending = lines.Count == 1 ? new PendingLabel((LinePiece)terms[0].Piece, -column) : null;
            blocks.SetAll(definition.Content, inner with { Label = pending });
            if (pending is not null)
                AddLabelAlone(pending, inner with { Label = pending });
        }
        else
        {
            VerticalList content = new();
            blocks.SetAll(definition.Content, inner with { List = content, X = 0, Label = null });
            BlockSetter.Add(new RowPiece([new RowCell(terms, 0), new RowCell(content, column)], 0), context);
        }
        context.List.AddSpace(TightSpace + 1);
        return Item(label, body);
    }

    private StructureElement SetAbove(Definition definition, BlockContext context, double indent)
    {
        (StyledText term, StructureElement label) = blocks.Text.Flatten(definition.Term, blocks.Formats.Term, StructureTag.Label);
        List<StructureNode> body = [];
        context.List.AddSpace(Math.Max(context.Spacing, TightSpace));
        blocks.AddLines(term, blocks.Formats.Term, context);
        context.List.Keep(BreakCost.Awful);
        blocks.SetAll(definition.Content, context.Indented(indent) with { Structure = body, Label = null, Spacing = TightSpace });
        context.List.AddSpace(TightSpace);
        return Item(label, body);
    }

    // As wide as the widest term, but no more than a third of the measure; longer terms take several lines.
    private double TermColumn(DefinitionList list, BlockContext context)
    {
        double widest = 0;
        foreach (Definition definition in list.Items)
            widest = Math.Max(widest, blocks.Text.NaturalWidth(blocks.Text.FlattenToMeasure(definition.Term, blocks.Formats.Term)));
        return Math.Min(widest + 0.01, context.Measure / 3) + 2 * LabelGap;
    }

    private (PendingLabel Label, StructureElement Element) MakeLabel(string text, TextFormat format, double indent, double gap, bool isRightAligned)
    {
        (StyledText styled, StructureElement element) = blocks.Text.Flatten([new TextRun(text)], format, StructureTag.Label);
        TextLine line = blocks.Text.Line(styled, format)!;
        double width = line.Runs.Length > 0 ? line.Runs.Max(run => run.VisibleX + run.Width) - line.Runs.Min(run => run.VisibleX) : 0;
        double x = isRightAligned ? -gap - width : -indent + Math.Max(0, (indent - gap - width) / 2);
        return (new PendingLabel(new LinePiece(line, []), x), element);
    }

    // An item without content still has its label.
    private void AddLabelAlone(PendingLabel label, BlockContext context)
    {
        if (!label.IsTaken)
            BlockSetter.Add(new BlankPiece(context.Text.Leading, blocks.Text.Baseline(context.Text)), context);
    }

    private static StructureElement Item(StructureElement label, List<StructureNode> body) =>
        new(StructureTag.ListItem, [label, new StructureElement(StructureTag.ListBody, body.ToValueList())]);

    private static TextFormat LabelFormat(BlockContext context, GlyphVariants variants) =>
        context.Text with { Look = context.Text.Look with { Variants = context.Text.Look.Variants | variants }, Alignment = LineAlignment.Start };

    private static double Indent(BlockContext context, double wanted) => Math.Min(wanted, context.Measure / 3);
}
