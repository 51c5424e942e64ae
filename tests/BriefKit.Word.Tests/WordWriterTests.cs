using BriefKit.Core.Documents;

namespace BriefKit.Word.Tests;

public sealed class WordWriterTests
{
    [Fact]
    public void A_document_with_everything_in_it_is_valid()
    {
        WordFile file = WordFile.Of(Samples.Everything);
        Assert.Empty(file.Diagnostics);
        if (Environment.GetEnvironmentVariable("BRIEFKIT_KEEP") is string folder)
            File.WriteAllBytes(Path.Combine(folder, "everything.docx"), file.Bytes);
    }

    [Fact]
    public void An_empty_document_is_valid() => Assert.Single(WordFile.Of(Samples.Of(Array.Empty<Block>())).Paragraphs);
}
