using BriefKit.Typesetting.Layout;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Layout;

public sealed class VerticalListTests
{
    // What is done to a list: 0 a space, 1 a cost, 2 a page break, 3 a mark, else a piece.
    private static readonly Gen<(int Kind, int Value)[]> Steps = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 3]).Array[0, 24];

    [Fact]
    public void Lists_that_are_appended_are_as_if_they_had_been_made_as_one() => Gen.Select(Steps, Steps, Steps).Sample(
        (first, second, third) =>
        {
            VerticalList whole = Made(first, second, third, []), joined = Made(first);
            joined.Append(Made(second));
            joined.Append(Made(third));
            // A piece behind shows what was left to come before it.
            VerticalList expected = Made(first, second, third, [(9, 1)]);
            joined.Append(Made([(9, 1)]));

            Assert.Equal(whole.Count + 1, joined.Count);
            Assert.Equal(expected.Height, joined.Height, 6);
            for (int i = 0; i < expected.Count; i++)
                Assert.Equal(Described(expected[i]), Described(joined[i]));
        },
        iter: 2_000, seed: "0000000000001", threads: 1);

    [Fact]
    public void Entries_keep_their_numbers_when_those_before_them_are_let_go() => Gen.Select(Steps, Steps, Gen.Int[0, 24]).Sample(
        (first, second, most) =>
        {
            VerticalList expected = Made(first), list = Made(first);
            int gone = Math.Min(most, list.Count);
            for (int end = 0; end <= gone; end++)
                list.LetGo(end);
            expected.Append(Made(second));
            list.Append(Made(second));

            Assert.Equal((expected.Count, expected.Height), (list.Count, list.Height));
            for (int i = gone; i < expected.Count; i++)
                Assert.Equal(Described(expected[i]), Described(list[i]));
        },
        iter: 1_000, seed: "0000000000001", threads: 1);

    private static VerticalList Made(params (int Kind, int Value)[][] steps)
    {
        VerticalList list = new();
        foreach ((int kind, int value) in steps.SelectMany(step => step))
        {
            switch (kind)
            {
                case 0:
                    list.AddSpace(value);
                    break;
                case 1:
                    list.Keep((BreakCost)value);
                    break;
                case 2:
                    list.ForcePageBreak();
                    break;
                case 3:
                    list.Mark(new HeadingMark($"anchor-{value}", value, value, "Heading"));
                    break;
                default:
                    list.Add(new BlankPiece(value, value), value);
                    break;
            }
        }
        return list;
    }

    private static object Described(VerticalEntry entry) => (entry.X, entry.SpaceBefore, entry.BreakBefore, entry.IsForcedBreak, entry.Mark);
}
