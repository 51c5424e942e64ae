using System.Text;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Formats.Tests.CslJson;

public sealed class CslJsonWriterTests
{
    private static string Write(params Reference[] references)
    {
        using MemoryStream output = new();
        CslJsonWriter.Write([.. references], output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Parsed<ValueList<Reference>> Read(string json) => CslJsonReader.Read(new SourceText("items.json", json));

    private static void AssertRoundTrip(ValueList<Reference> references)
    {
        string json = Write([.. references]);
        ValueList<Reference> back = Read(json).Value;
        for (int i = 0; i < Math.Min(references.Count, back.Count); i++)
            Assert.Equal(references[i], back[i]);
        Assert.Equal(references.Count, back.Count);
        Assert.Equal(json, Write([.. back]));
    }

    private static readonly Reference Speech = new Reference("zhu1953", ItemType.Speech)
        .With(Variable.Title, "Help the “handicraftsmen” 😀 手工业")
        .With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst }, new PersonName { Literal = "中国" }])
        .With(Variable.EventDate, new ReferenceDate(EdtfDate.Interval(new EdtfPoint(1953, 11), new EdtfPoint(1953, 12, 8)), Verbatim: "November – 08-12-1953"))
        .With(Variable.Issued, EdtfDate.Of(1953, 12, 4))
        .With(Variable.PartNumber, "3");

    [Fact]
    public void The_file_is_as_short_and_readable_as_JSON_can_be()
    {
        Assert.Equal("""
            [
              {
                "id": "zhu1953",
                "type": "speech",
                "event-date": {
                  "date-parts": [
                    [
                      1953,
                      11
                    ],
                    [
                      1953,
                      12,
                      8
                    ]
                  ]
                },
                "issued": {
                  "date-parts": [
                    [
                      1953,
                      12,
                      4
                    ]
                  ]
                },
                "author": [
                  {
                    "family": "Zhu",
                    "given": "De"
                  },
                  {
                    "literal": "中国"
                  }
                ],
                "part": "3",
                "title": "Help the “handicraftsmen” 😀 手工业",
                "custom": {
                  "briefkit": {
                    "verbatim": {
                      "event-date": "November – 08-12-1953"
                    },
                    "name-order": {
                      "author": "f-"
                    }
                  }
                }
              }
            ]

            """.ReplaceLineEndings("\n"), Write(Speech));
    }

    [Fact]
    public void What_the_schema_has_no_place_for_comes_back_all_the_same()
    {
        Reference item = Speech
            .With(Variable.License, "CC BY")
            .With(Variable.EditorTranslator, [new PersonName { Family = "von Neumann", Given = "J., Jr" }])
            .With(Variable.Accessed, EdtfDate.Interval(null, new EdtfPoint(-43) { Qualifier = DateQualifier.Uncertain }))
            .With(Variable.Submitted, new EdtfDate(new EdtfPoint(2000) { Season = 33, Qualifier = DateQualifier.Approximate }, null, false))
            .With(Variable.OriginalDate, new ReferenceDate(null, "no date", "undated"))
            with
        {
            Extra = new Dictionary<string, string> { ["id"] = "1", ["tags"] = "[1, {\"a\": \"b\"}]", ["bib"] = "{Braces}" }.ToValueMap(),
        };

        AssertRoundTrip([item]);
        Assert.Empty(Check(Write(item)));
    }

    [Fact]
    public void Plain_text_that_reads_as_markup_is_reported()
    {
        using MemoryStream output = new();
        ValueList<Diagnostic> diagnostics = CslJsonWriter.Write(
            [new Reference("a", ItemType.Book).With(Variable.Title, "Use of <b> in HTML").With(Variable.Note, new ReferenceText("<b>x</b>", true))], output);

        Assert.Equal("BK1818", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void What_is_written_of_the_public_fixtures_is_valid_and_comes_back()
    {
        string[] files = Directory.GetFiles(Repository.Shared("csl", "suite"), "*.txt");
        int items = 0;
        foreach (string file in files)
        {
            ValueList<Reference> references = Read(InputOf(File.ReadAllText(file))).Value;
            AssertRoundTrip(references);
            Assert.Empty(Check(Write([.. references])));
            items += references.Count;
        }
        Assert.True(items > 1000, $"only {items} items");
    }

    [Fact]
    public void Whatever_a_reference_holds_is_written_validly_and_comes_back()
    {
        Repository.Shared("csl", "schema");
        Gen<string> text = Gen.String[Gen.Char["aZ09 .,:'\"\\<>&{}\n\t\u0001\u00a0é手😀-_"], 1, 20].Select(value => value.Trim() is { Length: > 0 } trimmed && IsWhole(trimmed) ? trimmed : "x");
        Gen<EdtfPoint> point = Gen.Select(Gen.Int[-3000, 3000], Gen.Int[0, 12], Gen.Int[0, 28], Gen.Int[0, 3]).Select((year, month, day, qualifier) =>
            new EdtfPoint(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day) { Qualifier = (DateQualifier)qualifier });
        Gen<EdtfDate> date = Gen.Select(point, point, Gen.Bool).Select((start, end, isRange) => isRange && start.Latest.CompareTo(end.Earliest) < 0 ? EdtfDate.Interval(start, end) : new EdtfDate(start, null, false));
        Gen<PersonName> name = Gen.Select(text, text, text, Gen.Int[0, 5]).Select((family, given, suffix, kind) => kind == 0
            ? new PersonName { Literal = family }
            : new PersonName { Family = family, Given = kind > 1 ? given : null, Suffix = kind > 3 ? suffix : null, Order = (NameOrder)(kind % 3), IsStaticallyOrdered = kind == 2 });
        Gen.Select(text, text, date, name.Array[1, 4], text).Sample(
            (id, title, issued, names, extra) =>
            {
                Reference reference = new Reference(id, ItemType.Report)
                    .With(Variable.Title, new ReferenceText(title, CslMarkup.IsIn(title)))
                    .With(Variable.Issued, issued)
                    .With(Variable.Author, [.. names])
                    with
                { Extra = ValueMap<string, string>.Empty.With("x" + extra, extra) };
                AssertRoundTrip([reference]);
                Assert.Empty(Check(Write(reference)));
            },
            seed: "0000000000002", iter: 500, threads: 1);
    }

    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static string InputOf(string fixture)
    {
        string after = fixture[(fixture.IndexOf("= INPUT =", StringComparison.Ordinal) + 1)..];
        after = after[(after.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return after[..after.IndexOf("<<=", StringComparison.Ordinal)];
    }

    private static List<string> Check(string json) =>
        JsonSchema.Load(Repository.Shared("csl", "schema", "csl-data.json")).Check(JsonDocument.Parse(json).RootElement);
}
