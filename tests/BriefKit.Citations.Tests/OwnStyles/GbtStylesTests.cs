using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.OwnStyles;

/// <summary>GB/T 7714-2025: what its numeric, author-date and note styles have in common, and what each has of its own.</summary>
public sealed class GbtStylesTests
{
    private const string Numeric = "gb-t-7714-2025-numeric.csl";

    private static Reference Journal(string id, string language, string title, string journal, params ReadOnlySpan<string> authors) =>
        Sample.Book(id, title, 2020, authors) with { Type = ItemType.ArticleJournal } is Reference reference
            ? reference.With(Variable.Language, language).With(Variable.ContainerTitle, journal).With(Variable.Volume, "5").With(Variable.Issue, "2").With(Variable.Page, "11–19")
            : throw new InvalidOperationException();

    private static PersonName Han(string family, string given) => new() { Family = family, Given = given };

    private static string Entry(string style, Reference reference) => Sample.List(OwnStyleFile.Load(style), [reference], Sample.Chinese).Single();

    [Theory]
    [InlineData("zh-CN", "[1]|甲 A，乙 B，丙 C，等. 题[J]. 刊，2020，5（2）：11-19.")]
    [InlineData("en-US", "[1]|甲 A，乙 B，丙 C，et al. 题[J]. 刊，2020，5（2）：11-19.")]
    [InlineData("de", "[1]|甲 A，乙 B，丙 C，et al. 题[J]. 刊，2020，5（2）：11-19.")]
    [InlineData("ru-RU", "[1]|甲 A，乙 B，丙 C，и др. 题[J]. 刊，2020，5（2）：11-19.")]
    [InlineData("", "[1]|甲 A，乙 B，丙 C，等. 题[J]. 刊，2020，5（2）：11-19.")]
    public void Others_are_summed_up_in_the_language_of_the_item(string language, string printed) =>
        Assert.Equal(printed, Entry(Numeric, Journal("a", language, "题", "刊", "甲, Ann", "乙, Ben", "丙, Carl", "丁, Dan")));

    [Fact]
    public void Chinese_names_are_written_without_a_space()
    {
        Reference book = new Reference("a", ItemType.Book)
            .With(Variable.Title, "系统学")
            .With(Variable.Author, [Han("钱", "学森"), Han("刘", "再复")])
            .With(Variable.Translator, [Han("徐", "超")])
            .With(Variable.Volume, "1")
            .With(Variable.Edition, "2")
            .With(Variable.Publisher, "人民出版社")
            .With(Variable.PublisherPlace, "北京")
            .With(Variable.Issued, EdtfDate.Of(2001))
            .With(Variable.Language, "zh-CN");

        Assert.Equal("[1]|钱学森，刘再复. 系统学：第1卷[M]. 徐超，译. 2 版. 北京：人民出版社，2001.", Entry(Numeric, book));
    }

    [Fact]
    public void A_volume_and_an_edition_are_named_as_the_language_names_them()
    {
        Reference book = Sample.Book("a", "Fluids", 1990, "Roe, Ann Mary").With(Variable.Volume, "2").With(Variable.Edition, "3").With(Variable.Language, "en");

        Assert.Equal("[1]|Roe A M. Fluids：v.2[M]. 3rd ed. 1990.", Entry(Numeric, book));
        Assert.Equal("[1]|Roe A M. Fluids：т. 2[M]. 3-е изд. 1990.", Entry(Numeric, book.With(Variable.Language, "ru")));
    }

    [Fact]
    public void A_volume_that_names_itself_stays_as_it_is() =>
        Assert.Equal("[1]|图集：第2册[M].", Entry(Numeric, new Reference("a", ItemType.Book).With(Variable.Title, "图集").With(Variable.Volume, "第2册")));

    [Fact]
    public void A_record_in_an_archive_has_its_code_behind_the_title_and_its_keeper_as_publisher()
    {
        Reference record = new Reference("a", ItemType.Manuscript)
            .With(Variable.Title, "训令")
            .With(Variable.ArchiveLocation, "LS031-001-0001-001")
            .With(Variable.Archive, "湖北省档案馆")
            .With(Variable.ArchivePlace, "武汉")
            .With(Variable.Page, "3")
            .With(Variable.Issued, EdtfDate.Of(1931, 11, 7));

        Assert.Equal("[1]|训令：LS031-001-0001-001[A]. 武汉：湖北省档案馆，1931-11-07：3.", Entry(Numeric, record));
    }

    [Fact]
    public void A_data_set_has_its_platform_dates_and_persistent_identifier()
    {
        Reference data = new Reference("a", ItemType.Dataset)
            .With(Variable.Title, "数据集")
            .With(Variable.Version, "1.0")
            .With(Variable.Publisher, "数据中心")
            .With(Variable.Issued, EdtfDate.Of(2023, 9, 10))
            .With(Variable.Accessed, EdtfDate.Of(2025, 7, 15))
            .With(Variable.Url, "https://example.org/d")
            .With(Variable.Cstr, "16666.11.x")
            .With(Variable.Doi, "10.1/x");

        Assert.Equal("[1]|数据集[DS/OL]. V1.0. 数据中心（2023-09-10）[2025-07-15]. https://example.org/d. CSTR:16666.11.x.", Entry(Numeric, data));
    }

    [Fact]
    public void A_serial_that_still_appears_has_an_open_year()
    {
        Reference serial = new Reference("a", ItemType.Periodical)
            .With(Variable.Title, "临床内科杂志")
            .With(Variable.Volume, "1984，1（1）—")
            .With(Variable.Publisher, "学会")
            .With(Variable.Issued, EdtfDate.Interval(new EdtfPoint(1984), null));

        Assert.Equal("[1]|临床内科杂志[J]. 1984，1（1）—. 学会，1984—.", Entry(Numeric, serial));
    }

    [Fact]
    public void Numbers_stand_raised_in_brackets_and_runs_are_joined()
    {
        ValueList<Reference> books = [Sample.Book("a", "A", 2000), Sample.Book("b", "B", 2000), Sample.Book("c", "C", 2000), Sample.Book("d", "D", 2000)];
        ValueList<Cluster> clusters = [Sample.Of("a"), Sample.Of("c", "b", "a"), new Cluster([new Cite("d") { Locator = new Locator(Locator.Page, "5") }])];

        Assert.Equal(["^[1]^", "^[1-3]^", "^[4]5^"], Sample.Cite(OwnStyleFile.Load(Numeric), books, clusters, Sample.Chinese));
    }
}
