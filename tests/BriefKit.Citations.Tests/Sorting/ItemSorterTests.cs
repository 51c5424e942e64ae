using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Sorting;

public sealed class ItemSorterTests
{
    // UTS 10: a capital counts only where all letters are the same.
    [Theory]
    [InlineData("Mass Media and Politics|Mass media in Zaire")]
    [InlineData("A Hansen|Ab Delrahman")]
    [InlineData("resume b|résumé c")]
    [InlineData("The New Yorker|the new yorker, again")]
    public void Letters_count_before_marks_and_case(string order)
    {
        string[] titles = order.Split('|');
        Style style = Sample.Style("<citation><layout><text variable=\"title\"/></layout></citation><bibliography><sort><key variable=\"title\"/></sort><layout><text variable=\"title\"/></layout></bibliography>");
        ValueList<Reference> books = titles.Reverse().Select((title, i) => new Reference($"b{i}", ItemType.Book).With(Variable.Title, new ReferenceText(title))).ToValueList();

        Assert.Equal(titles, Sample.List(style, books));
    }
}
