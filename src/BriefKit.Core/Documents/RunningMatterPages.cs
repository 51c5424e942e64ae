namespace BriefKit.Core.Documents;

/// <summary>Which running heads and feet stand on which pages of a document.</summary>
public static class RunningMatterPages
{
    extension(Document document)
    {
        /// <summary>What stands on pages of odd number, and on all where no others are meant.</summary>
        public PageEdges RightPages => new(document.Header, document.Footer);

        /// <summary>
        /// What stands on pages of even number where that is not the same as on the others: what the document says, or, where pages face each
        /// other, the same with its ends changed over, so that what is outside stays outside; null for the same.
        /// </summary>
        public PageEdges? EvenPages =>
            document.LeftPages ?? (document.Theme.Page.IsFacing && (HasEnds(document.Header) || HasEnds(document.Footer)) ? new PageEdges(Mirrored(document.Header), Mirrored(document.Footer)) : null);

        /// <summary>What stands on a page.</summary>
        /// <param name="number">Of the page, from 1.</param>
        public PageEdges EdgesOf(int number) => number switch
        {
            1 when document.FirstPage is not null => document.FirstPage,
            _ when number % 2 == 0 && document.EvenPages is PageEdges even => even,
            _ => document.RightPages,
        };
    }

    private static RunningMatter Mirrored(RunningMatter matter) => new(matter.End, matter.Center, matter.Start);

    private static bool HasEnds(RunningMatter matter) => !matter.Start.IsEmpty || !matter.End.IsEmpty;
}
