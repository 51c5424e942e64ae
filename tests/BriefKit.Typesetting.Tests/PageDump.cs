using System.Globalization;
using System.Text;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests;

/// <summary>Pages and structure as text, positions rounded to 0.01 pt: what golden tests compare.</summary>
internal static class PageDump
{
    public static string Of(PagedDocument document)
    {
        StringBuilder text = new();
        foreach (Page page in document.Pages)
        {
            text.Append($"page {page.Number} {N(page.Width)} x {N(page.Height)}\n");
            foreach (PageItem item in page.Items)
                text.Append("  ").Append(Item(item)).Append('\n');
        }
        foreach (OutlineEntry entry in document.Outline)
            text.Append($"outline {entry.Level} '{entry.Title}' page {entry.Destination.Page + 1} {N(entry.Destination.X)},{N(entry.Destination.Y)}\n");
        foreach ((string anchor, Destination place) in document.Destinations)
            text.Append($"destination #{anchor} page {place.Page + 1} {N(place.X)},{N(place.Y)}\n");
        Append(text, document.Structure, 0);
        return text.ToString();
    }

    private static string Item(PageItem item)
    {
        string id = item.ContentId is int content ? $" [{content}]" : $" ({item.Artifact})";
        return item switch
        {
            GlyphRun run => $"text {N(run.X)},{N(run.Y)} w {N(run.Width)} {run.Font.PostScriptName} {N(run.Size)} #{run.Color.Hex}{id} '{run.Text}'",
            FilledRectangle box => $"fill {N(box.X)},{N(box.Y)} {N(box.Width)} x {N(box.Height)} #{box.Color.Hex}{id}",
            StrokedRectangle box => $"stroke {N(box.X)},{N(box.Y)} {N(box.Width)} x {N(box.Height)} #{box.Color.Hex}{id}",
            PlacedImage image => $"image {N(image.X)},{N(image.Y)} {N(image.Width)} x {N(image.Height)} {image.Image.MediaType}{id}",
            LinkArea link => $"link {N(link.X)},{N(link.Y)} {N(link.Width)} x {N(link.Height)} {link.Target}{id}",
            _ => item.GetType().Name,
        };
    }

    private static void Append(StringBuilder text, StructureNode node, int depth)
    {
        text.Append(' ', 2 * depth);
        switch (node)
        {
            case StructureElement element:
                text.Append(element.Tag);
                if (element.Id is not null)
                    text.Append($" id={element.Id}");
                if (element.Language is not null)
                    text.Append($" lang={element.Language}");
                if (element.AlternativeText is not null)
                    text.Append($" alt='{element.AlternativeText}'");
                if (element.Scope != HeaderScope.None)
                    text.Append($" scope={element.Scope}");
                if (element.ColumnSpan > 1 || element.RowSpan > 1)
                    text.Append($" span={element.ColumnSpan}x{element.RowSpan}");
                if (element.Numbering != ListNumbering.None)
                    text.Append($" numbering={element.Numbering}");
                text.Append('\n');
                foreach (StructureNode child in element.Children)
                    Append(text, child, depth + 1);
                break;
            case StructureContent content:
                text.Append($"[{content.ContentId}]\n");
                break;
            case StructureAnnotation annotation:
                text.Append($"link [{annotation.ContentId}]\n");
                break;
        }
    }

    private static string N(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
