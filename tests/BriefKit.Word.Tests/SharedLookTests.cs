using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

/// <summary>What documents of one writer share, and that none of it shows.</summary>
public sealed class SharedLookTests
{
    private static readonly Document[] Documents =
    [
        SampleDocuments.Everything,
        SampleDocuments.Of(SampleDocuments.Say("a")),
        .. new[] { "de-DE", "he-IL", "zh-CN" }.Select(language => SampleDocuments.Everything with { Metadata = SampleDocuments.Everything.Metadata with { Language = language } }),
        .. new[] { 12.0, 30 }.Select(indent => SampleDocuments.Everything with { Theme = SampleDocuments.Everything.Theme with { Indent = indent } }),
        SampleDocuments.Of(
            new NumberedList(1, [new ListItem([SampleDocuments.Say("a")])]) { Style = NumberStyle.UpperRoman },
            new NumberedList(1, [new ListItem([SampleDocuments.Say("b")])]) { Style = NumberStyle.LowerAlpha }),
    ];

    [Fact]
    public void A_writer_that_has_written_others_writes_what_a_new_one_writes()
    {
        WordWriter used = new();
        foreach (Document document in Documents.Concat(Documents.Reverse()))
            Assert.Equal(Write(new WordWriter(), document), Write(used, document));
    }

    [Fact]
    public void Documents_that_are_written_at_once_do_not_disturb_each_other()
    {
        byte[][] alone = [.. Documents.Select(document => Write(new WordWriter(), document))];
        WordWriter shared = new();
        Parallel.For(0, 40 * Documents.Length, i => Assert.Equal(alone[i % alone.Length], Write(shared, Documents[i % alone.Length])));
    }

    private static byte[] Write(WordWriter writer, Document document)
    {
        using MemoryStream output = new();
        writer.Write(document, output);
        return output.ToArray();
    }
}
