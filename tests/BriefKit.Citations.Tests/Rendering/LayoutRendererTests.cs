using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Rendering;

/// <summary>Several layouts by language, as CSL-M has them.</summary>
public sealed class LayoutRendererTests
{
    private static readonly Reference English = Item("english", "en-US");
    private static readonly Reference Chinese = Item("chinese", "zh-CN");
    private static readonly Reference Unstated = Item("unstated", null);

    private static readonly Style Bilingual = Sample.Style(
        """
        <citation>
          <layout locale="en es" prefix="(" suffix=")" delimiter="; "><names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names></layout>
          <layout prefix="（" suffix="）" delimiter="；"><names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names></layout>
        </citation>
        <bibliography>
          <layout locale="en es" suffix="."><text variable="title" quotes="true"/></layout>
          <layout suffix="。"><text variable="title" quotes="true"/></layout>
        </bibliography>
        """);

    [Fact]
    public void An_item_is_set_by_the_layout_for_its_language_in_that_language() => Assert.Equal(
        ["(One et al.)", "（One等）", "（One等）"],
        Sample.Cite(Bilingual, [English, Chinese, Unstated], [Sample.Of("english"), Sample.Of("chinese"), Sample.Of("unstated")], Sample.Chinese));

    [Fact]
    public void A_list_holds_entries_of_each_layout() => Assert.Equal(
        ["“Title.”", "《Title》。"], Sample.List(Bilingual, [English, Chinese], Sample.Chinese));

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("es_MX", true)]
    [InlineData("enm", false)]
    [InlineData("zh", false)]
    public void A_language_counts_with_all_its_regions(string language, bool isLocalized) =>
        Assert.Equal(isLocalized, Bilingual.Citation.Layouts.For(language) != Bilingual.Citation.Layouts.Default);

    private static Reference Item(string id, string? language)
    {
        Reference item = Sample.Book(id, "Title", 2012, "One, A", "Two, B");
        return language is null ? item : item.With(Variable.Language, language);
    }
}
