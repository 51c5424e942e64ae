using BriefKit.Core.Documents;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>
/// The definitions of lists in the numbering part, which depend on a theme alone: each is written when a document first needs it, and serves all
/// documents of the theme from then on, on any thread.
/// </summary>
internal sealed class ListDefinitions(Theme theme)
{
    public const int BulletsDefinition = 0;

    private static readonly string[] Bullets = ["•", "–", "·"];

    private readonly byte[]?[] _written = new byte[]?[1 + Enum.GetValues<NumberStyle>().Length];

    public ReadOnlySpan<byte> OfBullets => _written[BulletsDefinition] ??= Write(BulletsDefinition, "bullet", StyleId.ListBullet, level => Bullets[level % Bullets.Length]);

    public static int IdOf(NumberStyle style) => BulletsDefinition + 1 + (int)style;

    public ReadOnlySpan<byte> Of(NumberStyle style) =>
        _written[IdOf(style)] ??= Write(IdOf(style), FormatOf(style), style == NumberStyle.Decimal ? StyleId.ListNumber : null, level => $"%{level + 1}.");

    private static string FormatOf(NumberStyle style) => style switch
    {
        NumberStyle.LowerAlpha => "lowerLetter",
        NumberStyle.UpperAlpha => "upperLetter",
        NumberStyle.LowerRoman => "lowerRoman",
        NumberStyle.UpperRoman => "upperRoman",
        _ => "decimal",
    };

    private byte[] Write(int id, string format, string? style, Func<int, string> textOf)
    {
        MarkupWriter xml = new();
        using (MarkupWriter.Scope definition = xml.Element("w:abstractNum"u8))
        {
            xml.Attribute("w:abstractNumId"u8, id);
            // What tells lists of ours from other people's when text is pasted; any eight digits do.
            xml.Value("w:nsid"u8, $"4B52494{id}");
            xml.Value("w:multiLevelType"u8, "multilevel");
            for (int level = 0; level < Numbering.Levels; level++)
                WriteLevel(xml, id == BulletsDefinition, level, format, style, textOf(level));
        }
        byte[] written = xml.Content.ToArray();
        xml.Release();
        return written;
    }

    private void WriteLevel(MarkupWriter xml, bool isBullet, int level, string format, string? style, string text)
    {
        using MarkupWriter.Scope element = xml.Element("w:lvl"u8);
        xml.Attribute("w:ilvl"u8, level);
        xml.Value("w:start"u8, 1);
        xml.Value("w:numFmt"u8, format);
        if (style is not null && level < StyleId.ListLevels)
            xml.Value("w:pStyle"u8, StyleId.List(style, level));
        xml.Value("w:lvlText"u8, text);
        xml.Value("w:lvlJc"u8, isBullet ? "center" : "right");
        using (MarkupWriter.Scope lines = xml.Element("w:pPr"u8))
        {
            int hanging = isBullet ? Numbering.BulletHanging(theme) : Numbering.NumberHanging;
            new ParagraphProperties { Left = Measure.Twips(theme.Indent) * (level + 1), Hanging = hanging }.WriteTo(xml);
        }
        new RunProperties { IsBold = false, IsItalic = false }.WriteTo(xml);
    }
}
