using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>Gives both brackets of a pair the same direction, by what stands between them (UAX #9, N0).</summary>
internal static class BracketPairs
{
    private const int MaxOpen = 63; // BD16

    /// <param name="classes">The types that the characters had at first.</param>
    public static void Resolve(IsolatingRun run, BidiClass[] types, BidiClass[] classes, ReadOnlySpan<int> characters)
    {
        foreach ((int open, int close) in Find(run.Indexes, types, characters))
        {
            if (DirectionFor(run, types, open, close) is not BidiClass direction)
                continue;
            Set(run.Indexes, types, classes, open, direction);
            Set(run.Indexes, types, classes, close, direction);
        }
    }

    private static List<(int Open, int Close)> Find(int[] indexes, BidiClass[] types, ReadOnlySpan<int> characters)
    {
        List<(int Open, int Close)> pairs = [];
        List<(int Partner, int Position)> open = [];
        for (int i = 0; i < indexes.Length; i++)
        {
            int character = characters[indexes[i]];
            if (types[indexes[i]] != ON || !IsBracket(character, out bool isOpening))
                continue;
            if (isOpening)
            {
                if (open.Count == MaxOpen)
                    break;
                open.Add((Canonical(Mirror(character)), i));
                continue;
            }
            int match = open.FindLastIndex(entry => entry.Partner == Canonical(character));
            if (match < 0)
                continue;
            pairs.Add((open[match].Position, i));
            open.RemoveRange(match, open.Count - match);
        }
        pairs.Sort();
        return pairs;
    }

    private static BidiClass? DirectionFor(IsolatingRun run, BidiClass[] types, int open, int close)
    {
        bool hasOpposite = false;
        for (int i = open + 1; i < close; i++)
        {
            BidiClass type = Strong(types[run.Indexes[i]]);
            if (type == run.Direction)
                return run.Direction; // N0 b
            hasOpposite |= type is L or R;
        }
        if (!hasOpposite)
            return null; // N0 d
        BidiClass before = run.Start;
        for (int i = open - 1; i >= 0; i--)
        {
            if (Strong(types[run.Indexes[i]]) is L or R)
            {
                before = Strong(types[run.Indexes[i]]);
                break;
            }
        }
        return before; // N0 c
    }

    // Marks that follow a bracket go along with it.
    private static void Set(int[] indexes, BidiClass[] types, BidiClass[] classes, int position, BidiClass direction)
    {
        types[indexes[position]] = direction;
        for (int i = position + 1; i < indexes.Length && classes[indexes[i]] == NSM; i++)
            types[indexes[i]] = direction;
    }

    private static BidiClass Strong(BidiClass type) => type is EN or AN ? R : type;

    // The characters with the property Bidi_Paired_Bracket_Type: those in brackets' categories that have a mirror image, which the
    // ornamental and half brackets of other kinds have not.
    private static bool IsBracket(int character, out bool isOpening)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(new Rune(character));
        isOpening = category == UnicodeCategory.OpenPunctuation;
        return category is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation && Mirror(character) != character;
    }

    private static int Mirror(int character) => (int)UnicodeFunctions.Default.GetMirroring((uint)character);

    // The angle brackets at U+2329 are the same as those at U+3008.
    private static int Canonical(int character) => character switch { 0x2329 => 0x3008, 0x232A => 0x3009, _ => character };
}
