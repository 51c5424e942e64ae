using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Entries;

public sealed class EntryWriterTests
{
    private const string Names = "<names variable=\"author\"><name delimiter=\", \"/></names>";

    private static Style Listing(string layout, string options = "") => Sample.Style(
        $"<citation><layout><text variable=\"title\"/></layout></citation><bibliography {options}><layout suffix=\".\">{layout}</layout></bibliography>");

    [Theory]
    [InlineData("complete-all", "Ann Doe, Ben Roe A|--- B|Ann Doe C")]
    [InlineData("complete-each", "Ann Doe, Ben Roe A|---, --- B|Ann Doe C")]
    [InlineData("partial-each", "Ann Doe, Ben Roe A|---, --- B|--- C")]
    [InlineData("partial-first", "Ann Doe, Ben Roe A|---, Ben Roe B|--- C")]
    public void Names_that_repeat_are_substituted(string rule, string printed)
    {
        Style style = Listing(Names + "<text variable=\"title\" prefix=\" \"/>", $"subsequent-author-substitute=\"---\" subsequent-author-substitute-rule=\"{rule}\"");
        ValueList<Reference> books = [Sample.Book("a", "A", 1, "Doe, Ann", "Roe, Ben"), Sample.Book("b", "B", 2, "Doe, Ann", "Roe, Ben"), Sample.Book("c", "C", 3, "Doe, Ann")];

        Assert.Equal(printed, string.Join('|', Sample.List(style, books)).Replace(".", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Editors_who_stand_first_for_want_of_authors_are_substituted_too()
    {
        Style style = Listing("<names variable=\"author editor\"><name form=\"short\"/></names><text variable=\"title\" prefix=\" \"/>", "subsequent-author-substitute=\"---\"");
        ValueList<Reference> books = new[] { "P", "Q" }
            .Select(title => new Reference(title, ItemType.Book).With(Variable.Title, title).With(Variable.Editor, [Sample.Person("Doe, Ann")]))
            .ToValueList();

        Assert.Equal(["Doe P.", "--- Q."], Sample.List(style, books));
    }

    [Fact]
    public void The_first_field_may_stand_in_the_margin()
    {
        Style style = Listing("<text variable=\"citation-number\" suffix=\".\"/><text variable=\"title\"/>", "second-field-align=\"flush\"");

        Bibliography list = CitationProcessor.Process(style, Sample.English, [Sample.Book("a", "A", 1)], [], ReferenceSelection.All).Value.Bibliography!;

        Assert.True(list.HasAlignedSecondField);
        Assert.Equal([EntryDisplay.LeftMargin, EntryDisplay.RightInline], list.Entries[0].Parts.Select(part => part.Display));
        Assert.Equal(["1.", "A."], list.Entries[0].Parts.Select(part => Sample.Text(part.Content)));
    }

    [Fact]
    public void Display_sets_parts_apart_and_formats_go_on_across_them()
    {
        Style style = Listing("<group font-style=\"italic\"><text variable=\"title\" display=\"block\"/><text variable=\"publisher\" display=\"indent\"/></group>");

        Assert.Equal(["*A*|*House*."], Sample.List(style, [Sample.Book("a", "A", 1).With(Variable.Publisher, "House")]));
    }

    [Fact]
    public void Entries_are_sorted_by_name_word_by_word_and_then_by_date()
    {
        Style style = Sample.Style(
            "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><sort><key variable=\"author\"/><key variable=\"issued\"/></sort><layout><text variable=\"title\"/></layout></bibliography>");
        ValueList<Reference> books =
        [
            Sample.Book("1", "none", 1),
            Sample.Book("2", "Dalebout", 1, "Dalebout, Arnie"),
            Sample.Book("3", "Dale", 1, "Dale, Zippy"),
            Sample.Book("4", "Ab 2", 2, "Ab, X"),
            Sample.Book("5", "Ab 1", 1, "Ab, X"),
            Sample.Book("6", "A Hansen", 1, "A Hansen, Martin"),
        ];

        Assert.Equal(["A Hansen", "Ab 1", "Ab 2", "Dale", "Dalebout", "none"], Sample.List(style, books));
    }
}
