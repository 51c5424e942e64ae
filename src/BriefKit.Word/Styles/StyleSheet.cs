using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>The styles part: the theme in the words of Word.</summary>
internal sealed class StyleSheet(Theme theme, Language language)
{
    private readonly MarkupWriter _xml = new();
    private readonly Typefaces _typefaces = new(theme, language);

    private int Gap => Measure.Twips(theme.ParagraphSpacing > 0 ? theme.ParagraphSpacing : theme.Leading / 2);

    private int Indent => Measure.Twips(theme.Indent);

    private int SmallLine => Measure.Twips(theme.SmallLeading);

    private int SmallSize => Measure.HalfPoints(theme.SmallSize);

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

    public MarkupWriter Write()
    {
        using (MarkupWriter.Scope styles = _xml.Element("w:styles"u8))
        {
            _xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
            WriteDefaults();
            WriteRunningText();
            WriteTitles();
            WriteLists();
            WriteApparatus();
            WriteAnswers();
            WriteCharacterStyles();
            new TableStyles(_xml, theme).Write();
        }
        return _xml;
    }

    private void WriteDefaults()
    {
        using MarkupWriter.Scope defaults = _xml.Element("w:docDefaults"u8);
        using (MarkupWriter.Scope runs = _xml.Element("w:rPrDefault"u8))
        {
            new RunProperties
            {
                Fonts = _typefaces.Text,
                Color = theme.TextColor.Hex,
                Size = Measure.HalfPoints(theme.TextSize),
                Language = language,
            }.WriteTo(_xml);
        }
        using MarkupWriter.Scope paragraphs = _xml.Element("w:pPrDefault"u8);
        using MarkupWriter.Scope properties = _xml.Element("w:pPr"u8);
        new ParagraphProperties
        {
            IsRightToLeft = language.IsRightToLeft,
            Before = 0,
            After = 0,
            Line = Measure.Twips(theme.Leading),
        }.WriteTo(_xml);
    }

    private void WriteRunningText()
    {
        string? alignment = theme.IsJustified ? "both" : null;
        Paragraph(StyleId.Normal, "Normal", basedOn: null, default, isDefault: true);
        Paragraph(StyleId.BodyText, "Body Text", StyleId.Normal,
            new() { After = Measure.Twips(theme.ParagraphSpacing), Alignment = alignment });
        Paragraph(StyleId.BodyTextFirstIndent, "Body Text First Indent", StyleId.BodyText, new() { FirstLine = Indent });
        Paragraph(StyleId.Lead, "Lead", StyleId.BodyText,
            new() { After = Gap + Gap / 2, Line = Measure.Twips(theme.Leading * 1.12) },
            new() { Size = Measure.HalfPoints(theme.TextSize * 1.12) }, next: StyleId.BodyText);
        Paragraph(StyleId.SmallPrint, "Small Print", StyleId.BodyText,
            new() { Line = SmallLine }, new() { Color = theme.MutedColor.Hex, Size = SmallSize });
        Paragraph(StyleId.Quote, "Quote", StyleId.BodyText, new() { Left = Indent, Right = Indent });
        Paragraph(StyleId.SourceCode, "Source Code", StyleId.Normal,
            new() { After = Gap, Line = SmallLine }, Code with { Size = SmallSize });
        Paragraph(StyleId.BoxText, "Box Text", StyleId.BodyText, BoxLook());
        Paragraph(StyleId.HorizontalRule, "Horizontal Rule", StyleId.Normal,
            new() { Rules = ParagraphRules.Below(RuleLine(0.75, 0)), Before = 0, After = Gap * 2, Line = Gap * 2, IsLineExact = true },
            next: StyleId.BodyText);
    }

    private ParagraphProperties BoxLook() => new()
    {
        Rules = ParagraphRules.Around(new Rule(theme.TintColor.Hex, Measure.EighthPoints(0.5), BoxPadding)),
        Shading = theme.TintColor.Hex,
        // Word draws the rules of a paragraph outside its indents.
        Left = Measure.Twips(BoxPadding),
        Right = Measure.Twips(BoxPadding),
    };

    /// <summary>Between a box's edge and its text, in points.</summary>
    public const int BoxPadding = 6;

    private void WriteTitles()
    {
        Paragraph(StyleId.Kicker, "Kicker", StyleId.Normal, new() { KeepNext = true, After = Gap / 3 },
            HeadingRun(theme.SmallSize) with { Color = theme.AccentColor.Hex, IsAllCaps = true, Tracking = Measure.Twips(0.8) }, next: StyleId.Title);
        Paragraph(StyleId.Title, "Title", StyleId.Normal,
            new() { KeepNext = true, KeepLines = true, After = Gap, Line = Measure.Twips(theme.TitleSize * 1.15) },
            HeadingRun(theme.TitleSize), next: StyleId.BodyText);
        Paragraph(StyleId.Subtitle, "Subtitle", StyleId.Normal,
            new() { KeepNext = true, KeepLines = true, After = Gap * 2 },
            HeadingRun(theme.TextSize * 1.15) with { IsBold = null, Color = theme.MutedColor.Hex }, next: StyleId.BodyText);
        for (int level = 1; level <= 6; level++)
        {
            double size = SizeOfHeading(level);
            Paragraph(StyleId.Heading(level), $"heading {level}", StyleId.Normal,
                new()
                {
                    KeepNext = true,
                    KeepLines = true,
                    Before = Measure.Twips(theme.Leading) * (level == 1 ? 5 : 4) / 5,
                    After = Gap / 2,
                    Line = Measure.Twips(Math.Max(size * 1.2, theme.Leading)),
                    OutlineLevel = level - 1,
                },
                HeadingRun(size) with { Color = theme.AccentColor.Hex, IsItalic = level > 3 ? true : null }, next: StyleId.BodyText);
        }
    }

    private double SizeOfHeading(int level) =>
        theme.HeadingSizes is [] ? theme.TextSize : theme.HeadingSizes[Math.Min(level, theme.HeadingSizes.Count) - 1];

    private void WriteLists()
    {
        for (int level = 0; level < StyleId.ListLevels; level++)
        {
            string suffix = level == 0 ? "" : $" {level + 1}";
            Paragraph(StyleId.List(StyleId.ListBullet, level), "List Bullet" + suffix, StyleId.BodyText,
                new() { Number = new(Numbering.BulletsId, level), After = ListGap });
            Paragraph(StyleId.List(StyleId.ListNumber, level), "List Number" + suffix, StyleId.BodyText,
                new() { Number = new(Numbering.NumbersId, level), After = ListGap });
        }
        Paragraph(StyleId.ListParagraph, "List Paragraph", StyleId.BodyText, new() { Left = Indent, After = ListGap });
        Paragraph(StyleId.DefinitionTerm, "Definition Term", StyleId.Normal, new() { KeepNext = true, KeepLines = true },
            HeadingRun(theme.TextSize), next: StyleId.Definition);
        Paragraph(StyleId.Definition, "Definition", StyleId.BodyText, new() { Left = Indent });
    }

    /// <summary>Between the items of a list that is set tight.</summary>
    private int ListGap => Gap / 3;

    private void WriteApparatus()
    {
        RunProperties small = new() { Size = SmallSize };
        RunProperties running = small with { Fonts = _typefaces.Heading, Color = theme.MutedColor.Hex };
        int measure = Measure.Twips(theme.Page.Measure);
        TabStop[] stops = [new("center", measure / 2), new("right", measure)];
        Paragraph(StyleId.Caption, "caption", StyleId.Normal, new() { KeepLines = true, Before = Gap / 2, After = Gap, Line = SmallLine },
            running, next: StyleId.BodyText);
        Paragraph(StyleId.Figure, "Figure", StyleId.Normal, new() { KeepNext = true, Before = Gap });
        Paragraph(StyleId.TableText, "Table Text", StyleId.Normal, default);
        Paragraph(StyleId.TableHeading, "Table Heading", StyleId.TableText, new() { KeepNext = true }, HeadingRun(theme.TextSize * 0.95));
        Paragraph(StyleId.Bibliography, "Bibliography", StyleId.Normal, new() { KeepLines = true, After = Gap });
        Paragraph(StyleId.FootnoteText, "footnote text", StyleId.Normal, new() { After = Gap / 4, Line = SmallLine }, small);
        Paragraph(StyleId.Header, "header", StyleId.Normal, new() { Tabs = stops, Line = SmallLine }, running);
        Paragraph(StyleId.Footer, "footer", StyleId.Normal, new() { Tabs = stops, Line = SmallLine }, running);
    }

    private void WriteAnswers()
    {
        int line = AnswerLineHeight(theme);
        // The rule between like neighbours is what keeps Word from drawing only the last one's.
        Rule rule = RuleLine(0.5, 0);
        Paragraph(StyleId.AnswerLine, "Answer Line", StyleId.Normal,
            new() { Rules = ParagraphRules.Below(rule) with { Between = rule }, Line = line, IsLineExact = true });
        Paragraph(StyleId.AnswerBox, "Answer Box", StyleId.Normal,
            new() { Rules = ParagraphRules.Around(rule), Line = line, IsLineExact = true });
    }

    /// <summary>From rule to rule, for a hand that writes: 8 mm and more.</summary>
    public static int AnswerLineHeight(Theme theme) => Measure.Twips(Math.Max(22.7, theme.Leading * 1.6));

    private Rule RuleLine(double points, int space) => new(theme.RuleColor.Hex, Measure.EighthPoints(points), space);

    private void WriteCharacterStyles()
    {
        Character("DefaultParagraphFont", "Default Paragraph Font", default, isDefault: true);
        Character(StyleId.Strong, "Strong", new() { IsBold = true });
        Character(StyleId.Emphasis, "Emphasis", new() { IsItalic = true });
        Character(StyleId.Hyperlink, "Hyperlink", new() { Color = theme.LinkColor.Hex, IsUnderlined = true });
        Character(StyleId.FootnoteReference, "footnote reference", new() { VerticalAlignment = "superscript" });
        Character(StyleId.VerbatimCharacters, "Verbatim Char", Code);
        using (MarkupWriter.Scope none = BeginStyle("numbering", "NoList", "No List", isDefault: true))
            _xml.Value("w:uiPriority"u8, 99);
    }

    private RunProperties Code => new() { Fonts = _typefaces.Text with { Latin = Typefaces.Code }, IsUnproofed = true };

    private RunProperties HeadingRun(double points) =>
        new() { Fonts = _typefaces.Heading, IsBold = true, Size = Measure.HalfPoints(points) };

    private void Paragraph(
        string id, string name, string? basedOn, ParagraphProperties lines, RunProperties characters = default, string? next = null, bool isDefault = false)
    {
        using MarkupWriter.Scope style = BeginStyle("paragraph", id, name, isDefault);
        if (basedOn is not null)
            _xml.Value("w:basedOn"u8, basedOn);
        if (next is not null)
            _xml.Value("w:next"u8, next);
        _xml.Empty("w:qFormat"u8);
        if (lines != default)
        {
            using MarkupWriter.Scope properties = _xml.Element("w:pPr"u8);
            lines.WriteTo(_xml);
        }
        characters.WriteTo(_xml);
    }

    private void Character(string id, string name, RunProperties characters, bool isDefault = false)
    {
        using MarkupWriter.Scope style = BeginStyle("character", id, name, isDefault);
        if (!isDefault)
            _xml.Value("w:basedOn"u8, "DefaultParagraphFont");
        _xml.Value("w:uiPriority"u8, isDefault ? 1 : 20);
        characters.WriteTo(_xml);
    }

    private MarkupWriter.Scope BeginStyle(string kind, string id, string name, bool isDefault)
    {
        MarkupWriter.Scope style = _xml.Element("w:style"u8);
        _xml.Attribute("w:type"u8, kind);
        if (isDefault)
            _xml.Attribute("w:default"u8, "1");
        if (!IsBuiltIn(name))
            _xml.Attribute("w:customStyle"u8, "1");
        _xml.Attribute("w:styleId"u8, id);
        _xml.Value("w:name"u8, name);
        return style;
    }

    // Word marks as custom what it does not know by name.
    private static bool IsBuiltIn(string name) =>
        name is not ("Kicker" or "Lead" or "Small Print" or "Definition Term" or "Definition" or "Figure" or "Source Code" or "Box Text"
            or "Answer Line" or "Answer Box" or "Horizontal Rule" or "Table Text" or "Table Heading" or "Verbatim Char");
}
