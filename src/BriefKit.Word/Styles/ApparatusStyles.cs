using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>The paragraph styles of what stands around the text: captions, tables, notes, references, contents, running heads, room for answers.</summary>
internal sealed class ApparatusStyles(StyleWriter styles, StyleLooks looks)
{
    private readonly Theme _theme = looks.Theme;

    public void Write()
    {
        WriteFiguresAndTables();
        WriteContents();
        WriteNotes();
        WriteRunningMatter();
        WriteAnswers();
    }

    private void WriteFiguresAndTables()
    {
        styles.Paragraph(StyleId.Caption, "caption", new(35, IsQuick: true), StyleId.Normal,
            new() { KeepLines = true, IsUncounted = true, IsUndivided = true, Before = Measure.Twips(5), After = Measure.Twips(_theme.Leading * 0.7), Line = looks.SmallLine }, looks.Label, next: StyleId.BodyText);
        styles.Paragraph(StyleId.Figure, "Figure", new(36, IsCustom: true), StyleId.Normal,
            new() { KeepNext = true, IsUncounted = true, Before = Measure.Twips(_theme.Leading * 0.7), After = Measure.Twips(5) }, next: StyleId.Caption);
        styles.Paragraph(StyleId.TableText, "Table Text", new(36, IsCustom: true), StyleId.Normal, new() { IsUncounted = true });
        styles.Paragraph(StyleId.TableHeading, "Table Heading", new(36, IsCustom: true), StyleId.TableText,
            new() { KeepNext = true, IsUndivided = true, Line = Measure.Twips(_theme.SmallLeading * 1.1) }, looks.Heading(Math.Max(_theme.TextSize * 0.9, _theme.SmallSize)));
        styles.Paragraph(StyleId.Bibliography, "Bibliography", new(37), StyleId.Normal, new() { KeepLines = true, After = Measure.Twips(3) });
    }

    // The page number of an entry stands at the end of the line, behind dots.
    private void WriteContents()
    {
        styles.Paragraph(StyleId.ContentsHeading, "TOC Heading", new(39, IsQuick: true, IsHidden: true), StyleId.Heading(1), default, next: StyleId.BodyText);
        TabStop[] stops = [new("right", Measure.Twips(_theme.Page.Measure), "dot")];
        for (int level = 1; level <= 9; level++)
        {
            styles.Paragraph(StyleId.Contents(level), $"toc {level}", new(39), StyleId.Normal, new()
            {
                Tabs = stops,
                IsUndivided = true,
                IsUncounted = true,
                Before = Measure.Twips(level == 1 ? 4 : 2),
                Left = level == 1 ? null : looks.Indent * (Math.Min(level, 6) - 1),
            }, next: StyleId.Normal);
        }
    }

    private void WriteNotes()
    {
        ParagraphProperties lines = new() { IsUncounted = true, After = StyleSheet.TightSpace, Line = looks.SmallLine };
        styles.Paragraph(StyleId.FootnoteText, "footnote text", new(99), StyleId.Normal, lines, looks.Small);
        styles.Paragraph(StyleId.EndnoteText, "endnote text", new(99, IsHidden: true), StyleId.Normal, lines, looks.Small);
    }

    private void WriteRunningMatter()
    {
        int measure = Measure.Twips(_theme.Page.Measure);
        TabStop[] stops = [new("center", measure / 2), new("right", measure)];
        ParagraphProperties line = new() { IsUncounted = true, Tabs = stops, IsUndivided = true, Line = looks.SmallLine };
        styles.Paragraph(StyleId.Header, "header", new(99), StyleId.Normal, line, looks.Label);
        styles.Paragraph(StyleId.Footer, "footer", new(99), StyleId.Normal, line, looks.Label);
    }

    private void WriteAnswers()
    {
        int line = StyleSheet.AnswerLineHeight(_theme);
        // The rule between like neighbours is what keeps Word from drawing only the last one's.
        Rule rule = looks.Rule(0.6, 0);
        styles.Paragraph(StyleId.AnswerLine, "Answer Line", new(40, IsCustom: true), StyleId.Normal,
            new() { IsUncounted = true, Rules = ParagraphRules.Below(rule) with { Between = rule }, Line = line, IsLineExact = true });
        styles.Paragraph(StyleId.AnswerBox, "Answer Box", new(40, IsCustom: true), StyleId.Normal,
            new() { IsUncounted = true, Rules = ParagraphRules.Around(rule), Line = line, IsLineExact = true });
    }
}
