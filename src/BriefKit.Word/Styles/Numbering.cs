using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>
/// The numbering part: one definition for bullets and one for each style of number, nine levels each; bullets and figures are tied to Word's
/// own list styles. All bulleted lists share one instance; each numbered list gets its own, which starts it anew.
/// </summary>
internal sealed class Numbering
{
    /// <summary>The instance that bullets and the style List Bullet use.</summary>
    public const int BulletsId = 1;

    /// <summary>The instance that the style List Number uses, when somebody goes on writing in Word.</summary>
    public const int NumbersId = 2;

    /// <summary>How many levels a list can have (ISO 29500-1, 17.9.6).</summary>
    public const int Levels = 9;

    // Between a number and its text, in points.
    private const double LabelGap = 6;

    private readonly List<Instance> _instances = [];

    /// <summary>Where bullets stand: in the middle of the room that is left beside the text.</summary>
    public static NumberReference Bullet(Theme theme, int level) => new(BulletsId, level, BulletHanging(theme));

    /// <summary>Where numbers stand: at the end of their room, so that their points stand below each other.</summary>
    public static NumberReference Number(int id, int level) => new(id, level, NumberHanging);

    /// <summary>How far from its text a number ends.</summary>
    public static int NumberHanging { get; } = Measure.Twips(LabelGap);

    /// <summary>How far from its text the middle of a bullet stands.</summary>
    public static int BulletHanging(Theme theme) => Measure.Twips((theme.Indent + LabelGap) / 2);

    /// <summary>A new numbered list, as the id of its instance.</summary>
    /// <param name="level">From 0.</param>
    public int Begin(NumberStyle style, int level, int start)
    {
        _instances.Add(new Instance(style, level, start));
        return NumbersId + _instances.Count;
    }

    public MarkupWriter Write(ListDefinitions definitions)
    {
        MarkupWriter xml = new();
        using (MarkupWriter.Scope root = xml.Element("w:numbering"u8))
        {
            xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
            xml.Elements(definitions.OfBullets);
            // Figures, which Word's own list style uses, and what else the document has.
            foreach (NumberStyle style in _instances.Select(list => list.Style).Append(NumberStyle.Decimal).Distinct().Order())
                xml.Elements(definitions.Of(style));
            WriteInstance(xml, BulletsId, ListDefinitions.BulletsDefinition, null);
            WriteInstance(xml, NumbersId, ListDefinitions.IdOf(NumberStyle.Decimal), null);
            for (int i = 0; i < _instances.Count; i++)
                WriteInstance(xml, NumbersId + 1 + i, ListDefinitions.IdOf(_instances[i].Style), _instances[i]);
        }
        return xml;
    }

    private static void WriteInstance(MarkupWriter xml, int id, int definition, Instance? list)
    {
        using MarkupWriter.Scope instance = xml.Element("w:num"u8);
        xml.Attribute("w:numId"u8, id);
        xml.Value("w:abstractNumId"u8, definition);
        if (list is null)
            return;
        using MarkupWriter.Scope over = xml.Element("w:lvlOverride"u8);
        xml.Attribute("w:ilvl"u8, list.Level);
        xml.Value("w:startOverride"u8, list.Start);
    }

    private sealed record Instance(NumberStyle Style, int Level, int Start);
}
