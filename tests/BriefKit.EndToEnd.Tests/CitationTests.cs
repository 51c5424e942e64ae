using System.Text.Json;

namespace BriefKit.EndToEnd.Tests;

/// <summary>The references of the seed, formatted and for exchange.</summary>
public class CitationTests(RenderedSeed seed)
{
    [Theory]
    [InlineData("apa", "Gong, G. (2012). Contemporary Chinese Economy.")]
    [InlineData("chicago", "Gong, Gang. 2012. Contemporary Chinese Economy.")]
    [InlineData("mla", "Gong, Gang. Contemporary Chinese Economy. 2012.")]
    public void A_style_formats_the_source(string style, string expected)
    {
        CommandResult result = seed.Workshop.Run("cite", "seeds", "-f", "text", "--style", style);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Findings);
        Assert.Contains(expected, PrintedText.OneSpace(result.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_explains_what_made_each_part_of_its_output()
    {
        CommandResult all = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain");
        Assert.Equal(0, all.ExitCode);
        Assert.Matches("Entry [1-3]: Gong, G. \\(2012\\). Contemporary Chinese Economy.", all.Text);
        Assert.Matches("'2012' +variable issued of [^ ]+ .*date\\[variable=issued\\]", all.Text);
        CommandResult year = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain", "2012");
        Assert.Equal(2, year.Text.Split('\n').Count(line => line.Contains("variable issued", StringComparison.Ordinal)));
        CommandResult first = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain", "@2");
        Assert.Contains("variable author", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("variable title", first.Text.Replace("variable title-short", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Csl_json_is_valid_and_says_what_the_seed_says()
    {
        string schema = Repository.Shared("csl", "schema", "csl-data.json");
        CommandResult result = seed.Workshop.Run("cite", "seeds", "-f", "csl-json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument items = JsonDocument.Parse(result.Output);
        Assert.Empty(JsonSchema.Load(schema).Check(items.RootElement));
        JsonElement[] all = [.. items.RootElement.EnumerateArray()];
        Assert.Equal(["book", "speech", "speech"], all.Select(item => item.GetProperty("type").GetString()!).Order(StringComparer.Ordinal));
        JsonElement zhu = all.Single(item => item.GetProperty("author")[0].GetProperty("family").GetString() == "Zhu");
        Assert.Equal("De", zhu.GetProperty("author")[0].GetProperty("given").GetString());
        Assert.Equal("Help the handicraftsmen organize and take the socialist road", zhu.GetProperty("title").GetString());
        Assert.Equal("[[1953,12,4]]", zhu.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(SeedText.Title, zhu.GetProperty("event-title").GetString());
        Assert.False(zhu.TryGetProperty("URL", out _));
        JsonElement liu = all.Single(item => item.GetProperty("author")[0].GetProperty("family").GetString() == "Liu");
        Assert.False(liu.GetProperty("author")[0].TryGetProperty("given", out _));
        Assert.False(all.Single(item => item.GetProperty("type").GetString() == "book").TryGetProperty("publisher", out _));
    }

    [Fact]
    public void Bibtex_and_ris_hold_all_three_references()
    {
        CommandResult bibtex = seed.Workshop.Run("cite", "seeds", "-f", "bibtex");
        Assert.Equal(0, bibtex.ExitCode);
        Assert.Equal(2, bibtex.Text.Split("@unpublished{").Length - 1);
        Assert.Single(bibtex.Text.Split("@book{")[1..]);
        Assert.Contains("eventdate = {1953-11/1953-12-08}", bibtex.Text, StringComparison.Ordinal);
        CommandResult ris = seed.Workshop.Run("cite", "seeds", "-f", "ris");
        Assert.Equal(0, ris.ExitCode);
        Assert.Equal(3, ris.Text.Split("ER  - \r\n").Length - 1);
    }

    [Fact]
    public void A_brief_cites_in_the_text_and_lists_what_it_cites()
    {
        string text = PrintedText.OfPdf(seed.PathOf("brief", "pdf"));
        Assert.Contains("(Gong 2012)", text, StringComparison.Ordinal);
        Assert.Contains("Gong, Gang. 2012. Contemporary Chinese Economy.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_style_of_notes_a_brief_has_footnotes()
    {
        using Workshop workshop = Workshop.WithSeed();
        CommandResult result = workshop.Run("render", "seeds", "-t", "brief", "--style", "chicago-notes", "-f", "docx", "-o", "brief.docx");
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Gang Gong", PrintedText.DocumentPart(workshop.PathOf("brief.docx"), "word/footnotes.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_how_the_date_was_read_and_how_else_it_could_be()
    {
        CommandResult result = seed.Workshop.Run("check", "seeds");
        Assert.Equal(0, result.ExitCode);
        string all = result.Text + result.Error;
        Assert.Contains("1953-11/1953-12-08", all, StringComparison.Ordinal);
        Assert.Contains("12 August 1953", all, StringComparison.Ordinal);
    }
}
