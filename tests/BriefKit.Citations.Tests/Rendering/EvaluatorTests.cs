using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Rendering;

public sealed class EvaluatorTests
{
    private static readonly Reference Book = Sample.Book("a", "Title", 2012, "Gong, Gang").With(Variable.Publisher, "House");

    [Fact]
    public void A_group_delimits_what_is_there() => Assert.Equal(
        "Title, House",
        Sample.Print("<group delimiter=\", \"><text variable=\"title\"/><text variable=\"DOI\"/><text variable=\"publisher\"/></group>", Book));

    [Fact]
    public void A_group_whose_variables_are_all_empty_is_silent() => Assert.Equal(
        "Title",
        Sample.Print("<text variable=\"title\"/><group prefix=\" \"><text term=\"in\"/><text variable=\"container-title\"/></group>", Book));

    [Fact]
    public void A_group_of_terms_alone_speaks_and_lets_the_group_around_it_speak() => Assert.Equal(
        "in: ",
        Sample.Print("<group delimiter=\": \"><group><text term=\"in\"/></group><text variable=\"container-title\" prefix=\"x\"/></group>", Book) + ": ");

    [Fact]
    public void What_a_condition_lets_through_takes_the_delimiter_around_it() => Assert.Equal(
        "Title; Title; House",
        Sample.Print("<group delimiter=\"; \"><text variable=\"title\"/><choose><if type=\"book\"><text variable=\"title\"/><text variable=\"publisher\"/></if></choose></group>", Book));

    [Theory]
    [InlineData("type=\"book\"", true)]
    [InlineData("type=\"chapter report\" match=\"any\"", false)]
    [InlineData("type=\"chapter report\" match=\"none\"", true)]
    [InlineData("type=\"book report\"", true)]
    [InlineData("type=\"book report\" variable=\"DOI\"", false)]
    [InlineData("type=\"book report\" match=\"none\"", false)]
    [InlineData("variable=\"title publisher\"", true)]
    [InlineData("variable=\"title DOI\"", false)]
    [InlineData("variable=\"title DOI\" match=\"any\"", true)]
    [InlineData("is-uncertain-date=\"issued\"", false)]
    [InlineData("position=\"first\"", true)]
    [InlineData("locator=\"page\"", false)]
    public void Conditions(string condition, bool holds) =>
        Assert.Equal(holds ? "yes" : "no", Sample.Print($"<choose><if {condition}><text value=\"yes\"/></if><else><text value=\"no\"/></else></choose>", Book));

    [Fact]
    public void A_date_of_which_nothing_asked_for_is_known_is_as_good_as_none() => Assert.Equal(
        "Title",
        Sample.Print("<text variable=\"title\"/><group><text value=\" on \"/><date variable=\"issued\"><date-part name=\"day\"/></date></group>", Book));

    [Fact]
    public void An_uncertain_date_is_known_as_such()
    {
        Reference circa = Book.With(Variable.Issued, new EdtfDate(new EdtfPoint(1953) { Qualifier = DateQualifier.Approximate }, null, false));

        Assert.Equal("ca.", Sample.Print("<choose><if is-uncertain-date=\"issued\"><text value=\"ca.\"/></if></choose>", circa));
    }

    [Fact]
    public void A_term_that_is_left_empty_on_purpose_stands_in_for_names() => Assert.Equal(
        ["Title"],
        Sample.Cite(
            Sample.Style("<locale><terms><term name=\"editor\"></term><term name=\"author\">Author</term></terms></locale><citation><layout>"
                + "<names variable=\"translator\"><substitute><text term=\"editor\"/><text term=\"author\"/></substitute></names><text variable=\"title\"/></layout></citation>"),
            [Book],
            [Sample.Of("a")]));

    [Fact]
    public void Event_and_event_title_are_two_variables() => Assert.Equal(
        "Fair",
        Sample.Print("<text variable=\"event\"/><text variable=\"event-title\"/>", Book.With(Variable.EventTitle, "Fair")));

    [Theory]
    [InlineData("en", "IA AND IB")]
    [InlineData("tr", "İA AND IB")]
    public void Capitals_are_those_of_the_items_language(string language, string printed) => Assert.Equal(
        printed,
        Sample.Print("<text variable=\"title\" text-case=\"uppercase\"/>", Book.With(Variable.Title, "ia and ıb").With(Variable.Language, language)));

    [Fact]
    public void Quotation_marks_of_the_locale_in_a_field_are_set_by_their_depth() => Assert.Equal(
        "„Wahlen: ‚Große Koalition‘ ist am Ende“",
        Sample.Print(
            "<text variable=\"title\" quotes=\"true\"/>",
            Book.With(Variable.Title, "Wahlen: „Große Koalition“ ist am Ende"),
            locale: Citations.Library.LocaleLibrary.BuiltIn.Load("de-DE").Value));

    [Theory]
    [InlineData("1953?", true)]
    [InlineData("1953~", true)]
    [InlineData("?1953-12", true)]
    [InlineData("1953-12", false)]
    [InlineData("1953/1954~", true)]
    public void A_date_of_which_any_part_is_uncertain_tests_so(string edtf, bool isUncertain)
    {
        Assert.True(EdtfDate.TryParse(edtf, out EdtfDate? date));

        Assert.Equal(
            isUncertain ? "ca." : "",
            Sample.Print("<choose><if is-uncertain-date=\"issued\"><text value=\"ca.\"/></if></choose>", Book.With(Variable.Issued, date)));
    }

    [Fact]
    public void What_stands_in_for_names_is_not_printed_again()
    {
        Reference edited = new Reference("a", ItemType.Book).With(Variable.Title, "Title").With(Variable.Editor, [Sample.Person("Doe, Ann")]);
        const string Names = "<names variable=\"author\"><name/><label prefix=\", \" form=\"short\"/><substitute><names variable=\"editor\"/><text variable=\"title\"/></substitute></names>";

        Assert.Equal("Ann Doe, ed.", Sample.Print(Names + "<names variable=\"editor\" prefix=\"; \"/>", edited));
        Assert.Equal("Title", Sample.Print(Names + "<text variable=\"title\" prefix=\"; \"/>", new Reference("a", ItemType.Book).With(Variable.Title, "Title")));
    }

    [Fact]
    public void Names_in_a_condition_within_a_substitute_take_the_look_of_what_they_stand_in_for()
    {
        Reference edited = new Reference("a", ItemType.Book).With(Variable.Editor, [Sample.Person("Doe, Ann")]).With(Variable.Translator, [Sample.Person("Roe, Ben")]);

        Assert.Equal("Doe, Ann", Sample.Print(
            "<names variable=\"author\"><name name-as-sort-order=\"all\"/><substitute><choose><if type=\"book\"><names variable=\"editor\"/><names variable=\"translator\"/></if></choose></substitute></names>",
            edited));
    }

    [Fact]
    public void Editors_who_translated_are_named_once()
    {
        Reference both = new Reference("a", ItemType.Book).With(Variable.Editor, [Sample.Person("Doe, Ann")]).With(Variable.Translator, [Sample.Person("Doe, Ann")]);

        Assert.Equal("Ann Doe (ed. & tran.)", Sample.Print("<names variable=\"editor translator\" delimiter=\"; \"><name/><label form=\"short\" prefix=\" (\" suffix=\")\"/></names>", both));
    }

    [Fact]
    public void Periods_are_stripped_and_quotation_marks_and_affixes_set_around() => Assert.Equal(
        "(“*eds*”)",
        Sample.Print("<text value=\"eds.\" strip-periods=\"true\" quotes=\"true\" font-style=\"italic\" prefix=\"(\" suffix=\")\"/>", Book));
}
