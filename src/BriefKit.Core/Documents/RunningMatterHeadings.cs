namespace BriefKit.Core.Documents;

/// <summary>What running heads and feet show of the text.</summary>
public static class RunningMatterHeadings
{
    extension(RunningMatter matter)
    {
        /// <summary>The headings that the line shows.</summary>
        public IEnumerable<RunningHeading> Headings => new HeadingFinder().In(matter);
    }

    private sealed class HeadingFinder : DocumentWalker
    {
        private readonly List<RunningHeading> _found = [];

        public List<RunningHeading> In(RunningMatter matter)
        {
            Walk(matter);
            return _found;
        }

        protected override void Walk(Inline inline)
        {
            if (inline is RunningHeading heading)
                _found.Add(heading);
            base.Walk(inline);
        }
    }
}
