using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>Finds the embedding level of each character of a paragraph: the Unicode Bidirectional Algorithm (UAX #9), rules P2 to I2.</summary>
internal static class EmbeddingLevels
{
    private const int MaxDepth = 125; // BD2

    /// <summary>The level that the first strong character asks for (P2, P3): 0 or 1.</summary>
    public static byte BaseLevel(ReadOnlySpan<BidiClass> classes, int start, int end)
    {
        int isolates = 0;
        for (int i = start; i < end; i++)
        {
            switch (classes[i])
            {
                case LRI or RLI or FSI: isolates++; break;
                case PDI when isolates > 0: isolates--; break;
                case L when isolates == 0: return 0;
                case R or AL when isolates == 0: return 1;
            }
        }
        return 0;
    }

    /// <param name="characters">The code points of the paragraph.</param>
    /// <param name="classes">Their types.</param>
    /// <returns>The level of each; even ones run from left to right.</returns>
    public static byte[] Resolve(ReadOnlySpan<int> characters, BidiClass[] classes, byte baseLevel)
    {
        byte[] levels = new byte[classes.Length];
        BidiClass[] types = [.. classes];
        int[] matches = IsolateMatches.Find(classes);
        Embed(classes, types, levels, matches, baseLevel);
        foreach (IsolatingRun run in IsolatingRun.Split(classes, levels, matches, baseLevel).ToArray()) // Before any level changes.
        {
            WeakTypes.Resolve(run, types);
            BracketPairs.Resolve(run, types, classes, characters);
            NeutralTypes.Resolve(run, types);
            foreach (int index in run.Indexes)
                levels[index] = Implicit(levels[index], types[index]);
        }
        return levels;
    }

    // I1, I2
    private static byte Implicit(byte level, BidiClass type) => (level & 1) == 0
        ? type switch { R => (byte)(level + 1), AN or EN => (byte)(level + 2), _ => level }
        : type switch { L or EN or AN => (byte)(level + 1), _ => level };

    // X1 to X8. What X9 removes keeps a level, but is in no run.
    private static void Embed(BidiClass[] classes, BidiClass[] types, byte[] levels, int[] matches, byte baseLevel)
    {
        Stack<Status> stack = new();
        stack.Push(new Status(baseLevel, null, false));
        int overflowIsolates = 0, overflowEmbeddings = 0, validIsolates = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            BidiClass type = classes[i];
            Status top = stack.Peek();
            levels[i] = top.Level;
            switch (type)
            {
                case RLE or LRE or RLO or LRO: // X2 to X5
                    byte next = Next(top.Level, type is RLE or RLO);
                    if (next <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                        stack.Push(new Status(next, type switch { RLO => R, LRO => L, _ => null }, false));
                    else if (overflowIsolates == 0)
                        overflowEmbeddings++;
                    break;
                case RLI or LRI or FSI: // X5a to X5c
                    types[i] = top.Override ?? type;
                    bool isRight = type == RLI || (type == FSI && BaseLevel(classes, i + 1, matches[i] < 0 ? classes.Length : matches[i]) == 1);
                    byte inner = Next(top.Level, isRight);
                    if (inner <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push(new Status(inner, null, true));
                    }
                    else
                        overflowIsolates++;
                    break;
                case PDI: // X6a
                    if (overflowIsolates > 0)
                        overflowIsolates--;
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Peek().IsIsolate)
                            stack.Pop();
                        stack.Pop();
                        validIsolates--;
                    }
                    levels[i] = stack.Peek().Level;
                    types[i] = stack.Peek().Override ?? type;
                    break;
                case PDF: // X7
                    if (overflowIsolates > 0)
                        break;
                    if (overflowEmbeddings > 0)
                        overflowEmbeddings--;
                    else if (!top.IsIsolate && stack.Count > 1)
                        stack.Pop();
                    break;
                case B: // X8
                    levels[i] = baseLevel;
                    break;
                case BN:
                    break;
                default: // X6
                    types[i] = top.Override ?? type;
                    break;
            }
        }
    }

    private static byte Next(byte level, bool isRight) => (byte)(isRight ? (level + 1) | 1 : (level + 2) & ~1);

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
