using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>Finds the place in a source that an XML reader means by a line and a column.</summary>
internal sealed class XmlPlaces
{
    private readonly SourceText _source;
    private readonly LinePosition _start;
    private readonly List<int> _lineStarts = [0];

    /// <param name="source">The whole text.</param>
    /// <param name="start">Where in it the reader began.</param>
    public XmlPlaces(SourceText source, int start)
    {
        _source = source;
        _start = source.GetPosition(start);
        string text = source.Text;
        for (int i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length; i++)
        {
            bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends)
                _lineStarts.Add(i + 1);
        }
    }

    /// <param name="line">From 1, in what the reader was given.</param>
    /// <param name="column">From 1.</param>
    /// <param name="length">How many characters are meant.</param>
    public SourceLocation At(int line, int column, int length = 0)
    {
        int index = Math.Clamp(line + _start.Line - 2, 0, _lineStarts.Count - 1);
        int offset = _lineStarts[index] + Math.Max(0, column - 1) + (line <= 1 ? _start.Column - 1 : 0);
        offset = Math.Min(offset, _source.Length);
        return _source.At(offset, Math.Min(length, _source.Length - offset));
    }
}
