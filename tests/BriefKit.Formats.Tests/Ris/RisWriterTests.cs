using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.Ris;
using BriefKit.Formats.Tests.BibTeX;
using CsCheck;

namespace BriefKit.Formats.Tests.Ris;

public class RisWriterTests
{
    [Fact]
    public void The_seed_becomes_these_records()
    {
        string ris = Write(SeedReferences.All, out ValueList<Diagnostic> diagnostics);
        Assert.Equal("""
            TY  - SLIDE
            ID  - zhu-1953
            AU  - Zhu, De
            TI  - Help the handicraftsmen organize and take the socialist road
            T2  - 3rd National Conference of Handicraft
            PY  - 1953
            DA  - 1953/12/04/
            LA  - en
            ER  - 

            TY  - SLIDE
            ID  - liu-1953
            AU  - Liu
            TI  - On the problems of handicraft producers' cooperatives
            T2  - 3rd National Conference of Handicraft
            PY  - 1953
            DA  - 1953/12/08/
            LA  - en
            ER  - 

            TY  - BOOK
            ID  - gong-2012
            AU  - Gong, Gang
            TI  - Contemporary Chinese Economy
            PY  - 2012
            DA  - 2012///
            LA  - en
            ER  - 

            """.ReplaceLineEndings("\r\n"), ris);
        Assert.Equal(["BK1750 'event-date' of 'zhu-1953'", "BK1755", "BK1750 'event-date' of 'liu-1953'"], diagnostics.Select(Show));
    }

    [Theory]
    [InlineData("1953", "1953", "1953///")]
    [InlineData("1953-11", "1953", "1953/11//")]
    [InlineData("1953-12-04", "1953", "1953/12/04/")]
    [InlineData("1953-21", "1953", "1953///Spring")]
    [InlineData("1953~", "1953", "1953///1953~")]
    [InlineData("1953-11/1953-12-08", "1953", "1953/11//1953-11--1953-12-08")]
    [InlineData("19XX", null, "///19XX")]
    [InlineData("-0043-03-15", null, "///-0043-03-15")]
    [InlineData("[1953,1955]", null, "///[1953,1955]")]
    [InlineData("1953-12-XX", "1953", "1953/12//1953-12-XX")]
    public void Dates_have_three_slashes_and_behind_them_what_digits_do_not_say(string edtf, string? year, string expected)
    {
        Assert.True(EdtfDate.TryParse(edtf, out EdtfDate? date), edtf);
        string ris = Write([Item().With(Variable.Issued, date)], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(year, Tag(ris, "PY"));
        Assert.Equal(expected, Tag(ris, "DA"));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_date_in_words_stands_behind_the_slashes() =>
        Assert.Equal("///n.d.", Tag(Write([Item().With(Variable.Issued, new ReferenceDate(null, "n.d."))], out _), "DA"));

    [Fact]
    public void A_talk_without_a_date_of_its_own_has_that_of_its_event()
    {
        string ris = Write([new Reference("a", ItemType.Speech).With(Variable.EventDate, EdtfDate.Of(1953, 11))], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("1953/11//", Tag(ris, "DA"));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_family_given_suffix(string expected, PersonName name) =>
        Assert.Equal(expected, Tag(Write([Item().With(Variable.Author, [name])], out _), "AU"));

    public static TheoryData<string, PersonName> Names => new()
    {
        { "Zhu, De", new PersonName { Family = "Zhu", Given = "De" } },
        { "Liu", new PersonName { Family = "Liu" } },
        { "World Bank", new PersonName { Literal = "World\nBank" } },
        { "King, Martin Luther, Jr.", new PersonName { Family = "King", Given = "Martin Luther", Suffix = "Jr." } },
        { "King, , Jr.", new PersonName { Family = "King", Suffix = "Jr." } },
        { "van Gogh, Vincent", new PersonName { Family = "Gogh", Given = "Vincent", NonDroppingParticle = "van" } },
        { "d'Alembert, Jean", new PersonName { Family = "Alembert", Given = "Jean", NonDroppingParticle = "d'" } },
        { "Musset, Alfred de", new PersonName { Family = "Musset", Given = "Alfred", DroppingParticle = "de" } },
        { "Plato", new PersonName { Given = "Plato" } },
    };

    [Fact]
    public void A_comma_in_a_name_is_told()
    {
        Write([Item().With(Variable.Author, [new PersonName { Literal = "Yale, Department of History" }])], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(["BK1754"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("12-14", "12", "14")]
    [InlineData("12–14", "12", "14")]
    [InlineData("12", "12", null)]
    [InlineData("12-14, 20", "12-14, 20", null)]
    public void Pages_are_a_first_and_a_last(string pages, string first, string? last)
    {
        string ris = Write([Item().With(Variable.Page, pages)], out _);
        Assert.Equal(first, Tag(ris, "SP"));
        Assert.Equal(last, Tag(ris, "EP"));
    }

    [Fact]
    public void Keywords_have_a_line_each() =>
        Assert.Equal(["a b", "c", "手工业"], Tags(Write([Item().With(Variable.Keyword, "a b; c，手工业")], out _), "KW"));

    [Fact]
    public void A_conference_paper_keeps_meeting_and_proceedings_apart()
    {
        string ris = Write([new Reference("a", ItemType.PaperConference)
            .With(Variable.EventTitle, "Meeting").With(Variable.ContainerTitle, "Proceedings").With(Variable.CollectionTitle, "Series")
            .With(Variable.EventPlace, "Beijing").With(Variable.PublisherPlace, "Berlin")], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(["Meeting", "Proceedings", "Series", "Beijing", "Berlin"], new[] { "T2", "C3", "T3", "CY", "C1" }.Select(tag => Tag(ris, tag)));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void The_original_publication_stands_on_one_line()
    {
        string ris = Write([new Reference("a", ItemType.Book)
            .With(Variable.OriginalTitle, "论").With(Variable.OriginalPublisher, "Renmin").With(Variable.OriginalDate, EdtfDate.Of(1953))], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("论, Renmin, 1953", Tag(ris, "OP"));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Formatting_goes_and_that_is_told()
    {
        string ris = Write([Item().With(Variable.Title, new ReferenceText("<i>Origin</i> of", true))], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("Origin of", Tag(ris, "TI"));
        Assert.Equal(["BK1752"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_type_that_ris_does_not_have_is_told()
    {
        string ris = Write([new Reference("a", ItemType.Event)], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("GEN", Tag(ris, "TY"));
        Assert.Equal(["BK1751"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Every_variable_of_every_type_is_written_or_reported()
    {
        foreach (ItemType type in Enum.GetValues<ItemType>())
        {
            foreach (Variable variable in Enum.GetValues<Variable>())
            {
                string ris = Write([BibTeXWriterTests.One(type, variable)], out ValueList<Diagnostic> diagnostics);
                string expected = variable switch { Variable.OriginalDate => "1953-12-04", { Kind: VariableKind.Date } => "1953/12/04/", _ => "Q1x" };
                bool isReported = diagnostics.Any(diagnostic => diagnostic.Code == "BK1750" && diagnostic.Message.Contains($"'{variable.CslName}'", StringComparison.Ordinal));
                Assert.True(ris.Contains(expected, StringComparison.Ordinal) != isReported, $"{type}: {variable}\n{ris}");
            }
        }
    }

    [Fact]
    public void Whatever_a_value_holds_each_line_is_a_tag_and_each_record_is_whole()
    {
        string[] pieces = ["\r\nER  - ", "\n", "\r", "\u2028", "\0", "TY  - BOOK", " ", "a", "手", "*", "é", ","];
        Gen<string> text = Gen.Int[0, pieces.Length - 1].Array[0, 12].Select(indices => string.Concat(indices.Select(index => pieces[index])));
        Gen.Select(text, text, text).Array[1, 3].Sample(
            values =>
            {
                ValueList<Reference> references = [.. values.Select(value => new Reference(value.Item1, ItemType.Book)
                    .With(Variable.Title, value.Item2).With(Variable.Abstract, value.Item3)
                    .With(Variable.Author, [new PersonName { Family = value.Item2, Given = value.Item3 }, new PersonName { Literal = value.Item1 }]))];
                AssertWellFormed(Write(references, out _), references.Count);
            },
            seed: "0N0XIzNsQ0O2", iter: 500);
    }

    // The specification's rules for lines: two characters, two spaces, a hyphen, a space; TY first, ER last; CR and LF at the end.
    private static void AssertWellFormed(string ris, int count)
    {
        Assert.EndsWith("\r\n", ris, StringComparison.Ordinal);
        string[] lines = ris.Split("\r\n");
        Assert.All(lines.Where(line => line.Length > 0), line =>
        {
            Assert.True(char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])), line);
            Assert.Equal("  - ", line[2..6]);
            Assert.DoesNotContain(line, c => char.IsControl(c));
        });
        string[][] records = [.. ris.Split("\r\n\r\n").Select(record => record.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(count, records.Length);
        Assert.All(records, record =>
        {
            Assert.Equal(["TY"], record.Where(line => line.StartsWith("TY", StringComparison.Ordinal)).Select(line => line[..2]));
            Assert.StartsWith("TY  - ", record[0], StringComparison.Ordinal);
            Assert.Equal("ER  - ", record[^1]);
        });
    }

    internal static string Write(ValueList<Reference> references, out ValueList<Diagnostic> diagnostics)
    {
        using MemoryStream output = new();
        diagnostics = RisWriter.Write(references, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Reference Item() => new("a", ItemType.Document);

    private static string? Tag(string ris, string tag) => Tags(ris, tag).FirstOrDefault();

    private static IEnumerable<string> Tags(string ris, string tag) =>
        ris.Split("\r\n").Where(line => line.StartsWith(tag + "  - ", StringComparison.Ordinal)).Select(line => line[6..]);

    private static string Show(Diagnostic diagnostic)
    {
        int start = diagnostic.Message.IndexOf('\'');
        int end = diagnostic.Message.LastIndexOf('\'') + 1;
        return diagnostic.Code == "BK1750" ? $"{diagnostic.Code} {diagnostic.Message[start..end]}" : diagnostic.Code;
    }
}
