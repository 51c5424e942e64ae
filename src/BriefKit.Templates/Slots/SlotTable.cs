using System.Text;

namespace BriefKit.Templates.Slots;

/// <summary>
/// Keeps what a template prints, and stands a mark for it in the text that the Markdown parser reads.
/// A mark is made of private-use characters alone, which mean nothing in Markdown and count as letters there;
/// where such characters occur in a template's own text, they are kept in slots themselves, so every mark is one of ours.
/// </summary>
internal sealed class SlotTable
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private const char FirstDigit = '\uE010';
    private const char LastReserved = '\uE01F';
    private const int DigitBits = 4;

    private readonly List<Slot> _slots = [];

    public int Count => _slots.Count;

    /// <summary>Forgets the slots behind the first ones; their marks then mean nothing any more.</summary>
    public void CutTo(int count) => _slots.RemoveRange(count, _slots.Count - count);

    /// <summary>Keeps a slot and returns the mark that stands for it.</summary>
    public string Add(Slot slot)
    {
        _slots.Add(slot);
        return MarkOf(_slots.Count - 1);
    }

    /// <summary>The mark that stands for the slot of a number, counted from 0 in the order of <see cref="Add"/>.</summary>
    public static string MarkOf(int number)
    {
        Span<char> mark = stackalloc char[2 + sizeof(int) * 2];
        int start = mark.Length;
        mark[--start] = Close;
        do
        {
            mark[--start] = (char)(FirstDigit + (number & ((1 << DigitBits) - 1)));
            number >>= DigitBits;
        }
        while (number > 0);
        mark[--start] = Open;
        return new string(mark[start..]);
    }

    /// <summary>Whether a character of a template's own text has to be kept in a slot, lest it be taken for a mark.</summary>
    public static bool IsReserved(char character) => character is >= Open and <= LastReserved;

    /// <summary>Whether a text holds such characters.</summary>
    public static bool HoldsReserved(ReadOnlySpan<char> text) => text.ContainsAnyInRange(Open, LastReserved);

    /// <summary>Whether there are marks in a text.</summary>
    public static bool HoldsMarks(string text) => text.Contains(Open);

    /// <summary>A template's own text, with marks in place of reserved characters.</summary>
    public string Protect(string text)
    {
        if (!HoldsReserved(text))
            return text;
        StringBuilder result = new();
        foreach (char character in text)
        {
            if (IsReserved(character))
                result.Append(Add(new DataSlot(character.ToString())));
            else
                result.Append(character);
        }
        return result.ToString();
    }

    /// <summary>Takes text apart at its marks. Pieces of plain text and slots follow each other in order.</summary>
    public IEnumerable<SlotPiece> Split(string text)
    {
        int plain = 0;
        for (int at = text.IndexOf(Open); at >= 0; at = text.IndexOf(Open, at))
        {
            if (at > plain)
                yield return new SlotPiece(text[plain..at], plain, null);
            int close = text.IndexOf(Close, at);
            yield return new SlotPiece("", at, _slots[NumberOf(text.AsSpan(at + 1, close - at - 1))]);
            plain = at = close + 1;
        }
        if (plain < text.Length)
            yield return new SlotPiece(text[plain..], plain, null);
    }

    /// <summary>Text in which each mark is replaced by the characters that its slot prints: for places that hold characters only.</summary>
    public string Flatten(string text)
    {
        if (!HoldsMarks(text))
            return text;
        StringBuilder result = new();
        foreach (SlotPiece piece in Split(text))
            result.Append(piece.Slot is null ? piece.Text : TextOf(piece.Slot));
        return result.ToString();
    }

    private static string TextOf(Slot slot) => slot is DataSlot data ? data.Text : "";

    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
            number = (number << DigitBits) | (digit - FirstDigit);
        return number;
    }
}

/// <summary>A piece of text between marks, or the slot that a mark stands for.</summary>
/// <param name="Start">Where in the text it begins.</param>
internal readonly record struct SlotPiece(string Text, int Start, Slot? Slot);
