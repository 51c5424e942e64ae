using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>The paragraph styles of what is read from top to bottom: running text, titles, headings, lists.</summary>
internal sealed class TextStyles(StyleWriter styles, StyleLooks looks)
{
    private readonly Theme _theme = looks.Theme;

    public void Write()
    {
        WriteRunningText();
        WriteTitles();
        WriteHeadings();
        WriteLists();
    }

    private void WriteRunningText()
    {
        styles.Paragraph(StyleId.Normal, "Normal", new(0, IsQuick: true), null, default);
        styles.Paragraph(StyleId.BodyText, "Body Text", new(1, IsQuick: true), StyleId.Normal,
            new() { After = looks.Gap, Alignment = _theme.IsJustified ? "both" : null });
        styles.Paragraph(StyleId.BodyTextFirstIndent, "Body Text First Indent", new(1), StyleId.BodyText, new() { FirstLine = looks.Indent });
        styles.Paragraph(StyleId.Lead, "Lead", new(2, IsQuick: true, IsCustom: true), StyleId.BodyText,
            new() { Line = Measure.Twips(_theme.Leading * 1.14), Alignment = _theme.IsJustified ? "left" : null }, looks.Sized(_theme.TextSize * 1.14), next: StyleId.BodyText);
        styles.Paragraph(StyleId.SmallPrint, "Small Print", new(3, IsQuick: true, IsCustom: true), StyleId.BodyText, new() { Line = looks.SmallLine }, looks.Small);
        styles.Paragraph(StyleId.Quote, "Quote", new(29, IsQuick: true), StyleId.BodyText, new() { Left = looks.Indent, Right = looks.Indent });
        styles.Paragraph(StyleId.SourceCode, "Source Code", new(30, IsCustom: true), StyleId.Normal,
            new() { IsUndivided = true, After = looks.Gap, Line = looks.SmallLine }, looks.Code);
        styles.Paragraph(StyleId.BoxText, "Box Text", new(31, IsCustom: true), StyleId.BodyText, BoxLook());
        styles.Paragraph(StyleId.HorizontalRule, "Horizontal Rule", new(98, IsCustom: true), StyleId.Normal,
            new() { IsUncounted = true, Rules = ParagraphRules.Below(looks.Rule(0.6, 0)), Before = 0, After = Measure.Twips(_theme.Leading), Line = Measure.Twips(_theme.Leading), IsLineExact = true },
            next: StyleId.BodyText);
    }

    private ParagraphProperties BoxLook() => new()
    {
        IsUncounted = true,
        Rules = ParagraphRules.Around(new Rule(looks.Palette.Tint, Measure.EighthPoints(0.5), StyleSheet.BoxPadding)),
        Shading = looks.Palette.Tint,
        // Word draws the rules of a paragraph outside its indents.
        Left = Measure.Twips(StyleSheet.BoxPadding),
        Right = Measure.Twips(StyleSheet.BoxPadding),
    };

    private void WriteTitles()
    {
        ParagraphProperties together = new() { KeepNext = true, KeepLines = true, IsUndivided = true };
        styles.Paragraph(StyleId.Kicker, "Kicker", new(9, IsQuick: true, IsCustom: true), StyleId.Normal, together with { After = Measure.Twips(2) },
            looks.Heading(_theme.TextSize) with { Color = looks.Palette.Accent, IsSmallCaps = true, Tracking = Measure.Twips(_theme.TextSize * Math.Max(0.08, _theme.LetterSpacing)) },
            next: StyleId.Title);
        styles.Paragraph(StyleId.Title, "Title", new(10, IsQuick: true), StyleId.Normal,
            together with { After = Measure.Twips(3), Line = looks.HeadingLine(_theme.TitleSize) }, looks.Heading(_theme.TitleSize), next: StyleId.BodyText);
        styles.Paragraph(StyleId.Subtitle, "Subtitle", new(11, IsQuick: true), StyleId.Normal,
            together with { After = Measure.Twips(_theme.Leading * 0.8), Line = Measure.Twips(_theme.Leading * 1.15) },
            looks.Sized(_theme.TextSize * 1.2) with { Fonts = looks.Typefaces.Heading, Color = looks.Palette.Muted }, next: StyleId.BodyText);
    }

    private void WriteHeadings()
    {
        for (int level = 1; level <= 9; level++)
        {
            double size = looks.SizeOfHeading(level);
            styles.Paragraph(StyleId.Heading(level), $"heading {level}", new(9, IsQuick: true, IsHidden: level > 3), StyleId.Normal,
                new()
                {
                    KeepNext = true,
                    KeepLines = true,
                    IsUndivided = true,
                    Before = Measure.Twips(size * (level == 1 ? 1.25 : 1)),
                    After = Measure.Twips(Math.Max(3, size * 0.3)),
                    Line = looks.HeadingLine(size),
                    OutlineLevel = level - 1,
                },
                looks.Heading(size) with { Color = looks.Palette.Accent, IsItalic = level > _theme.HeadingSizes.Count ? true : null }, next: StyleId.BodyText);
        }
    }

    private void WriteLists()
    {
        for (int level = 0; level < StyleId.ListLevels; level++)
        {
            string suffix = level == 0 ? "" : $" {level + 1}";
            StyleStanding standing = new(level == 0 ? 32 : 99, IsQuick: level == 0, IsHidden: level > 1);
            styles.Paragraph(StyleId.List(StyleId.ListBullet, level), "List Bullet" + suffix, standing, StyleId.BodyText,
                new() { Number = Numbering.Bullet(_theme, level), After = StyleSheet.TightSpace });
            styles.Paragraph(StyleId.List(StyleId.ListNumber, level), "List Number" + suffix, standing, StyleId.BodyText,
                new() { Number = Numbering.Number(Numbering.NumbersId, level), After = StyleSheet.TightSpace });
        }
        styles.Paragraph(StyleId.ListParagraph, "List Paragraph", new(34, IsQuick: true), StyleId.BodyText, new() { Left = looks.Indent, After = StyleSheet.TightSpace });
        styles.Paragraph(StyleId.DefinitionTerm, "Definition Term", new(35, IsCustom: true), StyleId.Normal,
            new() { KeepNext = true, KeepLines = true, IsUndivided = true, Before = looks.Gap }, looks.Term, next: StyleId.Definition);
        styles.Paragraph(StyleId.Definition, "Definition", new(35, IsCustom: true), StyleId.BodyText, new() { Left = looks.Indent, After = StyleSheet.TightSpace });
        styles.Paragraph(StyleId.LabelledText, "Labelled Text", new(35, IsCustom: true), StyleId.BodyText, new() { After = StyleSheet.LabelledSpace });
    }
}
