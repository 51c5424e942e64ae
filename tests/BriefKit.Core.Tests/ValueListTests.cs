using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Core.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Trees_that_say_the_same_are_equal_wherever_they_came_from()
    {
        Paragraph one = new([new TextRun("a"), new Emphasis([new TextRun("b")])]);
        Paragraph other = new([new TextRun("a"), new Emphasis([new TextRun("b")])]);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, new Paragraph([new TextRun("a")]));
    }

    [Fact]
    public void A_list_that_was_never_set_is_empty()
    {
        ValueList<int> list = default;

        Assert.Empty(list);
        Assert.Equal([], list);
    }
}
