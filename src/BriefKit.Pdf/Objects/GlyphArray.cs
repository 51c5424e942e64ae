using System.Buffers.Binary;
using System.Buffers.Text;

namespace BriefKit.Pdf.Objects;

/// <summary>
/// Strings of two-byte codes and the adjustments between them, as the operator TJ takes them (ISO 32000-1, table 109), in room that was made for
/// all of them: the innermost work of writing pages, done once for each glyph.
/// </summary>
/// <param name="isString">Whether a string was opened before.</param>
internal ref struct GlyphArray(Span<byte> room, bool isString)
{
    /// <summary>The room that an adjustment and a code take at most.</summary>
    public const int LongestGlyph = 20;

    /// <summary>The largest adjustment, forwards or backwards, in 1/1000 em.</summary>
    public const int LargestAdjustment = 1_000_000;

    private readonly Span<byte> _room = room;

    /// <summary>How much of the room is used.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a string is open.</summary>
    public bool IsString { get; private set; } = isString;

    public void Adjust(int thousandths)
    {
        if (IsString)
            _room[Length++] = (byte)')';
        IsString = false;
        // Nearly all are of the kerning, or of spaces.
        if (thousandths is > 0 and < 100)
        {
            if (thousandths >= 10)
                _room[Length++] = (byte)('0' + (thousandths / 10));
            _room[Length++] = (byte)('0' + (thousandths % 10));
            return;
        }
        Utf8Formatter.TryFormat(thousandths, _room[Length..], out int count);
        Length += count;
    }

    public void Code(StringCode code)
    {
        if (!IsString)
            _room[Length++] = (byte)'(';
        IsString = true;
        BinaryPrimitives.WriteUInt32LittleEndian(_room[Length..], code.Bytes);
        Length += code.Length;
    }
}
