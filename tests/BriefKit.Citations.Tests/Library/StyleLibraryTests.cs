using BriefKit.Tests.Shared;
using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Library;

public sealed class StyleLibraryTests
{
    private static readonly StyleLibrary Styles = StyleLibrary.BuiltIn;

    private static readonly StyleLibrary Official = new(PackedFile.Official, PackedStyles.Of([]));

    [Fact]
    public void The_whole_official_library_is_built_in()
    {
        Assert.Equal(2679, Styles.Entries.Count(entry => !entry.IsOwn) + Styles.Entries.Count(entry => entry.IsOwn && IsOutOfReach(entry.Id)));
        Assert.Equal(2679, Official.Entries.Count);
        Assert.Equal(Styles.Entries.Select(entry => entry.Id).Order(StringComparer.Ordinal), Styles.Entries.Select(entry => entry.Id));
        Assert.All(Styles.Entries, entry => Assert.NotEqual("", entry.Title));
    }

    [Fact]
    public void Every_style_loads_without_a_finding()
    {
        List<string> findings = [];
        foreach (StyleEntry entry in Styles.Entries)
        {
            Parsed<Style?> style = Styles.Load(entry.Id);
            Assert.Equal((entry.Title, entry.Address), (style.Value?.Title, style.Value?.Id));
            findings.AddRange(style.Diagnostics.Select(diagnostic => $"{entry.Id}: {diagnostic}"));
        }
        Assert.Empty(findings);
    }

    [Fact]
    public void An_entry_says_what_the_style_is()
    {
        Assert.Equal(
            new StyleEntry("apa", "American Psychological Association 7th edition", CitationFormat.AuthorDate, ["generic-base", "psychology"], null),
            Styles.Find("apa")! with { Address = "" });
        Assert.Equal("de-DE", Styles.Find("din-1505-2")?.DefaultLocale);
    }

    [Theory]
    [InlineData("apa", "apa")]
    [InlineData("MLA", "modern-language-association")]
    [InlineData("chicago", "chicago-author-date")]
    [InlineData("chicago-author-date", "chicago-author-date")]
    [InlineData("harvard", "harvard-cite-them-right")]
    [InlineData("ieee", "ieee")]
    [InlineData("vancouver", "vancouver")]
    [InlineData("gb7714-2015", "china-national-standard-gb-t-7714-2015-numeric")]
    [InlineData("gb7714-2015-note", "china-national-standard-gb-t-7714-2015-note")]
    [InlineData("http://www.zotero.org/styles/nature", "nature")]
    [InlineData("nature.csl", "nature")]
    public void A_style_is_found_by_each_of_its_names(string name, string id) => Assert.Equal(id, Styles.Find(name)?.Id);

    [Fact]
    public void Each_short_name_stands_for_a_style_and_hides_none() => Assert.All(StyleLibrary.Shortcuts, pair =>
    {
        Assert.Equal(pair.Value, Styles.Find(pair.Key)?.Id);
        Assert.DoesNotContain(Styles.Entries, entry => entry.Id == pair.Key);
    });

    [Theory]
    [InlineData("chcago", "Did you mean 'chicago'?")]
    [InlineData("ieeee", "Did you mean 'ieee'?")]
    [InlineData("modern-language-asociation", "Did you mean 'modern-language-association'?")]
    [InlineData("qqqqqqqqqqqq", "'styles list' lists the styles.")]
    public void A_wrong_name_is_an_error_that_names_the_nearest(string name, string hint)
    {
        Parsed<Style?> style = Styles.Load(name);

        Assert.Null(style.Value);
        Assert.Equal(("BK3900", hint), (Assert.Single(style.Diagnostics).Code, style.Diagnostics[0].Hint));
    }

    [Fact]
    public void A_search_looks_at_ids_titles_formats_and_fields()
    {
        Assert.Equal("nature", Styles.Search("nature").First().Id);
        Assert.Equal("modern-language-association", Styles.Search("mla").First().Id);
        Assert.All(Styles.Search("note history"), entry => Assert.Contains("note history".Split(' '), word =>
            entry.Format == CitationFormat.Note || entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || entry.Id.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.NotEmpty(Styles.Search("DEUTSCH note"));
        Assert.Empty(Styles.Search("no such style anywhere"));
    }

    [Fact]
    public void What_is_packed_is_what_the_files_say()
    {
        int same = 0;
        foreach (string file in Directory.GetFiles(Repository.Shared("csl", "styles"), "*.csl"))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            int index = Styles.Entries.ToList().FindIndex(entry => entry.Id == id);
            if (index < 0)
                continue;
            CslElement written = CslXmlReader.ReadTree(new SourceText(id, File.ReadAllText(file))).Value!;
            CslElement packed = Styles.ReadTree(index);
            if (WithoutInfo(written) == WithoutInfo(packed))
                same++;
        }
        // Many official styles were changed since they were packed; those that were not must be the same to the last term.
        Assert.True(same >= 20, $"only {same} are the same");
    }

    [Fact]
    public void The_notices_name_the_sources_the_translators_and_the_licence()
    {
        Assert.Contains("https://creativecommons.org/licenses/by-sa/3.0/", Styles.Notices, StringComparison.Ordinal);
        Assert.Contains("github.com/citation-style-language/styles", Styles.Notices, StringComparison.Ordinal);
        Assert.Contains("Valeriya Simeonova", Styles.Notices, StringComparison.Ordinal);
    }

    // An official style beneath one of our own that has no other name.
    private static bool IsOutOfReach(string id) => Official.Find(id)?.Id == id && !Styles.Entries.Any(entry => !entry.IsOwn && entry.Title == Official.Find(id)!.Title);

    private static CslElement WithoutInfo(CslElement style) => style with
    {
        Attributes = style.Attributes.Where(attribute => attribute.Key != "xmlns").ToValueList(),
        Children = [.. style.Children.Where(child => child.Name != "info").Select(child => child.Name == "locale" ? WithoutInfo(child) : child)],
    };
}
