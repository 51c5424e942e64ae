using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.BibTeX;

namespace BriefKit.Formats.Tests.BibTeX;

public class BibTeXWriterTests
{
    [Fact]
    public void The_seed_becomes_these_entries()
    {
        string bibtex = Write(SeedReferences.All, out ValueList<Diagnostic> diagnostics);
        Assert.Equal("""
            @unpublished{zhu-1953,
              author = {Zhu, De},
              title = {Help the handicraftsmen organize and take the socialist road},
              eventtitle = {3rd {National} {Conference} of {Handicraft}},
              eventdate = {1953-11/1953-12-08},
              date = {1953-12-04},
              langid = {english},
              entrysubtype = {speech},
            }

            @unpublished{liu-1953,
              author = {Liu},
              title = {On the problems of handicraft producers' cooperatives},
              eventtitle = {3rd {National} {Conference} of {Handicraft}},
              eventdate = {1953-11/1953-12-08},
              date = {1953-12-08},
              langid = {english},
              entrysubtype = {speech},
            }

            @book{gong-2012,
              author = {Gong, Gang},
              title = {Contemporary {Chinese} {Economy}},
              date = {2012},
              langid = {english},
            }

            """, bibtex, ignoreLineEndingDifferences: true);
        Assert.Equal(["BK1704"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_same_references_give_the_same_bytes_without_a_byte_order_mark()
    {
        MemoryStream first = new(), second = new();
        BibTeXWriter.Write(SeedReferences.All, first);
        BibTeXWriter.Write(SeedReferences.All, second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal((byte)'@', first.ToArray()[0]);
        Assert.DoesNotContain((byte)'\r', first.ToArray());
    }

    [Theory]
    [InlineData("50% of $5 & #1_a", @"50\% of \$5 \& \#1\_a")]
    [InlineData(@"a~b^c\d", @"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d")]
    [InlineData("{a}", @"\{a\}")]
    [InlineData("a } b {", @"a \textbraceright{} b \textbraceleft{}")]
    [InlineData("a -- b --- c", "a -{}- b -{}-{}- c")]
    [InlineData("'' ,, `", "'{}' ,{}, \\textasciigrave{}")]
    [InlineData("<i>x</i> | y", @"\textless{}i\textgreater{}x\textless{}/i\textgreater{} | y")]
    [InlineData("第三次全国 é — “q”", "第三次全国 é — “q”")]
    public void What_tex_takes_for_its_own_is_escaped(string note, string expected) =>
        Assert.Equal(expected, Field(Item().With(Variable.Note, note), "note"));

    [Fact]
    public void Markup_of_csl_becomes_commands() =>
        Assert.Equal(
            @"\emph{a} \textbf{b} \textsc{c} \textsc{d} \textsuperscript{2} \textsubscript{3} {e}",
            Field(Item().With(Variable.Note, new ReferenceText(
                "<i>a</i> <b>b</b> <sc>c</sc> <span style=\"font-variant:small-caps;\">d</span> <sup>2</sup> <sub>3</sub> <span class=\"nocase\">e</span>", true)), "note"));

    [Theory]
    [InlineData("Plain words only", "Plain words only")]
    [InlineData("Contemporary Chinese Economy", "Contemporary {Chinese} {Economy}")]
    [InlineData("eBay and NATO's role", "{eBay} and {NATO's} role")]
    [InlineData("DNA", "{DNA}")]
    [InlineData("“Quoted” thing", "“{Quoted}” thing")]
    [InlineData("3rd Conference", "3rd {Conference}")]
    [InlineData("lower first", "{lower} first")]
    [InlineData("One: two three. four", "One: {two} three. {four}")]
    public void In_titles_capitals_are_kept_by_braces_where_a_style_would_change_them(string title, string expected) =>
        Assert.Equal(expected, Field(Item().With(Variable.Title, title), "title"));

    [Fact]
    public void Capitals_in_a_formatted_title_are_kept_too() =>
        Assert.Equal(@"\emph{{Origin}} of H\textsubscript{2}{O}",
            Field(Item().With(Variable.Title, new ReferenceText("<i>Origin</i> of h<sub>2</sub>O", true)), "title").Replace("of h", "of H"));

    [Fact]
    public void No_style_changes_the_case_of_a_title_that_is_not_english() =>
        Assert.Equal("Die Lage der Handwerker", Field(
            Item().With(Variable.Title, "Die Lage der Handwerker").With(Variable.Language, "de-DE"), "title"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_written_so_that_their_parts_are_found_again(string expected, PersonName name) =>
        Assert.Equal(expected, Field(Item().With(Variable.Author, [name]), "author"));

    public static TheoryData<string, PersonName> Names => new()
    {
        { "Gong, Gang", new PersonName { Family = "Gong", Given = "Gang" } },
        { "Liu", new PersonName { Family = "Liu" } },
        { "{World Bank}", new PersonName { Literal = "World Bank" } },
        { @"{Marks \& Spencer, Ltd. and Sons}", new PersonName { Literal = "Marks & Spencer, Ltd. and Sons" } },
        { "de Musset, Alfred", new PersonName { Family = "Musset", Given = "Alfred", DroppingParticle = "de" } },
        { "van Gogh, Vincent", new PersonName { Family = "Gogh", Given = "Vincent", NonDroppingParticle = "van" } },
        { "King, Jr., Martin Luther", new PersonName { Family = "King", Given = "Martin Luther", Suffix = "Jr." } },
        { "{de Souza}, Ana", new PersonName { Family = "de Souza", Given = "Ana" } },
        { "{Ortega y Gasset}, José", new PersonName { Family = "Ortega y Gasset", Given = "José" } },
        { "family={Zhu De}", new PersonName { Family = "Zhu De" } },
        { "family=Fontaine, given=Jean, prefix={de la}, useprefix=true", new PersonName { Family = "Fontaine", Given = "Jean", DroppingParticle = "de", NonDroppingParticle = "la" } },
        { "family=Fontaine, given=Jean, prefix=La, useprefix=true", new PersonName { Family = "Fontaine", Given = "Jean", NonDroppingParticle = "La" } },
        { "{others}", new PersonName { Family = "others" } },
        { "{Plato}", new PersonName { Given = "Plato" } },
        { "Smith, {Ann and Bob}", new PersonName { Family = "Smith", Given = "Ann and Bob" } },
    };

    [Fact]
    public void Particles_that_stay_are_told_by_an_option_unless_others_in_the_entry_go()
    {
        PersonName stays = new() { Family = "Gogh", Given = "Vincent", NonDroppingParticle = "van" };
        PersonName goes = new() { Family = "Musset", Given = "Alfred", DroppingParticle = "de" };
        Assert.Equal("useprefix=true", Field(Item().With(Variable.Author, [stays]), "options"));
        string mixed = Write([Item().With(Variable.Author, [stays, goes])], out _);
        Assert.Contains("author = {family=Gogh, given=Vincent, prefix=van, useprefix=true and de Musset, Alfred},", mixed, StringComparison.Ordinal);
        Assert.DoesNotContain("options", mixed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1953-11/1953-12-08", "1953-11/1953-12-08", "")]
    [InlineData("1953~", "1953~", "")]
    [InlineData("195X", "195X", "")]
    [InlineData("1953-21", "1953-21", "")]
    [InlineData("../1953", "../1953", "")]
    [InlineData("-0043-03-15", "-0043-03-15", "")]
    [InlineData("[1953,1955]", "1953/1955", "BK1701")]
    [InlineData("1953-?12-04", "1953-12-04?", "BK1701")]
    [InlineData("1953-29", "1953-21", "BK1701")]
    [InlineData("1953-33", "1953", "BK1701")]
    [InlineData("195X-12", "195X", "BK1701")]
    [InlineData("1XXX", null, "BK1702")]
    public void Dates_are_edtf_of_level_1_and_what_level_2_adds_is_reported(string edtf, string? expected, string code)
    {
        Assert.True(EdtfDate.TryParse(edtf, out EdtfDate? date), edtf);
        string text = Write([Item().With(Variable.EventDate, date)], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(expected, FieldOf(text, "eventdate"));
        Assert.Equal(code, string.Concat(diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void A_date_in_words_is_a_year_in_words_for_the_publication_and_a_loss_elsewhere()
    {
        Reference item = Item().With(Variable.Issued, new ReferenceDate(null, "n.d. & before"));
        Assert.Equal(@"n.d. \& before", Field(item, "year"));
        Write([Item().With(Variable.EventDate, new ReferenceDate(null, "one winter"))], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(["BK1702"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("12-14, 20", "12--14, 20")]
    [InlineData("12–14", "12--14")]
    [InlineData("xi-xii", "xi--xii")]
    [InlineData("A-12", "A-12")]
    [InlineData("S12-S15", "S12--S15")]
    [InlineData("7 & 9", @"7 \& 9")]
    public void Page_ranges_have_two_hyphens(string pages, string expected) =>
        Assert.Equal(expected, Field(Item().With(Variable.Page, pages), "pages"));

    [Theory]
    [InlineData("Simon and Schuster", "{Simon and Schuster}")]
    [InlineData("Andersen", "Andersen")]
    public void The_word_and_does_not_part_a_publisher(string publisher, string expected) =>
        Assert.Equal(expected, Field(new Reference("a", ItemType.Book).With(Variable.Publisher, publisher), "publisher"));

    [Theory]
    [InlineData(ItemType.Report, "institution")]
    [InlineData(ItemType.Webpage, "publisher")]
    [InlineData(ItemType.Document, "organization")]
    [InlineData(ItemType.Manuscript, "howpublished")]
    public void A_publisher_stands_where_the_entry_type_has_it(ItemType type, string field) =>
        Assert.Equal("P", Field(new Reference("a", type).With(Variable.Publisher, "P"), field));

    [Fact]
    public void An_address_is_left_alone_but_for_what_bibtex_counts() =>
        Assert.Equal("http://a.b/c_d%20e~f?x=%7B1%7D&y#z", Field(Item().With(Variable.Url, "http://a.b/c_d e~f?x={1}&y#z"), "url"));

    [Fact]
    public void Ids_become_legal_keys_and_stay_unique_in_any_case()
    {
        string text = Write([.. new[] { "a b", "a-b", "A-B", "朱德, 1953", "%", "a b", "" }.Select(id => new Reference(id, ItemType.Book))], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(["a-b-2", "a-b", "A-B-3", "朱德-1953", "reference", "a-b-4", "reference-2"], Keys(text));
        Assert.Equal(6, diagnostics.Count(diagnostic => diagnostic.Code == "BK1703"));
    }

    [Fact]
    public void A_volume_with_a_title_stands_in_a_main_title()
    {
        Reference book = new Reference("a", ItemType.Book).With(Variable.Title, "Works").With(Variable.VolumeTitle, "Letters");
        Assert.Equal("Letters", Field(book, "title"));
        Assert.Equal("Works", Field(book, "maintitle"));
        Reference chapter = new Reference("a", ItemType.Chapter)
            .With(Variable.Title, "To Ann").With(Variable.VolumeTitle, "Letters").With(Variable.ContainerTitle, "Works");
        Assert.Equal("Letters", Field(chapter, "booktitle"));
        Assert.Equal("Works", Field(chapter, "maintitle"));
    }

    [Fact]
    public void People_of_other_roles_take_the_fields_that_are_free()
    {
        PersonName name = new() { Family = "X" };
        Reference film = new Reference("a", ItemType.MotionPicture)
            .With(Variable.Director, [name]).With(Variable.Contributor, [name]).With(Variable.Composer, [name]);
        string text = Write([film], out ValueList<Diagnostic> none);
        Assert.Equal(["composer", "collaborator", "director"], new[] { "editortype", "editoratype", "editorbtype" }.Select(field => FieldOf(text, field)));
        Assert.Empty(none);
    }

    [Fact]
    public void Whoever_edits_and_translates_is_editor_and_translator()
    {
        string text = Write([Item().With(Variable.EditorTranslator, [new PersonName { Family = "X" }])], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("X", FieldOf(text, "editor"));
        Assert.Equal("X", FieldOf(text, "translator"));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("en-GB", "langid", "british", "")]
    [InlineData("zh", "langid", "chinese", "")]
    [InlineData("zh-Hant-TW", "langid", "chinese", "BK1706")]
    [InlineData("tlh", "language", "tlh", "BK1707")]
    public void Languages_have_the_names_that_tex_knows(string tag, string field, string expected, string code)
    {
        string text = Write([Item().With(Variable.Language, tag)], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(expected, FieldOf(text, field));
        Assert.Equal(code, string.Concat(diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void An_electronic_archive_is_an_eprint_and_any_other_a_library()
    {
        Reference item = Item().With(Variable.Archive, "arXiv").With(Variable.ArchiveLocation, "1609.03499");
        Assert.Equal("1609.03499", Field(item, "eprint"));
        Assert.Equal("arxiv", Field(item, "eprinttype"));
        Assert.Equal("Xi'an, Shaanxi Archives, 123-4", Field(Item()
            .With(Variable.ArchivePlace, "Xi'an").With(Variable.Archive, "Shaanxi Archives").With(Variable.CallNumber, "123-4"), "library"));
    }

    [Fact]
    public void Lines_of_a_value_are_joined_and_that_is_told()
    {
        string text = Write([Item().With(Variable.Abstract, "One.\r\n\r\n}\n@book{x,")], out ValueList<Diagnostic> diagnostics);
        Assert.Equal(@"One. \textbraceright{} @book\textbraceleft{}x,", FieldOf(text, "abstract"));
        Assert.Equal(["BK1705"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Every_variable_of_every_type_is_written_or_reported()
    {
        foreach (ItemType type in Enum.GetValues<ItemType>())
        {
            foreach (Variable variable in Enum.GetValues<Variable>())
            {
                string text = Write([One(type, variable)], out ValueList<Diagnostic> diagnostics);
                bool isWritten = text.Contains(variable.Kind == VariableKind.Date ? "1953-12-04" : "Q1x", StringComparison.Ordinal);
                bool isReported = diagnostics.Any(diagnostic => diagnostic.Code == "BK1700" && diagnostic.Message.Contains($"'{variable.CslName}'", StringComparison.Ordinal));
                Assert.True(isWritten != isReported || variable == Variable.Language, $"{type}: {variable}\n{text}");
            }
        }
    }

    [Fact]
    public void What_an_input_said_beyond_csl_is_reported()
    {
        Write([Item() with { Extra = default(ValueMap<string, string>).With("colour", "red") }], out ValueList<Diagnostic> diagnostics);
        Diagnostic loss = Assert.Single(diagnostics);
        Assert.Equal("BK1700", loss.Code);
        Assert.Contains("'colour' of 'a'", loss.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_variable_for_one_field_is_reported()
    {
        Reference report = new Reference("a", ItemType.Report).With(Variable.Number, "7").With(Variable.CollectionNumber, "12");
        string text = Write([report], out ValueList<Diagnostic> diagnostics);
        Assert.Equal("7", FieldOf(text, "number"));
        Assert.Contains("'collection-number'", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    internal static Reference One(ItemType type, Variable variable) => variable.Kind switch
    {
        VariableKind.Date => new Reference("a", type).With(variable, EdtfDate.Of(1953, 12, 4)),
        VariableKind.Name => new Reference("a", type).With(variable, [new PersonName { Family = "Q1x" }]),
        _ => new Reference("a", type).With(variable, "Q1x"),
    };

    internal static string Write(ValueList<Reference> references, out ValueList<Diagnostic> diagnostics)
    {
        using MemoryStream output = new();
        diagnostics = BibTeXWriter.Write(references, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Reference Item() => new("a", ItemType.Document);

    private static string Field(Reference reference, string name) => FieldOf(Write([reference], out _), name) ?? "";

    private static string? FieldOf(string text, string name)
    {
        string start = $"  {name} = {{";
        return text.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..^2];
    }

    private static IEnumerable<string> Keys(string text) =>
        text.Split('\n').Where(line => line.StartsWith('@')).Select(line => line.Split('{')[1].TrimEnd(','));
}
