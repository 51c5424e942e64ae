using System.Diagnostics;
using System.Globalization;
using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using CsCheck;

namespace BriefKit.Citations.Tests.Hostile;

/// <summary>Real styles with elements, attributes and values lost, doubled and altered: never an exception, never a long wait.</summary>
public sealed class StyleMutationTests
{
    private static readonly string[] Names = ["text", "names", "name", "group", "choose", "if", "else", "date", "date-part", "label", "number", "substitute", "layout", "sort", "key", "et-al", "macro", "x"];

    private static readonly string[] Values = ["", " ", "true", "0", "-1", "99999999999", "title", "author", "issued", "page", "locator", "all", "\u0000", "\ud800", "a b c", "symbol", "short", "year-suffix"];

    private static readonly CslElement[] Originals = [.. ((string[])["apa", "ieee", "chicago-author-date", "oscola"]).Select(name => StyleLibrary.BuiltIn.FindTree(name)!)];

    private static readonly ValueList<Reference> References =
    [
        Sample.Book("a", "Alpha", 2001, "Doe, Jane"),
        Sample.Book("b", "Beta", 2001, "Doe, Jane", "Roe, Ann", "Poe, Max", "Low, Kim"),
        Sample.Book("c", "Gamma <i>gamma</i>", -44),
        new Reference("d", ItemType.ArticleJournal).With(Variable.Page, "12-345").With(Variable.ContainerTitle, "Journal"),
    ];

    [Fact]
    public void No_mutation_of_a_style_throws_or_takes_long() => Gen.Int[0, int.MaxValue - 1].Sample(
        seed =>
        {
            Random random = new(seed);
            CslElement style = Originals[random.Next(Originals.Length)];
            for (int i = random.Next(1, 12); i > 0; i--)
                style = Mutate(style, random, 1 + random.Next(8));
            long start = Stopwatch.GetTimestamp();
            if (StyleReader.Read(style).Value is Style compiled)
            {
                ValueList<NotedCluster> clusters = [new(Sample.Of("a", "b", "c"), 1), new(Sample.Of("b"), 2), new(new([new Cite("b") { Locator = new Locator("page", "4") }]), 3), new(Sample.Of("d", "zzz"))];
                CitationProcessor.Process(compiled, Sample.English, References, clusters, ReferenceSelection.All);
            }
            return Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1);
        },
        seed: "0000000000007", iter: 400, threads: 1, print: seed => seed.ToString(CultureInfo.InvariantCulture));

    // Goes down at random and changes what it finds there.
    private static CslElement Mutate(CslElement element, Random random, int depth)
    {
        if (depth > 0 && element.Children.Count > 0)
        {
            int child = random.Next(element.Children.Count);
            CslElement[] children = [.. element.Children];
            switch (depth == 1 ? random.Next(4) : 3)
            {
                case 0:
                    return element with { Children = [.. children[..child], .. children[(child + 1)..]] };
                case 1:
                    return element with { Children = [.. children[..child], children[child], .. children[child..]] };
                case 2:
                    return element with { Children = [.. children, children[child] with { Name = Names[random.Next(Names.Length)] }] };
                default:
                    children[child] = Mutate(children[child], random, depth - 1);
                    return element with { Children = [.. children] };
            }
        }
        return MutateAttributes(element, random);
    }

    private static CslElement MutateAttributes(CslElement element, Random random)
    {
        List<KeyValuePair<string, string>> attributes = [.. element.Attributes];
        int index = attributes.Count == 0 ? -1 : random.Next(attributes.Count);
        switch (random.Next(4))
        {
            case 0 when index >= 0:
                attributes.RemoveAt(index);
                break;
            case 1 when index >= 0:
                attributes[index] = KeyValuePair.Create(attributes[index].Key, Values[random.Next(Values.Length)]);
                break;
            case 2:
                attributes.Add(KeyValuePair.Create("x-" + attributes.Count.ToString(CultureInfo.InvariantCulture), "y"));
                break;
            default:
                return element with { Name = Names[random.Next(Names.Length)] };
        }
        return element with { Attributes = attributes.ToValueList() };
    }
}
