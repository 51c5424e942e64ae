using BriefKit.Core.Documents;

namespace BriefKit.Core.Tests.Documents;

public sealed class RunningMatterPagesTests
{
    private static readonly RunningMatter Line = new([new TextRun("outside")], [], [new TextRun("inside")]);

    private static Document Plain { get; } = new(new DocumentMetadata("T"), []) { Header = Line };

    private static Document Facing { get; } = Plain with { Theme = Theme.Default with { Page = PageGeometry.A4 with { IsFacing = true } } };

    [Fact]
    public void Where_pages_do_not_face_each_other_all_have_the_same()
    {
        Assert.Null(Plain.EvenPages);
        Assert.All(Enumerable.Range(1, 4), number => Assert.Equal(Line, Plain.EdgesOf(number).Header));
    }

    [Fact]
    public void On_facing_pages_the_ends_change_places()
    {
        Assert.Equal([Line, new RunningMatter(Line.End, [], Line.Start), Line], Enumerable.Range(1, 3).Select(number => Facing.EdgesOf(number).Header));
        Assert.Null((Facing with { Header = new RunningMatter([], [new TextRun("middle")], []) }).EvenPages);
    }

    [Fact]
    public void What_a_document_says_of_its_first_and_left_pages_holds()
    {
        PageEdges first = new(RunningMatter.Empty, RunningMatter.Empty), left = new(new RunningMatter([], [new TextRun("left")], []), RunningMatter.Empty);
        Document document = Facing with { FirstPage = first, LeftPages = left };
        Assert.Equal([first, left, document.RightPages, left], Enumerable.Range(1, 4).Select(number => document.EdgesOf(number)));
    }

    [Fact]
    public void The_headings_of_a_line_are_found_wherever_they_stand()
    {
        RunningMatter matter = new([new Emphasis([new RunningHeading(IsLast: true)])], [], [new RunningHeading(IsLast: false) { Level = 2 }]);
        Assert.Equal([1, 2], matter.Headings.Select(heading => heading.Level));
    }
}
