using BriefKit.Tests.Shared;

namespace BriefKit.Html.Tests;

public sealed class EverythingTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public void A_document_with_everything_in_it_comes_out_as_it_always_did(string format)
    {
        Written written = format switch
        {
            "html" => Written.Html(SampleDocuments.Everything),
            "md" => Written.Markdown(SampleDocuments.Everything),
            _ => Written.PlainText(SampleDocuments.Everything),
        };
        Golden.Verify("BriefKit.Html.Tests", "everything." + format, written.Text);
    }
}
