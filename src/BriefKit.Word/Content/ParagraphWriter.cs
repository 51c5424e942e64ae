using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes paragraphs, and the blocks that are paragraphs in Word.</summary>
internal sealed class ParagraphWriter(Job job, Story story, ContentWriter content, RunWriter runs)
{
    private readonly Theme _theme = job.Theme;
    private readonly MarkupWriter _xml = story.Xml;

    public int Indent { get; } = Measure.Twips(job.Theme.Indent);

    /// <summary>Opens a paragraph with its properties and with what has been announced for it; runs follow.</summary>
    public MarkupWriter.Scope Begin(ParagraphProperties properties, Place place)
    {
        story.Sections?.BeginBlock();
        if (story.TakeItem() is ItemStart item)
            properties = properties with { Style = item.Style, Number = item.Number };
        properties = properties with
        {
            PageBreakBefore = story.TakePageBreak(),
            KeepNext = properties.KeepNext || place.KeepsWithNext,
            Before = properties.Before ?? SpaceBefore(properties),
            After = properties.After ?? SpaceAfter(place),
            Alignment = properties.Alignment ?? place.Alignment,
        };
        if (properties.Left is null && place.Left != StyleSheet.LeftOf(_theme, properties))
            properties = properties with { Left = place.Left, Hanging = properties.Number is null ? properties.Hanging : Indent };
        MarkupWriter.Scope paragraph = _xml.Element("w:p"u8);
        using (MarkupWriter.Scope element = _xml.Element("w:pPr"u8))
        {
            properties.WriteTo(_xml);
            story.EndProperties();
        }
        if (story.TakeNoteMark())
            runs.WriteNoteMark();
        return paragraph;
    }

    public void Write(ParagraphProperties properties, ValueList<Inline> inlines, Place place)
    {
        using MarkupWriter.Scope paragraph = Begin(properties, place);
        content.Write(inlines, place);
    }

    public void Write(TitleBlock title, Place place)
    {
        if (!title.Kicker.IsEmpty)
            Write(new() { Style = StyleId.Kicker }, title.Kicker, place);
        WriteAnchored(StyleId.Title, title.Content, title.Anchor, place);
        if (!title.Subtitle.IsEmpty)
            Write(new() { Style = StyleId.Subtitle }, title.Subtitle, place);
    }

    public void Write(Heading heading, Place place) =>
        WriteAnchored(StyleId.Heading(Math.Clamp(heading.Level, 1, 6)), heading.Content, heading.Anchor, place);

    private void WriteAnchored(string style, ValueList<Inline> inlines, string? anchor, Place place)
    {
        using MarkupWriter.Scope paragraph = Begin(new() { Style = style }, place);
        int? bookmark = anchor is null ? null : job.Bookmarks.Begin(_xml, anchor);
        content.Write(inlines, place.WithBoldStyle());
        if (bookmark is int id)
            Bookmarks.End(_xml, id);
    }

    /// <summary>A heading in a table of contents, with the page that it is on.</summary>
    /// <param name="bookmark">Of the heading; null where it has none.</param>
    public void Write(ContentsEntry entry, string? bookmark, Place place)
    {
        int indent = Indent * (Math.Clamp(entry.Level, 1, 6) - 1);
        using MarkupWriter.Scope paragraph = Begin(new() { Style = place.Style, Left = place.Left + indent, After = 40, Tabs = [new TabStop("right", place.Left + place.Width, "dot")] }, place);
        content.Write([new Link("#" + entry.Anchor, entry.Content) { Origin = entry.Origin }], place);
        if (bookmark is null)
            return;
        runs.WriteTab();
        runs.WriteField($"PAGEREF {bookmark} \\h", "1", place.Look);
    }

    public void Write(Paragraph paragraph, Place place) =>
        Write(new() { Style = StyleOf(paragraph.Role, place) }, paragraph.Content, place);

    /// <summary>A paragraph with nothing in it, where Word wants one.</summary>
    public void WriteEmpty(Place place) => Begin(new() { Style = place.Style }, place).Dispose();

    /// <summary>A paragraph as low as Word allows, which carries what only a paragraph can and takes no room.</summary>
    public void WriteHairline(Place place) =>
        Begin(new() { Style = StyleId.Normal, Before = 0, After = 0, Line = 20, IsLineExact = true }, place).Dispose();

    public void Write(Preformatted preformatted, Place place)
    {
        using MarkupWriter.Scope paragraph = Begin(new() { Style = StyleId.SourceCode }, place);
        job.Check(preformatted.Text, preformatted.Origin);
        runs.WriteText(preformatted.Text.TrimEnd('\n'), place.Look);
    }

    public void WriteThematicBreak(Place place) => Begin(new() { Style = StyleId.HorizontalRule }, place).Dispose();

    public void Write(AnswerSpace space, Place place)
    {
        string style = space.IsRuled ? StyleId.AnswerLine : StyleId.AnswerBox;
        for (int line = 1; line <= space.Lines; line++)
        {
            bool isLast = line == space.Lines;
            Place linePlace = place with { KeepsWithNext = !isLast || place.KeepsWithNext };
            Begin(new() { Style = style, After = isLast ? Measure.Twips(_theme.Leading / 2) : null }, linePlace).Dispose();
        }
    }

    private string StyleOf(ParagraphRole role, Place place) => role switch
    {
        ParagraphRole.Small => StyleId.SmallPrint,
        ParagraphRole.Lead when place.Style == StyleId.BodyText => StyleId.Lead,
        // Without space between paragraphs, an indent is what tells one from the next.
        _ when place is { Style: StyleId.BodyText, FollowsParagraph: true } && _theme.ParagraphSpacing == 0 => StyleId.BodyTextFirstIndent,
        _ => place.Style,
    };

    // A table has no space of its own below it, and a heading has more of its own above it.
    private int? SpaceBefore(ParagraphProperties properties) =>
        story.FollowsTable && properties.Style?.StartsWith("Heading", StringComparison.Ordinal) is not true
            ? Measure.Twips(Math.Max(_theme.ParagraphSpacing, _theme.Leading / 2))
            : null;

    // Tight lists leave it to their styles, but for the last paragraph of the outermost list, which stands off from what follows.
    private int? SpaceAfter(Place place) =>
        place.ListDepth > 0 && (place.IsLoose || place.EndsList) ? Measure.Twips(_theme.ParagraphSpacing) : null;
}
