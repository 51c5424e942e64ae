using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests;

/// <summary>What must hold for the pages of any document.</summary>
internal static class PageRules
{
    private const double Tolerance = 0.02;

    public static void AssertFramesStayApart(PagedDocument document)
    {
        foreach (Page page in document.Pages)
        {
            for (int i = 0; i < page.Frames.Count; i++)
            {
                PageFrame frame = page.Frames[i];
                Assert.True(frame.X >= -Tolerance && frame.X + frame.Width <= page.Width + Tolerance, $"{frame} leaves page {page.Number}.");
                Assert.True(frame.Y >= -Tolerance && frame.Y + frame.Height <= page.Height + Tolerance, $"{frame} leaves page {page.Number}.");
                if (i > 0)
                    Assert.True(page.Frames[i - 1].Y + page.Frames[i - 1].Height <= frame.Y + Tolerance, $"{page.Frames[i - 1]} and {frame} overlap on page {page.Number}.");
            }
        }
    }
}
