namespace BriefKit.Citations.Sorting;

/// <summary>
/// Writes texts as bytes that compare, one by one, the way the texts are ordered, so that a text is read once however often it is
/// compared. A finished part never is the beginning of another, so that parts can stand one behind the other.
/// </summary>
internal sealed class CollationKeyBuilder(CollatorTailoring tailoring)
{
    // The end of a stretch stands before all that may stand in it.
    private const byte End = 0;
    private const byte Space = 1;

    private readonly List<byte> _key = [];
    private readonly List<byte> _marks = [];
    private readonly List<byte> _cases = [];
    private int _lastMark;
    private int _lastCapital;

    public int Length => _key.Count;

    public void AddByte(byte value) => _key.Add(value);

    /// <summary>Adds all levels of a text: letters, then marks, then case.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        AddPart(text);
        EndText();
    }

    /// <summary>Adds the letters of a part of a text. Its marks and its case wait for <see cref="EndText"/>, since all letters count before them.</summary>
    public void AddPart(ReadOnlySpan<char> part)
    {
        CollatorCursor cursor = new(part, tailoring);
        while (cursor.MoveNext())
        {
            AddWeight(cursor.Weight);
            AddNumber(_marks, cursor.Mark + 1);
            _cases.Add(cursor.IsUpper ? (byte)2 : (byte)1);
            if (cursor.Mark != 0)
                _lastMark = _marks.Count;
            if (cursor.IsUpper)
                _lastCapital = _cases.Count;
        }
        _key.Add(End);
    }

    /// <summary>Adds the marks, then the case of all parts since the last text.</summary>
    public void EndText()
    {
        // What follows the last mark, or the last capital, is plain and need not be said.
        AddStretch(_marks, _lastMark);
        AddStretch(_cases, _lastCapital);
        _marks.Clear();
        _cases.Clear();
        (_lastMark, _lastCapital) = (0, 0);
    }

    /// <summary>Adds the letters and numbers of a text alone.</summary>
    public void AddLetters(ReadOnlySpan<char> text)
    {
        CollatorCursor cursor = new(text, tailoring);
        while (cursor.MoveNext())
            AddWeight(cursor.Weight);
        _key.Add(End);
    }

    /// <summary>Turns the order of what was added from a place on.</summary>
    public void Reverse(int start)
    {
        for (int i = start; i < _key.Count; i++)
            _key[i] = (byte)~_key[i];
    }

    /// <summary>The key; the builder is empty again.</summary>
    public byte[] Take()
    {
        byte[] key = [.. _key];
        _key.Clear();
        return key;
    }

    private void AddStretch(List<byte> level, int length)
    {
        for (int i = 0; i < length; i++)
            _key.Add(level[i]);
        _key.Add(End);
    }

    // A byte for what it is, a letter of a script, a number or a symbol, and then which one.
    private void AddWeight(long weight)
    {
        if (weight == CollatorCursor.Space)
        {
            _key.Add(Space);
            return;
        }
        _key.Add((byte)((weight >> (CollatorCursor.KindShift - 4)) | ((weight >> CollatorCursor.ScriptShift) & 0xF)));
        AddNumber(_key, (int)(weight & ((1 << CollatorCursor.ScriptShift) - 1)));
    }

    // Smaller numbers take fewer bytes, and the first byte says how many.
    private static void AddNumber(List<byte> bytes, int number)
    {
        if (number >= 0x4000)
        {
            bytes.Add((byte)(0xC0 | (number >> 24)));
            bytes.Add((byte)(number >> 16));
            bytes.Add((byte)(number >> 8));
        }
        else if (number >= 0x80)
            bytes.Add((byte)(0x80 | (number >> 8)));
        bytes.Add((byte)number);
    }
}
