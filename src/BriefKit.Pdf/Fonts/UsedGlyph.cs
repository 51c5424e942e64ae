using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Fonts;

/// <summary>A glyph that a document shows.</summary>
/// <param name="SourceId">Its index in the whole font.</param>
internal record struct UsedGlyph(ushort SourceId)
{
    /// <summary>Its index in the subset, which is also its code and its CID.</summary>
    public ushort Code
    {
        readonly get;
        set
        {
            field = value;
            Shown = StringCode.Of(value);
        }
    }

    /// <summary>The code as strings hold it.</summary>
    public StringCode Shown { get; private set; }

    /// <summary>Its advance width in 1/1000 em, as the file states it.</summary>
    public int Width { get; set; }

    /// <summary>The characters that its code stands for wherever nothing else is said; null until some are known.</summary>
    public string? Source { get; private set; }

    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>The character that its code stands for where that is just one; else -1.</summary>
    public int Character { get; private set; } = -1;

    public readonly ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);

    public void SetText(string source, int start, int length)
    {
        Source = source;
        Start = start;
        Length = length;
        Character = length == 1 ? source[start] : -1;
    }
}
