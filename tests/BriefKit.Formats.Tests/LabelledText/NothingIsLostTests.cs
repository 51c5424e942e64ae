using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LabelledText;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Formats.Tests.LabelledText;

/// <summary>Every character of an input that is not blank is in the record, or in a diagnostic.</summary>
public sealed class NothingIsLostTests
{
    // What may stand before an item as its marker, and nowhere else.
    private const string Markers = "-–—*+•·‣◦▪●○■□◆◇➢‧∙0123456789().．、（）一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";

    private static readonly string Seed = File.ReadAllText(Repository.Seed);

    [Fact]
    public void However_the_seed_is_broken_nothing_of_it_is_lost()
    {
        for (int number = 0; number < 2500; number++)
            Check(Mutation.Of(Seed, number), number);
    }

    [Fact]
    public void However_a_chinese_record_is_broken_nothing_of_it_is_lost()
    {
        string text = File.ReadAllText(Relatives.PathOf("chinese"));
        for (int number = 0; number < 1500; number++)
            Check(Mutation.Of(text, number), number);
    }

    [Fact]
    public void Characters_at_random_give_a_record_or_a_reason()
    {
        for (int number = 0; number < 1000; number++)
        {
            Random random = new(number);
            char[] characters = new char[random.Next(0, 400)];
            for (int i = 0; i < characters.Length; i++)
                characters[i] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(128));
            Check(new string(characters), number);
            Check(new string(characters) + "\n\nAgenda:\n\n" + new string(characters), number);
        }
    }

    [Fact]
    public void A_gap_is_found()
    {
        SourceText source = new("a.txt", "Agenda:\n\nPromote\n\nRemarks:\n\n- one\n");
        Parsed<ValueList<Record>> parsed = LabelledTextReader.Read(source, ShippedTypes.Conference);
        Record record = parsed.Value[0];

        Assert.Empty(SourceCoverage.Missing(source, [record], []));
        TextSpan gap = Assert.Single(SourceCoverage.Missing(source, [record with { Fields = record.Fields[..1] }], []));
        Assert.Equal("Remarks:\n\n- one", source.Substring(gap));
    }

    private static void Check(string text, int number)
    {
        SourceText source = new($"mutation-{number}.txt", text);
        Parsed<ValueList<Record>> parsed = LabelledTextReader.Read(source, ShippedTypes.Conference);

        ValueList<TextSpan> missing = SourceCoverage.Missing(source, parsed.Value, parsed.Diagnostics);
        Assert.True(missing.IsEmpty, $"Mutation {number} lost '{(missing.IsEmpty ? "" : source.Substring(missing[0]))}'.");
        foreach (Record record in parsed.Value)
            Assert.All(record.Fields, field => CheckField(source, record, field, number));
    }

    // A span proves little if the value left something of it out.
    private static void CheckField(SourceText source, Record record, Field field, int number)
    {
        switch (field.Value)
        {
            case TextValue text:
                Assert.Equal(Solid(field.Verbatim), Solid(text.Text));
                break;
            case ListValue list:
                Assert.All(list.Entries, entry => Assert.Contains(Solid(entry.Text), Solid(source.Text), StringComparison.Ordinal));
                AssertOnlyMarkersLeft(field, string.Concat(list.Entries.Select(entry => entry.Text)), number);
                break;
            case ReferencesValue references:
                IEnumerable<Reference> items = references.ReferenceIds.Select(id => record.References.Single(item => item.Id == id));
                AssertOnlyMarkersLeft(field, string.Concat(items.Select(item => item.Origin.Location!.Text)), number);
                break;
        }
    }

    // The characters of the items, in their order, are those of the field, but for markers.
    private static void AssertOnlyMarkersLeft(Field field, string items, int number)
    {
        string expected = Solid(items);
        int at = 0;
        foreach (char c in Solid(field.Verbatim))
        {
            if (at < expected.Length && c == expected[at])
                at++;
            else
                Assert.True(Markers.Contains(c), $"Mutation {number} lost '{c}' of the field '{field.Name}'.");
        }
        Assert.Equal(expected.Length, at);
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
