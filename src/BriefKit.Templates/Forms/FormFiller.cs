using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Templates.Markdown;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Forms;

/// <summary>One filling in of a form: what the script printed, parted into pieces of the form and values.</summary>
internal sealed class FormFiller(Form form, ScriptRunner runner)
{
    private readonly List<Block> _blocks = [];
    private int _values;

    public FilledForm Fill(RenderRequest request)
    {
        TemplateHead head = form.Content.Head;
        ValueList<Record> records = runner.Group.Records;
        ValueList<ValueList<FilledPiece>> filled = head.TakesAllRecords || records.Count == 1
            ? [Fill(head.TakesAllRecords ? null : records[0])]
            : records.Select(FillPart).ToValueList();
        Theme theme = request.Theme ?? form.Theme;
        Document document = new(runner.Metadata(), _blocks.ToValueList())
        {
            Theme = request.Page is null ? theme : theme with { Page = request.Page },
            References = runner.Group.References,
        };
        return new FilledForm(document, filled);
    }

    // A title with nothing in it parts the records, so that the reference list of each is its own.
    private ValueList<FilledPiece> FillPart(Record record)
    {
        _blocks.Add(new TitleBlock([], [], []));
        int start = _blocks.Count;
        ValueList<FilledPiece> pieces = Fill(record);
        ValueList<Block> own = ScriptRunner.Owned(_blocks.Skip(start).ToValueList(), record);
        _blocks.RemoveRange(start, _blocks.Count - start);
        _blocks.AddRange(own);
        return pieces;
    }

    private ValueList<FilledPiece> Fill(Record? record)
    {
        SlotTable slots = new();
        for (int i = 0; i < form.Pieces.Count; i++)
            slots.Add(new FormSlot(i));
        string printed = runner.Run(record, slots).ToString();
        List<FilledPiece> pieces = [];
        List<SlotPiece> value = [];
        foreach (SlotPiece piece in slots.Split(printed))
        {
            if (piece.Slot is not FormSlot own)
            {
                value.Add(piece);
                continue;
            }
            AddValue(value, slots, pieces);
            value.Clear();
            if (form.Pieces[own.Piece].HeadingLevel is int level)
                _blocks.Add(level == 0 ? new TitleBlock([], [], []) : new Heading(level, []));
            pieces.Add(new FilledPiece(own.Piece, -1, false));
        }
        AddValue(value, slots, pieces);
        return pieces.ToValueList();
    }

    private void AddValue(List<SlotPiece> value, SlotTable slots, List<FilledPiece> into)
    {
        if (value.Count == 0)
            return;
        List<Inline> line = [];
        List<Block> blocks = [];
        foreach (ValuePart part in value.Exists(piece => !string.IsNullOrWhiteSpace(piece.Text)) ? ReadMarkup(value, slots) : ReadSlots(value))
        {
            if (part.Line is ValueList<Inline> inlines)
            {
                Flush(blocks, isInline: false, into);
                line.AddRange(inlines);
            }
            else
            {
                FlushLine(line, into);
                blocks.AddRange(part.Blocks);
            }
        }
        Flush(blocks, isInline: false, into);
        FlushLine(line, into);
    }

    private void FlushLine(List<Inline> line, List<FilledPiece> into)
    {
        if (line.Count > 0)
            Flush([new Paragraph(line.ToValueList())], isInline: true, into);
        line.Clear();
    }

    private void Flush(List<Block> content, bool isInline, List<FilledPiece> into)
    {
        if (content.Count == 0)
            return;
        _blocks.Add(new Box(content.ToValueList()));
        into.Add(new FilledPiece(-1, _values++, isInline));
        content.Clear();
    }

    private static IEnumerable<ValuePart> ReadSlots(List<SlotPiece> value)
    {
        foreach (SlotPiece piece in value)
        {
            yield return piece.Slot switch
            {
                DataSlot data => new(DataText.ToInlines(data.Text, data.Origin, data.Language), []),
                InlineSlot inline => new(inline.Content, []),
                BlockSlot blocks => new(null, blocks.Content),
                _ => new([new TextRun(piece.Text)], []),
            };
        }
    }

    // Words of a template are in the dialect. In the line they begin no block, and the blanks at their ends are kept.
    private IEnumerable<ValuePart> ReadMarkup(List<SlotPiece> value, SlotTable slots)
    {
        StringBuilder gathered = new();
        foreach (SlotPiece piece in value)
            gathered.Append(piece.Slot is null ? piece.Text : slots.Add(piece.Slot));
        string text = gathered.ToString();
        bool isLine = !text.Contains('\n', StringComparison.Ordinal);
        MarkupText markup = new(slots);
        if (isLine)
            markup.AppendMarkup(slots.Add(new DataSlot("")), null);
        markup.AppendMarkup(isLine ? text.Trim(' ') : text, null);
        DialectDocument read = Dialect.Read(markup, slots, runner.Context);
        if (!isLine || read.Blocks is not [Paragraph only])
            return [new ValuePart(null, read.Blocks)];
        List<Inline> content = [.. only.Content];
        if (text[0] == ' ')
            content.Insert(0, new TextRun(" "));
        if (text[^1] == ' ')
            content.Add(new TextRun(" "));
        return [new ValuePart(content.ToValueList(), [])];
    }

    // What stands within a line, or blocks.
    private readonly record struct ValuePart(ValueList<Inline>? Line, ValueList<Block> Blocks);
}
