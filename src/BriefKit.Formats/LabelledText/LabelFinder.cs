using System.Buffers;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>
/// Tells labels from running text. A label that the record type knows is one wherever a line begins with it; any other has to look like one,
/// and to stand where this record's other labels stand.
/// </summary>
internal sealed class LabelFinder
{
    private const int MostWords = 6;

    // A line that begins or goes on like this is the beginning of a sentence: "The conference decided:".
    private static readonly HashSet<string> SentenceWords = new(
        [
            "the", "this", "these", "that", "those", "it", "they", "we", "he", "she", "in", "at", "as", "for", "with", "from", "after", "before",
            "was", "were", "is", "are", "has", "have", "had", "said", "decided", "including", "included", "following", "follows", "that",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create(".;!?\"“”[]{}<>=*。；！？《》@");

    private readonly SourceText _source;
    private readonly List<SourceLine> _lines;
    private readonly LabelTable _known;

    /// <summary>Whether the record's habit is to write values beside their labels.</summary>
    private readonly bool _valuesStandBeside;

    public LabelFinder(SourceText source, List<SourceLine> lines, LabelTable known)
    {
        _source = source;
        _lines = lines;
        _known = known;
        _valuesStandBeside = ValuesStandBeside();
    }

    /// <param name="index">The line.</param>
    /// <param name="isBelowLabel">Whether the line before it is a label with nothing below it yet.</param>
    /// <param name="isBelowValueLine">Whether the line before it is a label with its value beside it.</param>
    /// <param name="isInValue">Whether the last label had its value beside it.</param>
    public Label? Find(int index, bool isBelowLabel, bool isBelowValueLine, bool isInValue)
    {
        if (LabelShape.Of(_source, _lines[index]) is not LabelShape shape)
            return null;
        bool isBelowText = index > 0 && !_lines[index - 1].IsBlank && !isBelowLabel && !isBelowValueLine;
        FieldDefinition? definition = _known.Find(_source, shape);
        bool isLabel = definition is not null
            ? IsKnownLabel(shape, isBelowText)
            : IsUnknownLabel(shape, isBelowText, _valuesStandBeside || isInValue);
        return isLabel ? new Label(definition, _source.Substring(shape.Text), shape.Span, shape.Value) : null;
    }

    /// <summary>Whether a line that is no label is one that the type knows but for its colon, in the midst of text.</summary>
    public bool IsDoubtful(int index) =>
        LabelShape.Of(_source, _lines[index]) is { HasColon: false, Value.IsEmpty: true } shape
            && !char.IsLower(_source[shape.Text][0]) && _known.Find(_source, shape) is not null;

    private bool ValuesStandBeside()
    {
        int beside = 0, below = 0;
        foreach (SourceLine line in _lines)
        {
            if (LabelShape.Of(_source, line) is not { HasColon: true } shape || _known.Find(_source, shape) is null)
                continue;
            if (shape.Value.IsEmpty)
                below++;
            else
                beside++;
        }
        return beside > below;
    }

    // In the midst of a paragraph, "source: the sea" with a small letter is running text that a line end has cut.
    private bool IsKnownLabel(LabelShape shape, bool isBelowText)
    {
        bool isSmall = char.IsLower(_source[shape.Text][0]);
        if (shape.HasColon)
            return !(isSmall && isBelowText);
        return shape.Value.IsEmpty && !isSmall && (shape.IsMarked || !isBelowText);
    }

    private bool IsUnknownLabel(LabelShape shape, bool isBelowText, bool mayHaveValue) =>
        shape.HasColon && !isBelowText && LooksLikeLabel(_source[shape.Text])
            && (shape.Value.IsEmpty || (mayHaveValue && HasGapBehindColon(shape)));

    // "Place: Beijing", but not "12:30"; after a full-width colon there is no space.
    private bool HasGapBehindColon(LabelShape shape) => shape.IsMarked || shape.Value.Start > shape.Span.End || _source.Text[shape.Span.End - 1] != ':';

    private static bool LooksLikeLabel(ReadOnlySpan<char> label)
    {
        if (!char.IsLetter(label[0]) || char.IsLower(label[0]) || label.ContainsAny(NotInLabels))
            return false;
        bool isHan = label[0] >= '\u2E80';
        if (isHan)
            return label.Length <= 10;
        int words = 0;
        foreach (Range range in label.Split(' '))
        {
            ReadOnlySpan<char> word = label[range].Trim(",()");
            if (word.IsEmpty)
                continue;
            if (++words > MostWords || SentenceWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return false;
        }
        return true;
    }
}
