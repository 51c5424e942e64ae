using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>The styles part: the theme in the words of Word.</summary>
internal sealed class StyleSheet(Theme theme, Language language)
{
    private readonly MarkupWriter _xml = new();
    private readonly Typefaces _typefaces = new(theme, language);
    private readonly Palette _palette = new(theme);

    /// <summary>Between a box's edge and its text, in points.</summary>
    public const int BoxPadding = 10;

    /// <summary>Where the lines of a paragraph begin by its style or its number, in twips.</summary>
    public static int LeftOf(Theme theme, ParagraphProperties paragraph)
    {
        int indent = Measure.Twips(theme.Indent);
        return paragraph switch
        {
            { Number: NumberReference number } => indent * (number.Level + 1),
            { Style: StyleId.Quote or StyleId.Definition or StyleId.ListParagraph } => indent,
            { Style: StyleId.BoxText } => Measure.Twips(BoxPadding),
            _ => 0,
        };
    }

    /// <summary>The space below the items of a list that is set tight, in twips.</summary>
    public static readonly int TightSpace = Measure.Twips(2);

    /// <summary>Below a term and what is said of it.</summary>
    public static readonly int LabelledSpace = Measure.Twips(3);

    /// <summary>The space that running text leaves below its paragraphs by its style, in twips; null for styles of other text.</summary>
    public static int? SpaceAfter(Theme theme, string? style) => style switch
    {
        StyleId.BodyText or StyleId.BodyTextFirstIndent or StyleId.Lead or StyleId.SmallPrint or StyleId.Quote or StyleId.BoxText => Measure.Twips(theme.ParagraphSpacing),
        StyleId.ListParagraph or StyleId.Definition or StyleId.FootnoteText => TightSpace,
        StyleId.LabelledText => LabelledSpace,
        StyleId.TableText or StyleId.TableHeading => 0,
        _ when style is not null && (style.StartsWith(StyleId.ListBullet, StringComparison.Ordinal) || style.StartsWith(StyleId.ListNumber, StringComparison.Ordinal)) => TightSpace,
        _ => null,
    };

    /// <summary>From rule to rule, for a hand that writes: 8 mm and more.</summary>
    public static int AnswerLineHeight(Theme theme) => Measure.Twips(Math.Max(24, theme.TextSize * 2));

    public MarkupWriter Write()
    {
        using (MarkupWriter.Scope styles = _xml.Element("w:styles"u8))
        {
            _xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
            _xml.Attribute("xmlns:w14"u8, XmlNamespace.Word2010);
            _xml.Attribute("xmlns:mc"u8, XmlNamespace.Compatibility);
            _xml.Attribute("mc:Ignorable"u8, "w14");
            StyleLooks looks = new(theme, _typefaces, _palette);
            WriteDefaults(looks);
            LatentStyles.Write(_xml);
            StyleWriter writer = new(_xml);
            new TextStyles(writer, looks).Write();
            new ApparatusStyles(writer, looks).Write();
            new CharacterStyles(writer, looks).Write();
            new TableStyles(_xml, writer, _palette).Write();
        }
        return _xml;
    }

    private void WriteDefaults(StyleLooks looks)
    {
        using MarkupWriter.Scope defaults = _xml.Element("w:docDefaults"u8);
        using (MarkupWriter.Scope runs = _xml.Element("w:rPrDefault"u8))
        {
            new RunProperties
            {
                Fonts = _typefaces.Text,
                Color = _palette.Text,
                Tracking = looks.Tracking(theme.TextSize),
                Size = Measure.HalfPoints(theme.TextSize),
                Language = language,
                HasOldstyleFigures = theme.HasOldstyleFigures,
            }.WriteTo(_xml);
        }
        using MarkupWriter.Scope paragraphs = _xml.Element("w:pPrDefault"u8);
        using MarkupWriter.Scope properties = _xml.Element("w:pPr"u8);
        new ParagraphProperties
        {
            ControlsWidows = true,
            IsRightToLeft = language.IsRightToLeft ? true : null,
            Before = 0,
            After = 0,
            Line = Measure.Twips(theme.Leading),
        }.WriteTo(_xml);
    }
}
