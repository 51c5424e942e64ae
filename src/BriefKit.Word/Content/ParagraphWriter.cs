using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes paragraphs, and the blocks that are paragraphs in Word.</summary>
internal sealed class ParagraphWriter(Job job, Story story, ContentWriter content, RunWriter runs)
{
    // The width of a thematic break, in points.
    private const double BreakWidth = 72;

    private readonly Theme _theme = job.Theme;
    private readonly MarkupWriter _xml = story.Xml;
    private int _lastLevel;

    public int Indent { get; } = Measure.Twips(job.Theme.Indent);

    /// <summary>Opens a paragraph with its properties and with what has been announced for it; runs follow.</summary>
    public MarkupWriter.Scope Begin(ParagraphProperties properties, Place place) => Begin(properties, place, isBare: false);

    private MarkupWriter.Scope Begin(ParagraphProperties properties, Place place, bool isBare)
    {
        story.Sections?.BeginBlock();
        if (story.TakeItem() is ItemStart item)
            properties = properties with { Style = item.Style, Number = item.Number };
        properties = properties with
        {
            PageBreakBefore = story.TakePageBreak(),
            KeepNext = properties.KeepNext || place.KeepsWithNext,
            Before = properties.Before ?? SpaceBefore(properties),
            After = properties.After ?? SpaceAfter(properties.Style, place),
            Tabs = place.DecimalStop is int stop ? [new TabStop("decimal", stop)] : properties.Tabs,
            Alignment = properties.Alignment ?? place.Alignment,
        };
        if (properties.Left is null && place.Left != StyleSheet.LeftOf(_theme, properties))
            properties = properties with { Left = place.Left, Hanging = properties.Number?.Hanging ?? properties.Hanging };
        MarkupWriter.Scope paragraph = _xml.Element("w:p"u8);
        using (MarkupWriter.Scope element = _xml.Element("w:pPr"u8))
        {
            properties.WriteTo(_xml);
            story.EndProperties(isBare);
        }
        if (story.TakeNoteMark())
            runs.WriteNoteMark();
        return paragraph;
    }

    /// <summary>Opens a paragraph that runs the way its first words are read.</summary>
    public MarkupWriter.Scope Begin(ParagraphProperties properties, ValueList<Inline> inlines, Place place) =>
        Begin(properties with { IsRightToLeft = ParagraphDirection.Of(inlines, job.Language.IsRightToLeft) }, place);

    public void Write(ParagraphProperties properties, ValueList<Inline> inlines, Place place)
    {
        using MarkupWriter.Scope paragraph = Begin(properties, inlines, place);
        content.Write(inlines, place);
    }

    // What comes last of the block is ruled off from the text.
    public void Write(TitleBlock title, Place place)
    {
        ParagraphProperties ruled = new() { Rules = ParagraphRules.Below(new Rule(job.Palette.Rule, Measure.EighthPoints(0.75), 8)), After = Measure.Twips(_theme.Leading * 0.8) };
        bool hasSubtitle = !Blank.Is(title.Subtitle);
        if (!Blank.Is(title.Kicker))
            Write(new() { Style = StyleId.Kicker }, title.Kicker, place);
        if (!Blank.Is(title.Content))
            WriteAnchored((hasSubtitle ? default : ruled) with { Style = StyleId.Title }, title.Content, title.Anchor, place);
        if (hasSubtitle)
            Write(ruled with { Style = StyleId.Subtitle }, title.Subtitle, place);
    }

    // A level that is skipped is a step missing for those who go from heading to heading: the heading looks as it should, and is found where it is looked for.
    public void Write(Heading heading, Place place)
    {
        int seen = Math.Clamp(heading.Level, 1, 6);
        _lastLevel = Math.Min(seen, _lastLevel + 1);
        WriteAnchored(new() { Style = StyleId.Heading(seen), OutlineLevel = _lastLevel == seen ? null : _lastLevel - 1 }, heading.Content, heading.Anchor, place);
    }

    private void WriteAnchored(ParagraphProperties properties, ValueList<Inline> inlines, string? anchor, Place place)
    {
        using MarkupWriter.Scope paragraph = Begin(properties, inlines, place);
        int? bookmark = anchor is null ? null : job.Bookmarks.Begin(_xml, anchor);
        content.Write(inlines, place.WithBoldStyle());
        if (bookmark is int id)
            Bookmarks.End(_xml, id);
    }

    public void Write(Paragraph paragraph, Place place) =>
        Write(new() { Style = StyleOf(paragraph.Role, place) }, paragraph.Content, place);

    /// <summary>A paragraph with nothing in it, where Word wants one.</summary>
    public void WriteEmpty(Place place) => Begin(new() { Style = place.Style }, place).Dispose();

    /// <summary>A paragraph as low as Word allows, which carries what only a paragraph can and takes no room of its own.</summary>
    public void WriteHairline(Place place) =>
        Begin(new() { Style = StyleId.Normal, After = 0, Line = 20, IsLineExact = true }, place).Dispose();

    public void Write(Preformatted preformatted, Place place)
    {
        if (string.IsNullOrWhiteSpace(preformatted.Text))
            return;
        using MarkupWriter.Scope paragraph = Begin(new() { Style = StyleId.SourceCode }, place);
        job.Check(preformatted.Text, preformatted.Origin);
        runs.WriteText(preformatted.Text.TrimEnd('\n'), place.Look);
    }

    public void WriteThematicBreak(Place place)
    {
        int side = Math.Max((place.Width - Measure.Twips(BreakWidth)) / 2, 0);
        Begin(new() { Style = StyleId.HorizontalRule, Left = place.Left + side, Right = side }, place, isBare: true).Dispose();
    }

    public void Write(AnswerSpace space, Place place)
    {
        string style = space.IsRuled ? StyleId.AnswerLine : StyleId.AnswerBox;
        for (int line = 1; line <= space.Lines; line++)
        {
            bool isLast = line == space.Lines;
            Place linePlace = place with { KeepsWithNext = !isLast || place.KeepsWithNext };
            Begin(new() { Style = style, After = isLast ? Measure.Twips(_theme.ParagraphSpacing + 4) : 0 }, linePlace, isBare: true).Dispose();
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
            ? Measure.Twips(_theme.ParagraphSpacing + 4)
            : null;

    // Said outright only where the style says something else; styles that are no running text have spaces of their own.
    private int? SpaceAfter(string? style, Place place)
    {
        int? own = StyleSheet.SpaceAfter(_theme, style);
        return own is null || own == place.SpaceBelow ? null : place.SpaceBelow;
    }
}
