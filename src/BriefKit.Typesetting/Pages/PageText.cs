using System.Globalization;
using System.Text;

namespace BriefKit.Typesetting.Pages;

/// <summary>
/// Pages and their structure as text: a line for each frame and for each thing drawn, with positions in points rounded to 0.01. The same
/// pages give the same text, so that two settings of a document can be compared line by line.
/// </summary>
public static class PageText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The pages, the outline, the destinations and the structure of a document.</summary>
    public static string Of(PagedDocument document)
    {
        StringBuilder text = new();
        foreach (Page page in document.Pages)
            Append(text, page);
        foreach (OutlineEntry entry in document.Outline)
            text.Append(Invariant, $"outline {entry.Level} '{entry.Title}' page {entry.Destination.Page + 1} {N(entry.Destination.X)},{N(entry.Destination.Y)}\n");
        foreach ((string anchor, Destination place) in document.Destinations)
            text.Append(Invariant, $"destination #{anchor} page {place.Page + 1} {N(place.X)},{N(place.Y)}\n");
        Append(text, document.Structure, 0);
        return text.ToString();
    }

    /// <summary>The pages alone, in short: a line for each frame, each line of text and each other thing drawn.</summary>
    public static string Lines(PagedDocument document)
    {
        StringBuilder text = new();
        foreach (Page page in document.Pages)
        {
            AppendFrames(text, page);
            GlyphRun? last = null;
            foreach (PageItem item in page.Items)
            {
                bool goesOn = item is GlyphRun next && last is not null && last.Artifact == next.Artifact && Math.Abs(last.Y - next.Y) <= last.Size / 2 && next.X >= last.X;
                if (item is GlyphRun run)
                    text.Append(goesOn ? run.Text : $"{(last is null ? "" : "\n")}  {N(run.X)},{N(run.Y)} {run.Text}");
                else
                    text.Append(last is null ? "" : "\n").Append("  ").Append(Item(item)).Append('\n');
                last = item as GlyphRun;
            }
            text.Append(last is null ? "" : "\n");
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Page page)
    {
        AppendFrames(text, page);
        foreach (PageItem item in page.Items)
            text.Append("  ").Append(Item(item)).Append('\n');
    }

    private static void AppendFrames(StringBuilder text, Page page)
    {
        text.Append(Invariant, $"page {page.Number} {N(page.Width)} x {N(page.Height)}\n");
        foreach (PageFrame frame in page.Frames)
            text.Append(Invariant, $"  frame {frame.Kind} {N(frame.X)},{N(frame.Y)} {N(frame.Width)} x {N(frame.Height)}\n");
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
            PlacedDrawing drawing => $"drawing {N(drawing.X)},{N(drawing.Y)} {N(drawing.Width)} x {N(drawing.Height)} of {drawing.Drawing.Shapes.Count}{id}",
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
                    text.Append(Invariant, $" id={element.Id}");
                if (element.Language is not null)
                    text.Append(Invariant, $" lang={element.Language}");
                if (element.AlternativeText is not null)
                    text.Append(Invariant, $" alt='{element.AlternativeText}'");
                if (element.Scope != HeaderScope.None)
                    text.Append(Invariant, $" scope={element.Scope}");
                if (element.ColumnSpan > 1 || element.RowSpan > 1)
                    text.Append(Invariant, $" span={element.ColumnSpan}x{element.RowSpan}");
                if (element.Numbering != ListNumbering.None)
                    text.Append(Invariant, $" numbering={element.Numbering}");
                text.Append('\n');
                foreach (StructureNode child in element.Children)
                    Append(text, child, depth + 1);
                break;
            case StructureContent content:
                text.Append(Invariant, $"[{content.ContentId}]\n");
                break;
            case StructureAnnotation annotation:
                text.Append(Invariant, $"link [{annotation.ContentId}]\n");
                break;
        }
    }

    private static string N(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
