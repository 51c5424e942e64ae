namespace BriefKit.Word.Styles;

/// <summary>The character styles, and the style of lists that are none.</summary>
internal sealed class CharacterStyles(StyleWriter styles, StyleLooks looks)
{
    public void Write()
    {
        RunProperties raised = new() { VerticalAlignment = "superscript" };
        styles.Character(StyleId.DefaultCharacters, "Default Paragraph Font", new(1, IsHidden: true), default);
        styles.Character(StyleId.Strong, "Strong", new(22, IsQuick: true), new() { IsBold = true });
        styles.Character(StyleId.Emphasis, "Emphasis", new(20, IsQuick: true), looks.Theme.IsEmphasisBold ? new() { IsBold = true } : new() { IsItalic = true });
        styles.Character(StyleId.Hyperlink, "Hyperlink", new(99), new() { Color = looks.Palette.Link, IsUnderlined = true });
        styles.Character(StyleId.FollowedHyperlink, "FollowedHyperlink", new(99, IsHidden: true), new() { Color = looks.Palette.Link with { Name = "followedHyperlink" }, IsUnderlined = true });
        styles.Character(StyleId.FootnoteReference, "footnote reference", new(99), raised);
        styles.Character(StyleId.EndnoteReference, "endnote reference", new(99, IsHidden: true), raised);
        styles.Character(StyleId.LineNumber, "line number", new(99, IsHidden: true), looks.Label);
        styles.Character(StyleId.VerbatimCharacters, "Verbatim Char", new(30, IsCustom: true), looks.Code with { Size = Measure.HalfPoints(Math.Max(looks.Theme.TextSize * 0.9, looks.Theme.SmallSize)) });
        styles.Character(StyleId.TermCharacters, "Term Char", new(35, IsCustom: true), looks.Term);
        styles.Begin("numbering", StyleId.NoList, "No List", new(99, IsHidden: true)).Dispose();
    }
}
