namespace BriefKit.EndToEnd.Tests;

/// <summary>Citation styles on the command line: listed, shown, added, and found where other programs keep them.</summary>
public sealed class StylesTests : IDisposable
{
    private readonly Workshop _workshop = Workshop.WithSeed();

    private static string Independent(string title, string mark, string attributes = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {attributes}>
          <info><title>{title}</title><id>https://example.org/{mark}</id><category citation-format="author-date"/><category field="history"/></info>
          <citation><layout><text value="{mark}"/></layout></citation>
          <bibliography><layout><text value="{mark} "/><text variable="title"/></layout></bibliography>
        </style>
        """;

    private static string Dependent(string title, string parent, string attributes = "") => $"""
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" {attributes}>
          <info><title>{title}</title><id>https://example.org/{title}</id><link href="{parent}" rel="independent-parent"/><category field="law"/></info>
        </style>
        """;

    // On each system another one; the tests run where styles lie as on Linux.
    private static string Own => OperatingSystem.IsWindows() ? "home/AppData/Roaming/briefkit/styles/"
        : OperatingSystem.IsMacOS() ? "home/Library/Application Support/briefkit/styles/" : "home/.local/share/briefkit/styles/";

    public void Dispose() => _workshop.Dispose();

    private string Cite(string style) => _workshop.Run("cite", "seeds", "--style", style).Text;

    [Fact]
    public void The_list_has_columns_for_name_format_fields_locale_and_title()
    {
        string[] lines = _workshop.Run("styles", "list", "din-1505-2").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] cells = System.Text.RegularExpressions.Regex.Split(lines.Single(line => line.StartsWith("din-1505-2 ", StringComparison.Ordinal)), "  +");
        Assert.Equal("din-1505-2", cells[0]);
        Assert.Equal("author-date", cells[1]);
        Assert.Contains("generic-base", cells[2], StringComparison.Ordinal);
        Assert.Equal("de-DE", cells[3]);
        Assert.Contains("(din1505)", cells[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_narrowed_by_format_field_and_words()
    {
        string[] lines = _workshop.Run("styles", "list", "--format", "note", "--field", "history", "deutsch").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(" note ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("history", line, StringComparison.Ordinal));
        Assert.True(_workshop.Run("styles", "list").Text.Split('\n').Length > 2679);
        Assert.Equal(2, _workshop.Run("styles", "list", "--format", "roman").ExitCode);
    }

    // The template that fails keeps the journal, as a run that was killed does.
    [Fact]
    public void A_resumed_run_notices_that_a_style_found_by_its_name_has_changed()
    {
        _workshop.Write("failing/template.md", "---\ndescription: Mine.\n---\n{{ record.foo.bar }}\n");
        string[] render = ["render", "seeds", "-t", "brief", "-t", "failing/", "-f", "txt", "--style", "mine", "--resume"];
        string Brief() => File.ReadAllText(Directory.GetFiles(_workshop.PathOf("output"), "*-brief.txt").Single());

        _workshop.Write(Own + "mine.csl", Independent("Mine", "first-mark"));
        _workshop.Run(render);
        Assert.Contains("first-mark", Brief(), StringComparison.Ordinal);
        _workshop.Write(Own + "mine.csl", Independent("Mine", "second-mark"));
        _workshop.Run(render);

        Assert.Contains("second-mark", Brief(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_nothing_fits_says_so()
    {
        CommandResult result = _workshop.Run("styles", "list", "no-such-word-anywhere");

        Assert.Empty(result.Text);
        Assert.Contains("BK9024", Assert.Single(result.Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.csl.csl")]
    [InlineData("a:b.csl")]
    [InlineData(".csl")]
    public void A_name_that_no_style_could_be_asked_for_by_is_refused(string file)
    {
        _workshop.Write(file, Independent("Title", "mark"));

        CommandResult result = _workshop.Run("styles", "add", file);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(result.Errors, error => error.Contains("BK9021", StringComparison.Ordinal));
    }

    [Fact]
    public void A_style_is_found_in_whatever_case_it_was_added_and_by_the_short_name_of_what_it_lies_over()
    {
        _workshop.Write("MyJournal.csl", Independent("My journal", "mine"));
        _workshop.Write("modern-language-association.csl", Independent("Our MLA", "ours"));
        _workshop.Run("styles", "add", "MyJournal.csl", "modern-language-association.csl");

        Assert.Contains("mine", Cite("myjournal"), StringComparison.Ordinal);
        Assert.Contains("mine", Cite("MyJournal"), StringComparison.Ordinal);
        Assert.Contains("ours", Cite("mla"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_is_shown_with_a_sample()
    {
        CommandResult result = _workshop.Run("styles", "show", "apa");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("American Psychological Association 7th edition\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("in the text (author-date)", result.Text, StringComparison.Ordinal);
        Assert.Contains("built in, from the official CSL repository", result.Text, StringComparison.Ordinal);
        Assert.Contains("\n  (Gong, 2012, p. 45)\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("\n  (Watson & Crick, 1953)\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("\n  Gong, G. (2012). Contemporary Chinese Economy. Routledge.\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("It has no bibliography.", _workshop.Run("styles", "show", "bluebook-law-review").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_there_is_not_is_told_with_the_nearest_name()
    {
        CommandResult result = _workshop.Run("styles", "show", "ieeee");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("BK3900: There is no style 'ieeee'. Did you mean 'ieee'?", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_style_is_found_by_its_name_listed_and_shown()
    {
        _workshop.Write("my-journal.csl", Independent("My Journal", "OURS"));
        CommandResult added = _workshop.Run("styles", "add", "my-journal.csl");
        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.StartsWith("my-journal: added as ", added.Text, StringComparison.Ordinal);
        Assert.Contains(Own + "my-journal.csl", _workshop.Files);
        Assert.Contains("OURS Contemporary Chinese Economy", Cite("my-journal"), StringComparison.Ordinal);
        Assert.Contains("my-journal", _workshop.Run("styles", "list", "journal", "my").Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(Own + "my-journal.csl", _workshop.Run("styles", "show", "My-Journal").Text, StringComparison.Ordinal);
        Assert.Equal("my-journal: replaced", _workshop.Run("styles", "add", "my-journal.csl").Text[..20]);
    }

    [Fact]
    public void A_broken_style_is_refused_with_its_place_and_the_others_are_added()
    {
        _workshop.Write("broken.csl", "<style>\n  <citation>\n</style>");
        _workshop.Write("empty.csl", "<style class=\"note\">\n</style>");
        _workshop.Write("good.csl", Independent("Good", "GOOD"));
        CommandResult result = _workshop.Run("styles", "add", "broken.csl", "empty.csl", "good.csl", "missing.csl", "no-style.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Errors, line => line.StartsWith("broken.csl:3:3: error BK3901: ", StringComparison.Ordinal));
        Assert.Contains(result.Errors, line => line.StartsWith("empty.csl:1:2: error BK3001: ", StringComparison.Ordinal));
        Assert.Contains(result.Errors, line => line.Contains("BK9001", StringComparison.Ordinal));
        Assert.Contains(result.Errors, line => line.Contains("BK9021", StringComparison.Ordinal));
        Assert.Equal([Own + "good.csl"], _workshop.Files.Where(file => file.StartsWith("home/", StringComparison.Ordinal)));
        Assert.Equal(3, _workshop.Run("styles", "add", "broken.csl").ExitCode);
    }

    [Fact]
    public void The_users_own_style_comes_before_the_built_in_one_with_a_note()
    {
        _workshop.Write(Own + "apa.csl", Independent("Our APA", "OURS"));
        CommandResult result = _workshop.Run("cite", "seeds", "--style", "apa", "--diagnostics", "json");
        Assert.Contains("OURS Contemporary Chinese Economy", result.Text, StringComparison.Ordinal);
        Assert.Contains("BK3909", result.Error, StringComparison.Ordinal);
        Assert.Single(_workshop.Run("styles", "list", "apa").Text.Split('\n'), line => line.StartsWith("apa ", StringComparison.Ordinal));
    }

    [Fact]
    public void Zoteros_and_the_systems_styles_come_behind_the_built_in_ones()
    {
        _workshop.Write("home/Zotero/styles/apa.csl", Independent("Zotero's APA", "ZOTERO"));
        _workshop.Write("home/Zotero/styles/of-zotero.csl", Independent("Of Zotero", "ZOTERO"));
        _workshop.Write("home/Zotero/styles/hidden/kept.csl", Independent("Kept", "KEPT"));
        Assert.Contains("Gong, G. (2012)", Cite("apa"), StringComparison.Ordinal);
        Assert.Contains("ZOTERO Contemporary", Cite("of-zotero"), StringComparison.Ordinal);
        Assert.Contains("KEPT Contemporary", Cite("kept"), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return;
        _workshop.Write("system/citation-style-language/styles/dependent/journal.csl", Dependent("Journal", "https://www.zotero.org/styles/of-zotero"));
        Assert.Contains("ZOTERO Contemporary", Cite("journal"), StringComparison.Ordinal);
    }

    [Fact]
    public void Zoteros_settings_may_name_another_folder()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return;
        _workshop.Write("elsewhere/styles/moved.csl", Independent("Moved", "MOVED"));
        _workshop.Write("home/.zotero/zotero/abc.default/prefs.js", $"user_pref(\"a\", 1);\nuser_pref(\"extensions.zotero.dataDir\", \"{_workshop.PathOf("elsewhere")}\");\n");
        Assert.Contains("MOVED Contemporary", Cite("moved"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependent_style_follows_its_parent_under_its_own_title_and_locale()
    {
        _workshop.Write("journal.csl", Dependent("A Journal", "http://www.zotero.org/styles/apa", "default-locale=\"de-DE\""));
        CommandResult shown = _workshop.Run("styles", "show", "./journal.csl");
        Assert.Equal(0, shown.ExitCode);
        Assert.StartsWith("A Journal\n", shown.Text, StringComparison.Ordinal);
        Assert.Matches(@"Parent +http://www\.zotero\.org/styles/apa\n", shown.Text);
        Assert.Matches(@"Locale +de-DE\n", shown.Text);
        Assert.Matches(@"Fields +law\n", shown.Text);
        Assert.Contains("(Watson & Crick, 1953, S. 738)", shown.Text, StringComparison.Ordinal);
        _workshop.Write(Own + "apa.csl", Dependent("Our APA", "http://www.zotero.org/styles/apa"));
        Assert.StartsWith("Our APA\n", _workshop.Run("styles", "show", "apa").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_that_is_missing_or_goes_in_a_circle_is_told()
    {
        _workshop.Write(Own + "first.csl", Dependent("First", "http://www.zotero.org/styles/second"));
        _workshop.Write(Own + "second.csl", Dependent("Second", "http://www.zotero.org/styles/first"));
        _workshop.Write("orphan.csl", Dependent("Orphan", "http://www.zotero.org/styles/nowhere-at-all"));
        CommandResult circle = _workshop.Run("cite", "seeds", "--style", "first");
        Assert.Equal(2, circle.ExitCode);
        Assert.Contains("BK3910", Assert.Single(circle.Errors), StringComparison.Ordinal);
        CommandResult orphan = _workshop.Run("cite", "seeds", "--style", "orphan.csl");
        Assert.StartsWith("orphan.csl:1:2: error BK3906: ", Assert.Single(orphan.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_names_the_folders()
    {
        string text = _workshop.Run("doctor").Text;
        Assert.Contains(Own.TrimEnd('/'), text.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("home/Zotero/styles", text.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_leads_out_of_no_folder()
    {
        _workshop.Write(Own + "a.csl", Independent("A", "A"));
        _workshop.Write("home/.local/share/briefkit/secret.csl", Independent("Secret", "SECRET"));
        foreach (string name in (string[])["..%2fsecret", "con:secret", ".hidden", ""])
            Assert.Equal(2, _workshop.Run("cite", "seeds", "--style", name).ExitCode);
    }
}
