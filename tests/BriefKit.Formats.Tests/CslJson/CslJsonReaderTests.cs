using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using CsCheck;

namespace BriefKit.Formats.Tests.CslJson;

public sealed class CslJsonReaderTests
{
    private static Parsed<ValueList<Reference>> Read(string json) => CslJsonReader.Read(new SourceText("items.json", json));

    private static Reference ReadOne(string fields) => Assert.Single(Read($$"""[{"id": "a", "type": "book", {{fields}}}]""").Value);

    private static string Printed(Parsed<ValueList<Reference>> parsed) => string.Join('\n', parsed.Diagnostics);

    [Fact]
    public void An_item_is_read_with_typed_names_dates_numbers_and_texts()
    {
        Parsed<ValueList<Reference>> parsed = Read("""
            [{
              "id": "gong2012",
              "type": "book",
              "title": "Contemporary <i>Chinese</i> Economy",
              "volume": 2,
              "author": [{"family": "Gong", "given": "Gang"}],
              "issued": {"date-parts": [["2012", "5"]]}
            }]
            """);

        Reference item = Assert.Single(parsed.Value);
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("gong2012", item.Id);
        Assert.Equal(ItemType.Book, item.Type);
        Assert.Equal(new ReferenceText("Contemporary <i>Chinese</i> Economy", HasMarkup: true), item[Variable.Title]);
        Assert.Equal(new ReferenceText("2"), item.Numbers.Single().Value);
        Assert.Equal(new PersonName { Family = "Gong", Given = "Gang" }, Assert.Single(item.Names.Single().Value));
        Assert.Equal(EdtfDate.Of(2012, 5), item.Dates.Single().Value.Value);
        Assert.Equal(new LinePosition(1, 2), item.Origin.Location!.Position);
    }

    [Theory]
    [InlineData("""{"date-parts": [[1953, 11], [1953, 12, 8]]}""", "1953-11/1953-12-08")]
    [InlineData("""{"date-parts": [["2000", "", ""]]}""", "2000")]
    [InlineData("""{"date-parts": [[-250]]}""", "-0249")]
    [InlineData("""{"date-parts": [[1987], [0]]}""", "1987/..")]
    [InlineData("""{"date-parts": [[1999, 21], [2001, 22]]}""", "1999-21/2001-22")]
    [InlineData("""{"date-parts": [[1999, 13], [2001, 18]]}""", "1999-21/2001-22")]
    [InlineData("""{"date-parts": [[2000]], "season": 3}""", "2000-23")]
    [InlineData("""{"date-parts": [[2000]], "season": "Fall"}""", "2000-23")]
    [InlineData("""{"date-parts": [[2000]], "circa": 1}""", "2000~")]
    [InlineData("""{"date-parts": [[2000]], "circa": "false"}""", "2000")]
    [InlineData("\"1953-11/1953-12-08\"", "1953-11/1953-12-08")]
    [InlineData("""{"raw": "2001-02?"}""", "2001-02?")]
    [InlineData("""{"raw": "Spring 1999 - Summer 2001"}""", "1999-21/2001-22")]
    [InlineData("""{"raw": "3rd May 2000"}""", "2000-05-03")]
    [InlineData("""{"raw": "May 3, 2000"}""", "2000-05-03")]
    [InlineData("""{"raw": "5/3/2000"}""", "2000-05-03")]
    [InlineData("""{"raw": "44 BC"}""", "-0043")]
    [InlineData("""{"raw": "ca. 1850"}""", "1850~")]
    public void A_date_is_read_from_every_form_that_CSL_JSON_gives_it(string date, string edtf)
    {
        Reference item = ReadOne($"\"issued\": {date}");

        Assert.Equal(edtf, item.Dates.Single().Value.Value!.ToString());
    }

    [Fact]
    public void A_date_that_is_not_understood_is_printed_as_it_is_and_reported_with_its_place()
    {
        Parsed<ValueList<Reference>> parsed = Read("[{\"id\": 1, \"type\": \"book\",\n \"issued\": {\"raw\": \"Bogus Date\"}}]");

        Assert.Equal(new ReferenceDate(null, "Bogus Date"), parsed.Value[0].Dates.Single().Value);
        Assert.StartsWith("items.json:2:12: warning BK1815: 'Bogus Date'", Printed(parsed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_date_that_cannot_be_is_left_out_and_reported()
    {
        Parsed<ValueList<Reference>> parsed = Read("""[{"id": "a", "type": "book", "issued": {"date-parts": [[2000, 31, 12]]}, "accessed": {"date-parts": [["x"]]}}]""");

        Assert.Equal(EdtfDate.Of(2000, null, 12) with { Start = new EdtfPoint(2000) }, parsed.Value[0].Dates.Single().Value.Value);
        Assert.Equal(["BK1816", "BK1816"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Lines_at_the_head_of_a_note_are_read_as_fields()
    {
        Reference item = ReadOne("""
            "title": "A", "note": "original-date: 1800\ngenre: Letter\nreviewed-author: Hall || W.C.\nDOI: 10.1/2\ntitle: B\nA remark.\nvolume: 3"
            """);

        Assert.Equal(EdtfDate.Of(1800), item.Dates.Single().Value.Value);
        Assert.Equal("Letter", item[Variable.Genre]?.Value);
        Assert.Equal("10.1/2", item[Variable.Doi]?.Value);
        Assert.Equal("A", item[Variable.Title]?.Value);
        Assert.Equal(new PersonName { Family = "Hall", Given = "W.C." }, item.Names.Single().Value[0]);
        Assert.Equal("title: B\nA remark.\nvolume: 3", item[Variable.Note]?.Value);
    }

    [Fact]
    public void Fields_in_braces_are_read_out_of_a_note()
    {
        Reference item = ReadOne("""
            "note": "A remark {:original-date: 1800}{:genre: Letter} and more {:volume: 3}"
            """);

        Assert.Equal(EdtfDate.Of(1800), item.Dates.Single().Value.Value);
        Assert.Equal("Letter", item[Variable.Genre]?.Value);
        Assert.Null(item[Variable.Volume]);
        Assert.Equal("A remark\nand more {:volume: 3}", item[Variable.Note]?.Value);
    }

    [Fact]
    public void What_CSL_JSON_does_not_know_is_kept_and_noted_once()
    {
        Parsed<ValueList<Reference>> parsed = Read("""
            [{"id": "a", "type": "book", "label": "x", "multi": {"main": [1, 2]}},
             {"id": "b", "type": "book", "label": "y"}]
            """);

        Assert.Equal("x", parsed.Value[0].Extra.Single(entry => entry.Key == "label").Value);
        Assert.Equal("""{"main": [1, 2]}""", parsed.Value[0].Extra.Single(entry => entry.Key == "multi").Value);
        Assert.Equal("y", parsed.Value[1].Extra.Single().Value);
        Assert.Equal(["BK1809", "BK1809"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Values_of_the_wrong_kind_are_reported_and_kept()
    {
        Parsed<ValueList<Reference>> parsed = Read("""
            [{"id": "a", "type": "book", "title": ["A"], "author": "Gong", "editor": ["X", {}], "issued": [2012], "volume": true}]
            """);

        Assert.Equal(["BK1811", "BK1811", "BK1811", "BK1813", "BK1811", "BK1811"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("'title' should be a text or a number, but is a list", Printed(parsed), StringComparison.Ordinal);
        Assert.Equal("[\"A\"]", parsed.Value[0].Extra.Single(entry => entry.Key == "title").Value);
        Assert.Equal("Gong", parsed.Value[0].Extra.Single(entry => entry.Key == "author").Value);
    }

    [Fact]
    public void Ids_are_texts_and_differ()
    {
        Parsed<ValueList<Reference>> parsed = Read("""
            [{"id": 7, "type": "book"}, {"id": "7", "type": "book"}, {"id": null, "type": "book"}, {"type": "bok"}, {"id": "item-3"}]
            """);

        Assert.Equal(["7", "7-2", "item-3", "item-4", "item-3-5"], parsed.Value.Select(item => item.Id));
        Assert.Equal(["BK1806", "BK1805", "BK1808", "BK1805", "BK1806", "BK1807"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal("bok", parsed.Value[3].Extra.Single().Value);
    }

    [Theory]
    [InlineData("[{\"id\": \"ä\",\n  \"title\": \"x\" oops}]", "items.json:2:16: error BK1800: This is not JSON: 'o' cannot stand here")]
    [InlineData("[{\"id\": \"a\"", "items.json:1:12: error BK1800: This is not JSON: it ends in the middle")]
    [InlineData("", "items.json:1:1: error BK1800: This is not JSON: it ends in the middle")]
    [InlineData("7", "items.json:1:1: error BK1803: CSL-JSON is a list of items, but here stands a number")]
    [InlineData("[7]", "items.json:1:2: error BK1804: An item is an object in braces, but here stands a number")]
    [InlineData("[] []", "items.json:1:4: error BK1800: This is not JSON: '[' cannot stand here")]
    public void What_is_not_CSL_JSON_gets_one_error_with_its_place(string json, string expected)
    {
        Diagnostic error = Assert.Single(Read(json).Diagnostics, diagnostic => diagnostic.IsError);

        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_before_the_place_where_the_JSON_breaks_are_read()
    {
        Parsed<ValueList<Reference>> parsed = Read("""[{"id": "a", "type": "book"}, {"id": "b", ]""");

        Assert.True(parsed.HasErrors);
        Assert.Equal("a", Assert.Single(parsed.Value).Id);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_not_a_crash()
    {
        Parsed<ValueList<Reference>> parsed = Read("[{\"x\": " + new string('[', 100_000));

        Assert.Equal("BK1801", Assert.Single(parsed.Diagnostics, diagnostic => diagnostic.IsError).Code);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_reported_and_the_rest_is_read()
    {
        Parsed<ValueList<Reference>> parsed = Read("""[{"id": "a", "type": "book", "title": "x\ud800y", "publisher": "P"}]""");

        Assert.Equal("BK1812", Assert.Single(parsed.Diagnostics).Code);
        Assert.Equal("P", parsed.Value[0][Variable.Publisher]?.Value);
    }

    [Fact]
    public void No_text_however_broken_throws()
    {
        string whole = """
            [{"id": "ä", "type": "book", "title": "x\ud83d\ude00", "author": [{"family": "van der Berg", "given": "Jean de"}],
              "issued": {"date-parts": [[1953, 11], [1953, 12, 8]], "circa": true}, "note": "genre: x\n{:volume: 3}", "custom": {"briefkit": {"edtf": {"issued": "1953"}}}}]
            """;
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, 12], Gen.String["[]{}\",:\\0é\n\ud800nu-./"]).Sample(
            (start, length, inserted) =>
            {
                string broken = whole[..start] + inserted + whole[Math.Min(whole.Length, start + length)..];
                Parsed<ValueList<Reference>> parsed = Read(broken);
                return parsed.Value.Select(item => item.Id).Distinct().Count() == parsed.Value.Count
                    && parsed.Diagnostics.All(diagnostic => diagnostic.Location is null or { Position: { Line: > 0, Column: > 0 } });
            },
            seed: "0000000000001", iter: 3000, threads: 1);
    }
}
