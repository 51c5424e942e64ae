using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Tests.Layout;

public sealed class RunningMatterTests
{
    private static readonly FontLibrary Library = new();

    // What is made on the way is compared, since it is the same on every machine.
    [Fact]
    public void A_running_heading_costs_hardly_more_than_the_same_words()
    {
        const string Words = "The state of the handicraft trades and of the societies that sell for them";
        Block[] pages = [.. Enumerable.Range(0, 300).SelectMany(i => (Block[])[Sample.Heading(1, Words), new PageBreak()])];
        Document plain = Sample.Document(pages) with { Header = new(Sample.Text(Words), [], []) };
        Document running = plain with { Header = new([new RunningHeading(IsLast: false)], [], []) };
        BytesFor(running);
        long least = BytesFor(plain), most = BytesFor(running);
        Assert.True(most < 1.1 * least, $"{most} bytes for running headings, {least} for words.");
    }

    private static long BytesFor(Document document)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Typesetter.Typeset(document, Library);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
