using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>How far the setting of a document has come: what a finding is about. It costs next to nothing as long as there is none.</summary>
/// <param name="recordId">The record that what is set begins in; null where the document does not say.</param>
internal sealed class DocumentPlace(string? recordId)
{
    private const int LongestName = 40;

    private readonly List<Block> _blocks = [];
    private Heading? _heading;
    private int _note;

    /// <summary>The id of the record; null where the document does not say.</summary>
    public string? RecordId { get; private set; } = recordId;

    /// <summary>Whether what is set stands on every page.</summary>
    public bool IsOnEveryPage { get; set; }

    /// <summary>Where the innermost block comes from that says so.</summary>
    public SourceLocation? Location => _blocks.FindLast(block => block.Origin.Location is not null)?.Origin.Location;

    public void Enter(Block block)
    {
        if (_blocks.Count == 0 && block.Origin.RecordId is string id && id != RecordId)
            (RecordId, _heading) = (id, null);
        if (block is Heading heading)
            _heading = heading;
        _blocks.Add(block);
    }

    public void Leave() => _blocks.RemoveAt(_blocks.Count - 1);

    /// <summary>Goes into a note, and gives back the number of the one around it; 0 for none.</summary>
    public int SwapNote(int number)
    {
        (int outer, _note) = (_note, number);
        return outer;
    }

    /// <summary>Says where, in words: <c>in paragraph 'The ...' of table 'Output', under 'Remarks', record 'meeting-1953'</c>; empty where there is nothing to say.</summary>
    public string Describe()
    {
        if (IsOnEveryPage)
            return "in what stands on every page";
        List<string> parts = [];
        if (_note > 0)
            parts.Add($"in note {_note.ToString(CultureInfo.InvariantCulture)}");
        else if (_blocks is [.., Block innermost])
            parts.Add($"in {NameOf(innermost)}{(_blocks.Count > 1 ? $" of {NameOf(_blocks[^2])}" : "")}");
        if (_heading is not null && !_blocks.Contains(_heading))
            parts.Add($"under {Quote(InlineText.Of(_heading.Content))}");
        if (RecordId is not null)
            parts.Add($"record {Quote(RecordId)}");
        return string.Join(", ", parts);
    }

    private static string NameOf(Block block) => block switch
    {
        TitleBlock title => Named("title", InlineText.Of(title.Content)),
        Heading heading => Named("heading", InlineText.Of(heading.Content)),
        Paragraph paragraph => Named("paragraph", InlineText.Of(paragraph.Content)),
        BulletList or NumberedList => "a list",
        DefinitionList => "a definition list",
        Table { Caption.IsEmpty: true } table => Named("a table that begins with", InlineText.Of(table.Head.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Content).Take(1).ToValueList())),
        Table table => Named("table", InlineText.Of(table.Caption)),
        BlockQuote => "a quotation",
        Preformatted preformatted => Named("text", preformatted.Text),
        Box => "a box",
        Columns => "columns",
        Figure figure => Named("picture", figure.AlternativeText),
        ReferenceList => "a reference list",
        TableOfContents => "the table of contents",
        _ => "a block",
    };

    private static string Named(string kind, string name) => $"{kind} {Quote(name)}";

    private static string Quote(string text)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        return $"'{TextStart.Shortened(text, LongestName)}'";
    }
}
