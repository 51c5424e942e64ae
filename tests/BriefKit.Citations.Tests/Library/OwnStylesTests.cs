using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Citations.Tests.Library;

/// <summary>The styles in <c>styles/</c> of the repository, which lie over the official library.</summary>
public sealed class OwnStylesTests
{
    private static readonly string[] Files =
        Directory.Exists(Path.Combine(Repository.Root, "styles")) ? Directory.GetFiles(Path.Combine(Repository.Root, "styles"), "*.csl") : [];

    private static StyleLibrary With(params IEnumerable<string> ids) =>
        new(PackedFile.Official, PackedStyles.Of(ids.Select(id => (id + ".csl", Whole.Replace("(id)", id, StringComparison.Ordinal)))));

    private const string Whole = """
        <?xml version="1.0" encoding="utf-8"?>
        <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
          <info>
            <title>Ours: (id) &amp; more</title><id>https://example.org/(id)</id>
            <category citation-format="note"/><category field="history"/><category field="anthropology"/>
          </info>
          <!-- a comment -->
          <locale xml:lang="de"><terms><term name="and"> und&#160;</term><term name="et-al"> </term></terms></locale>
          <citation>
            <layout suffix="&lt;.&gt;"><text variable="title"/></layout>
          </citation>
        </style>
        """;

    [Fact]
    public void A_style_of_our_own_hides_the_official_one_of_its_name()
    {
        StyleLibrary library = With("apa");

        StyleEntry entry = library.Find("apa")!;
        Assert.True(entry.IsOwn);
        Assert.Equal("Ours: apa & more", entry.Title);
        Assert.Equal("https://example.org/apa", entry.Address);
        Assert.Equal((CitationFormat.Note, "en-GB"), (entry.Format, entry.DefaultLocale));
        Assert.Equal(["anthropology", "history"], entry.Fields);
        Assert.Equal(2679, library.Entries.Count);
        Assert.Equal(library.Entries.Select(known => known.Id).Order(StringComparer.Ordinal), library.Entries.Select(known => known.Id));
        Parsed<Style?> style = library.Load("apa");
        Assert.Empty(style.Diagnostics);
        Assert.Equal(("Ours: apa & more", "https://example.org/apa", StyleClass.Note), (style.Value!.Title, style.Value.Id, style.Value.Class));
    }

    [Fact]
    public void A_style_of_a_new_name_is_listed_found_and_searched()
    {
        StyleLibrary library = With("archival");

        Assert.Equal(2680, library.Entries.Count);
        Assert.Equal("archival", library.Search("ours archival").Single().Id);
        Assert.Equal("archival", library.Search("archival").First().Id);
    }

    [Theory]
    [InlineData("chicago", "chicago-author-date", "chicago-author-date")]
    [InlineData("chicago-notes", "chicago-fullnote-bibliography", "chicago-notes-bibliography")]
    [InlineData("chicago-full-note", "chicago-fullnote-bibliography", "chicago-notes-bibliography")]
    [InlineData("chicago-shortened-notes", "chicago-note-bibliography", "chicago-shortened-notes-bibliography")]
    [InlineData("gb7714", "china-national-standard-gb-t-7714-2015-numeric", "gb-t-7714-2025-numeric")]
    [InlineData("gb7714-numeric", "china-national-standard-gb-t-7714-2015-numeric", "gb-t-7714-2025-numeric")]
    [InlineData("gb7714-author-date", "china-national-standard-gb-t-7714-2015-author-date", "gb-t-7714-2025-author-date")]
    [InlineData("gb7714-note", "china-national-standard-gb-t-7714-2015-note", "gb-t-7714-2025-note")]
    public void A_short_name_means_ours_as_soon_as_it_is_there(string name, string before, string now)
    {
        Assert.Equal(before, With([]).Find(name)?.Id);
        StyleLibrary library = With(now);
        Assert.Equal(now, library.Find(name)?.Id);
        Assert.True(library.Find(name)!.IsOwn);
    }

    [Fact]
    public void The_edition_of_Chicago_that_ours_replaces_keeps_a_name()
    {
        StyleLibrary library = With("chicago-author-date");

        Assert.Equal("Chicago Manual of Style 17th edition (author-date)", library.Load("chicago-author-date-17th-edition").Value?.Title);
        Assert.Equal("Ours: chicago-author-date & more", library.Load("chicago-author-date").Value?.Title);
    }

    [Fact]
    public void Elements_are_packed_as_they_are_read_from_the_file() =>
        Assert.Equal(Written(Whole), WithoutInfo(With("x").FindTree("x")!));

    [Fact]
    public void Each_style_in_the_repository_is_built_in_as_its_file_says_and_loads_without_a_finding() => Assert.All(Files, file =>
    {
        string id = Path.GetFileNameWithoutExtension(file);
        Assert.True(StyleLibrary.BuiltIn.Find(id)?.IsOwn, id);
        Assert.Equal(Written(File.ReadAllText(file)), WithoutInfo(StyleLibrary.BuiltIn.FindTree(id)!));
        Assert.Empty(StyleLibrary.BuiltIn.Load(id).Diagnostics);
        Assert.Equal(id.ToLowerInvariant(), id);
    });

    [Fact]
    public void No_style_is_built_in_that_is_not_in_the_repository() =>
        Assert.Equal(Files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), StyleLibrary.BuiltIn.Entries.Where(entry => entry.IsOwn).Select(entry => entry.Id));

    [Theory]
    [InlineData("<style>\n <a>\n</style>", "broken.csl(3,1): error : ")]
    [InlineData("<style a=1/>", "broken.csl(1,8): error : ")]
    [InlineData("<style a='1' a='2'/>", "broken.csl(1,14): error : ")]
    [InlineData("<style>&nbsp;</style>", "broken.csl(1,8): error : ")]
    [InlineData("<style>", "broken.csl(1,8): error : ")]
    public void A_broken_file_stops_the_build_with_its_place(string xml, string place) =>
        Assert.Contains(place, PackedStyles.Refusal(xml), StringComparison.Ordinal);

    private static CslElement Written(string xml) => WithoutInfo(CslXmlReader.ReadTree(new SourceText("x", xml)).Value!);

    private static CslElement WithoutInfo(CslElement style) => style with { Children = [.. style.Children.Where(child => child.Name != "info")] };
}
