using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Formats.Tests.BibTeX;

/// <summary>What we write, pandoc reads back as the same items.</summary>
public class PandocTests
{
    private static readonly ItemType[] TypesThatPandocTellsApart =
    [
        ItemType.ArticleJournal, ItemType.Book, ItemType.Chapter, ItemType.Dataset, ItemType.EntryEncyclopedia, ItemType.Graphic,
        ItemType.LegalCase, ItemType.Legislation, ItemType.Manuscript, ItemType.MotionPicture, ItemType.Pamphlet, ItemType.PaperConference,
        ItemType.Patent, ItemType.PersonalCommunication, ItemType.Report, ItemType.Review, ItemType.Song, ItemType.Thesis, ItemType.Treaty, ItemType.Webpage,
    ];

    private static readonly Variable[] VariablesThatPandocReads =
    [
        Variable.Author, Variable.Editor, Variable.Translator, Variable.Director, Variable.ContainerAuthor, Variable.Title, Variable.ContainerTitle,
        Variable.CollectionTitle, Variable.CollectionNumber, Variable.Publisher, Variable.PublisherPlace, Variable.Volume, Variable.Issue, Variable.Page,
        Variable.Edition, Variable.NumberOfPages, Variable.NumberOfVolumes, Variable.Doi, Variable.Url, Variable.Isbn, Variable.Issn, Variable.Issued,
        Variable.OriginalDate, Variable.Accessed, Variable.EventPlace, Variable.Note, Variable.Abstract,
    ];

    [Fact]
    public void The_seed_comes_back()
    {
        ValueList<Reference> read = Read(BibTeXWriterTests.Write(SeedReferences.All, out _));
        Assert.Equal(SeedReferences.All.Select(reference => reference.Id), read.Select(reference => reference.Id));
        Assert.Equal(SeedReferences.All.Select(reference => reference.Type), read.Select(reference => reference.Type));
        Assert.Equal(SeedReferences.All.Select(reference => reference[Variable.Title]?.Value), read.Select(reference => Straight(reference[Variable.Title])));
        Assert.Equal(SeedReferences.All.Select(reference => Show(reference, Variable.Issued)), read.Select(reference => Show(reference, Variable.Issued)));
        Assert.Equal("1953-11/1953-12-08", Show(read[0], Variable.EventDate));
        Assert.Equal("||Zhu|De||", Show(read[0], Variable.Author));
        Assert.Equal("||Liu|||", Show(read[1], Variable.Author));
    }

    [Fact]
    public void Types_come_back()
    {
        ValueList<Reference> references = [.. TypesThatPandocTellsApart.Select(type => new Reference(type.CslName, type).With(Variable.Title, "A"))];
        Assert.Equal(TypesThatPandocTellsApart, Read(BibTeXWriterTests.Write(references, out _)).Select(reference => reference.Type));
    }

    [Fact]
    public void The_examples_of_biblatex_come_back_as_pandoc_reads_them_at_first()
    {
        string path = Repository.Shared("import", "biblatex", "biblatex-examples.bib");
        ValueList<Reference> first = Read(File.ReadAllText(path));
        Dictionary<string, Reference> second = Read(BibTeXWriterTests.Write(first, out _)).ToDictionary(reference => reference.Id);
        List<string> differences = [];
        int compared = 0;
        foreach (Reference reference in first)
        {
            foreach (Variable variable in VariablesThatPandocReads)
            {
                (string? was, string? now) = (Show(reference, variable), Show(second[reference.Id], variable));
                compared += was is null && now is null ? 0 : 1;
                if (was != now)
                    differences.Add($"{reference.Id} {reference.Type} {variable.CslName}: {was} / {now}");
            }
        }
        Assert.True(compared > 500, $"Only {compared} values were compared.");
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared}:\n" + string.Join('\n', differences));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Any_title_comes_back(string language)
    {
        Gen<string> title = Pick(
            "a", "B", "c", "Dd", "eF", "É", "ß", "手", "1", "&", "%", "$", "#", "_", "{x}", "{}", "~", "^", "\\", "<", ">", "|", "-", "--", "---",
            " ", " ", " ", ".", ":", "?", ",", ",,", ";", "(", ")", "/", "*", "@", "=", "+", "\"", "\n", "[", "]", "\ud801\udc00")
            .Array[1, 25].Select(pieces => "T" + string.Concat(pieces).Replace("\"", "", StringComparison.Ordinal));
        title.Array[400].Sample(
            titles =>
            {
                ValueList<Reference> references = [.. titles.Select((text, index) =>
                    new Reference($"r{index}", ItemType.Document).With(Variable.Title, text).With(Variable.Language, language))];
                ValueList<Reference> read = Read(BibTeXWriterTests.Write(references, out _));
                Assert.Equal(titles.Length, read.Count);
                for (int i = 0; i < titles.Length; i++)
                    Assert.Equal(SingleLine.Of(titles[i]), Straight(read[i][Variable.Title]));
            },
            seed: "0N0XIzNsQ0O2", iter: 1, threads: 1);
    }

    [Fact]
    public void Any_name_comes_back()
    {
        Gen<string> word = Pick("Ann", "Bob", "Ortega", "Ünal", "O", "J.", "朱德", "and", "X, Y", "Mac-Donald", "A&B", "a_b");
        // Pandoc takes a small word at the end of a given name for a particle, and we a comma in what it answers for that of a suffix.
        Gen<string> plain = word.Select(part => part.Replace(",", "", StringComparison.Ordinal)).Array[1, 3].Select(parts => string.Join(' ', parts) + " Z");
        Gen<string> words = word.Array[1, 3].Select(parts => string.Join(' ', parts));
        Gen<string?> particle = Pick<string?>(null, null, "van", "de la", "von");
        Gen.Select(words, plain, particle, Gen.Bool, Pick<string?>(null, null, "Jr.", "III")).Array[300].Sample(
            values =>
            {
                PersonName[] names = [.. values.Select(value => new PersonName
                {
                    Family = Capital(value.Item1),
                    Given = value.Item2,
                    DroppingParticle = value.Item4 ? value.Item3 : null,
                    NonDroppingParticle = value.Item4 ? null : value.Item3,
                    Suffix = value.Item5,
                })];
                ValueList<Reference> references = [.. names.Select((name, index) => new Reference($"r{index}", ItemType.Book).With(Variable.Author, [name]))];
                ValueList<Reference> read = Read(BibTeXWriterTests.Write(references, out _));
                for (int i = 0; i < names.Length; i++)
                    Assert.Equal(Show(names[i]), Show(read[i], Variable.Author));
            },
            seed: "0N0XIzNsQ0O2", iter: 1, threads: 1);
    }

    // A family name whose words begin small is a matter of opinion; pandoc takes such a word for a particle even in braces.
    private static string Capital(string words) => words.StartsWith("and", StringComparison.Ordinal) || words.StartsWith("a_b", StringComparison.Ordinal) ? "X" + words : words;

    private static ValueList<Reference> Read(string bibtex)
    {
        ToolResult result = OutsideTool.Run("pandoc", TimeSpan.FromMinutes(1), bibtex, "-f", "biblatex", "-t", "csljson");
        Assert.True(result.ExitCode == 0, result.Error + "\n" + bibtex[..Math.Min(bibtex.Length, 2000)]);
        return CslJsonReader.Read(new SourceText("pandoc.json", result.Output)).Value;
    }

    private static string? Show(Reference reference, Variable variable) => variable.Kind switch
    {
        VariableKind.Name => reference.Names.TryGetValue(variable, out ValueList<PersonName> names) ? string.Join("; ", names.Select(Show)) : null,
        VariableKind.Date => reference.Dates.TryGetValue(variable, out ReferenceDate? date) ? date.Value?.ToString() : null,
        _ => reference[variable] is { } text ? Straight(text) : null,
    };

    private static string Show(PersonName name) =>
        string.Join('|', name.DroppingParticle, name.NonDroppingParticle, name.Family, name.Given, name.Suffix, name.Literal);

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    // Pandoc sets curly apostrophes for straight ones.
    private static string? Straight(ReferenceText? text) => text?.Value.Replace('’', '\'');
}
