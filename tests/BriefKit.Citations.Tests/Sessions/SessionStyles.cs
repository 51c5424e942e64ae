using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;

namespace BriefKit.Citations.Tests.Sessions;

/// <summary>Styles that between them use all that makes the text of one cite depend on others.</summary>
internal static class SessionStyles
{
    private const string Names = "<names variable=\"author\"><name form=\"short\" and=\"text\" initialize-with=\".\"/><et-al/><substitute><text variable=\"title\"/></substitute></names>";

    private const string Year = "<date variable=\"issued\"><date-part name=\"year\"/></date>";

    private const string Full = "<names variable=\"author\"><name name-as-sort-order=\"all\"/></names><text variable=\"title\" font-style=\"italic\" prefix=\". \"/>";

    public static Style Numeric { get; } = Sample.Style(
        "<citation collapse=\"citation-number\" after-collapse-delimiter=\"; \"><sort><key variable=\"citation-number\"/></sort>"
        + "<layout prefix=\"[\" suffix=\"]\" delimiter=\",\"><group delimiter=\":\"><text variable=\"citation-number\"/><text variable=\"locator\"/></group></layout></citation>"
        + $"<bibliography second-field-align=\"flush\"><layout suffix=\".\"><text variable=\"citation-number\" suffix=\". \"/>{Full}</layout></bibliography>");

    public static Style Alphabetical { get; } = Sample.Style(
        "<citation><layout prefix=\"[\" suffix=\"]\" delimiter=\", \"><text variable=\"citation-number\"/></layout></citation>"
        + $"<bibliography><sort><key variable=\"author\"/><key variable=\"issued\" sort=\"descending\"/></sort><layout><text variable=\"citation-number\" suffix=\" \"/>{Full}</layout></bibliography>");

    public static Style AuthorDate { get; } = Sample.Style(
        "<citation disambiguate-add-names=\"true\" disambiguate-add-givenname=\"true\" disambiguate-add-year-suffix=\"true\" collapse=\"year-suffix\" "
        + "year-suffix-delimiter=\",\" et-al-min=\"3\" et-al-use-first=\"1\"><sort><key macro=\"author\"/><key variable=\"issued\"/></sort>"
        + $"<layout prefix=\"(\" suffix=\")\" delimiter=\"; \">{Names}<group prefix=\" \" delimiter=\", \">{Year}<text variable=\"locator\"/></group></layout></citation>"
        + "<bibliography subsequent-author-substitute=\"———\" hanging-indent=\"true\"><sort><key macro=\"author\"/><key variable=\"issued\"/><key variable=\"title\"/></sort>"
        + $"<layout suffix=\".\">{Full}<group prefix=\" \">{Year}</group></layout></bibliography>"
        + $"<macro name=\"author\">{Names}</macro>");

    public static Style Conditional { get; } = Sample.Style(
        $"<citation disambiguate-add-year-suffix=\"true\" givenname-disambiguation-rule=\"primary-name\" disambiguate-add-givenname=\"true\"><layout delimiter=\"; \">{Names}"
        + "<choose><if disambiguate=\"true\"><text variable=\"title\" prefix=\", \"/></if></choose>"
        + $"<group prefix=\" \">{Year}<text variable=\"year-suffix\"/></group></layout></citation>"
        + $"<bibliography><layout>{Full}<text variable=\"year-suffix\" prefix=\" \"/></layout></bibliography>");

    public static Style Notes { get; } = Sample.Style(
        "<citation near-note-distance=\"2\" et-al-min=\"4\" et-al-use-first=\"1\" et-al-subsequent-min=\"2\" et-al-subsequent-use-first=\"1\"><layout suffix=\".\" delimiter=\"; \"><choose>"
        + "<if position=\"ibid-with-locator\"><text value=\"ibid.\" text-case=\"capitalize-first\"/><text variable=\"locator\" prefix=\", \"/></if>"
        + "<else-if position=\"ibid\"><text term=\"ibid\"/></else-if>"
        + $"<else-if position=\"near-note\">{Names}<text value=\" just above\"/><text variable=\"locator\" prefix=\", \"/></else-if>"
        + $"<else-if position=\"subsequent\">{Names}<text variable=\"first-reference-note-number\" prefix=\", note \"/><text variable=\"locator\" prefix=\", \"/></else-if>"
        + $"<else>{Names}<text variable=\"title\" prefix=\", \"/><text variable=\"locator\" prefix=\", \"/></else></choose></layout></citation>",
        "class=\"note\"");

    public static Style ShortNotes { get; } = Sample.Style(
        $"<citation><layout suffix=\".\" delimiter=\"; \"><choose><if position=\"subsequent\">{Names}</if><else>{Names}<text variable=\"title\" prefix=\", \"/></else></choose></layout></citation>",
        "class=\"note\"");

    public static Style[] All { get; } = [Numeric, Alphabetical, AuthorDate, Conditional, Notes, ShortNotes];
}
