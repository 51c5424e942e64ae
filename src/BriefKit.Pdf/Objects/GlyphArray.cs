using System.Buffers.Binary;

namespace BriefKit.Pdf.Objects;

/// <summary>
/// A string of two-byte codes, and the small adjustments that part it, as the operator TJ takes them (ISO 32000-1, table 109), in room that was made for
/// all of them: the innermost work of writing pages, done once for each glyph.
/// </summary>
internal ref struct GlyphArray(Span<byte> room)
{
    /// <summary>The room that an adjustment and a code take at most.</summary>
    public const int LongestGlyph = 10;

    /// <summary>The largest adjustment that it can hold, forwards or backwards, in 1/1000 em.</summary>
    public const int LargestBetweenStrings = 999;

    private readonly Span<byte> _room = room;

    /// <summary>How much of the room is used.</summary>
    public int Length { get; private set; }

    /// <summary>Ends the string, and begins another one behind an adjustment.</summary>
    public void Adjust(int thousandths)
    {
        _room[Length++] = (byte)')';
        if (thousandths < 0)
            _room[Length++] = (byte)'-';
        uint magnitude = (uint)Math.Abs(thousandths);
        if (magnitude >= 100)
            _room[Length++] = (byte)('0' + (magnitude / 100));
        if (magnitude >= 10)
            _room[Length++] = (byte)('0' + (magnitude / 10 % 10));
        _room[Length++] = (byte)('0' + (magnitude % 10));
        _room[Length++] = (byte)'(';
    }

    public void Code(StringCode code)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_room[Length..], code.Bytes);
        Length += code.Length;
    }
}
