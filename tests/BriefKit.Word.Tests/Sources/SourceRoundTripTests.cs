using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Tests.Shared;
using BriefKit.Word.Reading;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.Word.Tests.Sources;

/// <summary>References to Word's sources and back: equal, but for what the findings tell.</summary>
public sealed partial class SourceRoundTripTests
{
    private static readonly XNamespace B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography";

    [GeneratedRegex(@"fields of '(?<id>[\s\S]*?)'(?: in another form)?: (?<fields>[^:]*)\.$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Told { get; }

    [Fact]
    public void Whatever_a_reference_holds_comes_back_or_is_told() =>
        RandomReferences.List.Sample(AssertRoundTrip, iter: 500, seed: "0000KTrSWBa1", threads: 2);

    [Fact]
    public void The_public_fixtures_come_back_or_are_told()
    {
        int items = 0;
        foreach (string file in Directory.GetFiles(Repository.Shared("csl", "suite"), "*.txt"))
        {
            string text = File.ReadAllText(file);
            int start = text.IndexOf("= INPUT =", StringComparison.Ordinal);
            if (start < 0)
                continue;
            start = text.IndexOf('[', start);
            ValueList<Reference> references = CslJsonReader.Read(new SourceText("items.json", text[start..text.IndexOf("<<=", start, StringComparison.Ordinal)])).Value;
            AssertRoundTrip(references);
            items += references.Count;
        }
        Assert.True(items > 1000, $"only {items} items");
    }

    [Fact]
    public void What_Word_has_a_place_for_comes_back_without_a_finding()
    {
        Reference article = new Reference("gogh-2001", ItemType.ArticleJournal)
            .With(Variable.Title, "Über das Handwerk")
            .With(Variable.ContainerTitle, "Journal of Things")
            .With(Variable.Volume, "3")
            .With(Variable.Issue, "2")
            .With(Variable.Page, "12–15")
            .With(Variable.Doi, "10.1000/abc")
            .With(Variable.Issn, "1234-5679")
            .With(Variable.Url, "https://example.org/a?b=c&d=e")
            .With(Variable.Language, "de-DE")
            .With(Variable.Issued, EdtfDate.Of(2001, 5, 3))
            .With(Variable.Accessed, EdtfDate.Of(2020, 2, 29))
            .With(Variable.Author, [new PersonName { Family = "Gogh", NonDroppingParticle = "van", Given = "Vincent Willem" }, new PersonName { Family = "Musset", Given = "Alfred", DroppingParticle = "de" }])
            .With(Variable.Translator, [new PersonName { Family = "Roe", Given = "R." }]);
        Reference thesis = new Reference("k2", ItemType.Thesis)
            .With(Variable.Title, "On crafts").With(Variable.Publisher, "University of X").With(Variable.PublisherPlace, "Y").With(Variable.Genre, "PhD thesis")
            .With(Variable.Issued, EdtfDate.Interval(new EdtfPoint(1999), new EdtfPoint(2001)));
        Reference patent = new Reference("k3", ItemType.Patent)
            .With(Variable.Author, [new PersonName { Literal = "Org Inc" }]).With(Variable.Number, "EP 1").With(Variable.Jurisdiction, "EP").With(Variable.Genre, "Patent application")
            .With(Variable.Issued, new EdtfDate(new EdtfPoint(1999) { Qualifier = DateQualifier.Approximate }, null, false));
        Reference talk = new Reference("k4", ItemType.PaperConference)
            .With(Variable.EventTitle, "Third Conference").With(Variable.Isbn, "978-0-13-468599-1")
            .With(Variable.Issued, EdtfDate.Interval(new EdtfPoint(1953, 11, 30), new EdtfPoint(1953, 12, 8)));

        (ValueList<Reference> back, ValueList<Diagnostic> diagnostics) = RoundTrip([article, thesis, patent, talk]);

        Assert.Empty(diagnostics);
        Assert.Equal([article, thesis, patent, talk], back);
    }

    [Fact]
    public void What_Word_has_no_place_for_is_told_once_for_each_reference()
    {
        Reference item = new Reference("k 1", ItemType.Manuscript)
            .With(Variable.Archive, "Big Archive").With(Variable.ArchiveLocation, "Box 3")
            .With(Variable.Title, new ReferenceText("<i>Homo</i>", true))
            .With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst }])
            .With(Variable.Issued, new ReferenceDate(EdtfDate.Of(1953), Verbatim: "in 1953"));

        (ValueList<Reference> back, ValueList<Diagnostic> diagnostics) = RoundTrip([item]);

        Assert.Equal(
            [
                "Word's sources have no place for these fields of 'k 1': archive, archive_location.",
                "Word's sources keep these fields of 'k 1' in another form: id, issued (its wording), author (the order of names), title (its italics and the like).",
            ],
            diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.All(diagnostics, diagnostic => Assert.Equal(Severity.Note, diagnostic.Severity));
        Assert.Equal(new Reference("k_1", ItemType.Manuscript).With(Variable.Title, "Homo").With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De" }]).With(Variable.Issued, EdtfDate.Of(1953)), back.Single());
    }

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_type_comes_back(string type)
    {
        Assert.True(ItemTypes.TryParse(type, out ItemType parsed));
        Reference reference = new Reference("a", parsed)
            .With(Variable.Title, "T").With(Variable.ContainerTitle, "C").With(Variable.Publisher, "P").With(Variable.Genre, "G").With(Variable.Number, "N")
            .With(Variable.Author, [new PersonName { Family = "A", Given = "B" }]);

        (ValueList<Reference> back, ValueList<Diagnostic> diagnostics) = RoundTrip([reference]);

        Assert.Empty(diagnostics);
        Assert.Equal([reference], back);
    }

    public static TheoryData<string> AllTypes => [.. ItemTypes.All];

    [Fact]
    public void Texts_longer_than_Word_reads_are_cut_and_told()
    {
        Reference reference = new Reference("a", ItemType.Book).With(Variable.Title, new string('x', 253) + "😀😀");

        (ValueList<Reference> back, ValueList<Diagnostic> diagnostics) = RoundTrip([reference]);

        Assert.Equal(new string('x', 253) + "…", back.Single()[Variable.Title]?.Value);
        Assert.Contains("title", diagnostics.Single().Message, StringComparison.Ordinal);
    }

    private static void AssertRoundTrip(ValueList<Reference> references)
    {
        (ValueList<Reference> back, ValueList<Diagnostic> diagnostics) = RoundTrip(references);
        Assert.Equal(references.Count, back.Count);
        for (int i = 0; i < references.Count; i++)
        {
            string[] told = [.. diagnostics.Select(diagnostic => Told.Match(diagnostic.Message)).Where(match => match.Groups["id"].Value == references[i].Id)
                .SelectMany(match => match.Groups["fields"].Value.Split(", ")).Select(field => field.Split(" (")[0])];
            Assert.Equal(Without(references[i], told), Without(back[i], told));
        }
    }

    // The fields that the findings do not name.
    private static Reference Without(Reference reference, string[] told)
    {
        HashSet<Variable> variables = [.. told.Select(name => Variables.TryParse(name, out Variable variable) ? variable : (Variable?)null).OfType<Variable>()];
        return new Reference(told.Contains("id") ? "" : reference.Id, told.Contains("type") ? default : reference.Type)
        {
            Texts = reference.Texts.Where(entry => !variables.Contains(entry.Key)).ToValueMap(),
            Numbers = reference.Numbers.Where(entry => !variables.Contains(entry.Key)).ToValueMap(),
            Names = reference.Names.Where(entry => !variables.Contains(entry.Key)).ToValueMap(),
            Dates = reference.Dates.Where(entry => !variables.Contains(entry.Key)).ToValueMap(),
            Extra = reference.Extra.Where(entry => !told.Contains(entry.Key)).ToValueMap(),
        };
    }

    private static (ValueList<Reference> Back, ValueList<Diagnostic> Diagnostics) RoundTrip(ValueList<Reference> references)
    {
        using MemoryStream file = new();
        ValueList<Diagnostic> diagnostics = WordSourcesWriter.Write(references, file);
        AssertValid(Encoding.UTF8.GetString(file.ToArray()));
        Parsed<ValueList<Reference>> back = WordReferenceReader.ReadSources("Sources.xml", file.ToArray())!;
        Assert.Empty(back.Diagnostics);
        return (back.Value, diagnostics);
    }

    // The schema that Word keeps to, and the uniqueness that it wants.
    private static void AssertValid(string xml)
    {
        XElement root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        string[] tags = [.. root.Elements().Select(source => source.Element(B + "Tag")!.Value)];
        Assert.Equal(tags, tags.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.All(tags, tag => Assert.DoesNotMatch(@"[\s""\\]", tag));
        root.Attribute("Version")?.Remove();
        DocumentFormat.OpenXml.Bibliography.Sources sources = new(root.ToString(SaveOptions.DisableFormatting));
        IEnumerable<string> errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(sources).Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }
}
