using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>Reads the items of a list: marked ones with the lines that they run over, or one to a line.</summary>
internal sealed class ListReader
{
    // Lines this long were filled by an editor, not ended by hand.
    private const int FilledLine = 60;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Item> _items = [];

    private ListReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    public static ListValue Read(SourceText source, List<SourceLine> lines, DiagnosticBag diagnostics)
    {
        ListReader reader = new(source, diagnostics);
        ListMarker marker = FirstMarker(source, lines);
        if (marker == ListMarker.None)
            reader.ReadUnmarked(lines);
        else
            reader.ReadMarked(lines);
        return new ListValue(marker, reader._items.Select(reader.Entry).ToValueList());
    }

    /// <summary>Whether lines are a list whatever their label says: they begin with a marker, and there are two at least.</summary>
    public static bool IsMarked(SourceText source, List<SourceLine> lines) =>
        ItemMarker.Of(source, lines.Find(line => !line.IsBlank)) is not null
        && lines.Where(line => ItemMarker.Of(source, line) is not null).Skip(1).Any();

    private static ListMarker FirstMarker(SourceText source, List<SourceLine> lines)
    {
        foreach (SourceLine line in lines)
        {
            if (ItemMarker.Of(source, line) is ItemMarker marker)
                return marker.Kind;
        }
        return ListMarker.None;
    }

    private void ReadMarked(List<SourceLine> lines)
    {
        bool isBehindBlank = true, mayContinue = false;
        foreach (SourceLine line in lines)
        {
            if (!line.IsBlank)
                AddLine(line, isBehindBlank, mayContinue);
            isBehindBlank = line.IsBlank;
            mayContinue = (mayContinue || !line.IsBlank) && !line.EndsPage;
        }
    }

    private void AddLine(SourceLine line, bool isBehindBlank, bool mayContinue)
    {
        Item? last = mayContinue ? _items[^1] : null;
        if (ItemMarker.Of(_source, line) is ItemMarker marker && IsItem(marker, isBehindBlank))
        {
            Report(marker, line, last?.Number);
            _items.Add(new Item(marker.Number, line.Indent, [marker.Text]));
        }
        else if (last is not null && (!isBehindBlank || line.Indent > last.Indent || char.IsLower(_source.Text[line.Content.Start])))
        {
            last.Pieces.Add(line.Content);
        }
        else
        {
            _diagnostics.Add(LabelledTextDiagnostics.UnmarkedItem(_source.At(line.Content)));
            _items.Add(new Item(null, line.Indent, [line.Content]));
        }
    }

    // In the midst of an item, a line that begins with "12." need not be the twelfth item.
    private bool IsItem(ItemMarker marker, bool isBehindBlank)
    {
        if (marker.Kind == ListMarker.Bullet || isBehindBlank || _items.Count == 0)
            return true;
        int? before = _items[^1].Number;
        bool isNext = before is null || marker.Number == before || marker.Number == before + 1;
        return isNext || _source.Text[_items[^1].Pieces[^1].End - 1] is '.' or ';' or '!' or '?' or '。' or '；' or '！' or '？' or '"' or '”' or ')' or '）';
    }

    private void Report(ItemMarker marker, SourceLine line, int? last)
    {
        if (last is int before && marker.Number is int number && number != before + 1)
            _diagnostics.Add(LabelledTextDiagnostics.NumberOutOfOrder(_source.At(line.Content), number, before));
        if (_items.Count > 0 && line.Indent > _items[0].Indent + 1)
            _diagnostics.Add(LabelledTextDiagnostics.NestedItem(_source.At(line.Content)));
    }

    private void ReadUnmarked(List<SourceLine> lines)
    {
        List<SourceLine> block = [];
        foreach (SourceLine line in (IEnumerable<SourceLine>)[.. lines, default])
        {
            if (!line.IsBlank)
            {
                block.Add(line);
                continue;
            }
            AddBlock(block);
            block = [];
        }
    }

    // Between blank lines: one item that an editor has filled into lines, or an item to a line.
    private void AddBlock(List<SourceLine> block)
    {
        bool isFilled = block.Count > 1 && block.SkipLast(1).All(line => line.Content.Length >= FilledLine);
        for (int i = 0; i < block.Count; i++)
        {
            bool continues = i > 0 && (isFilled || block[i].Indent > block[0].Indent || char.IsLower(_source.Text[block[i].Content.Start]));
            if (continues)
                _items[^1].Pieces.Add(block[i].Content);
            else
                _items.Add(new Item(null, block[i].Indent, [block[i].Content]));
        }
    }

    private ListEntry Entry(Item item)
    {
        List<TextSpan> pieces = item.Pieces.FindAll(piece => !piece.IsEmpty);
        TextSpan span = pieces.Count == 0 ? item.Pieces[0] : TextSpan.FromBounds(pieces[0].Start, pieces[^1].End);
        return new ListEntry(pieces.Count == 0 ? "" : WrappedText.Join(_source, pieces), item.Number) { Origin = new Origin(_source.At(span)) };
    }

    private sealed record Item(int? Number, int Indent, List<TextSpan> Pieces);
}
