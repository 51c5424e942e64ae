using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>Where the lines of a paragraph are numbered or bulleted from (<c>w:numPr</c>).</summary>
/// <param name="Hanging">How far before the text its number or bullet stands, in twips.</param>
internal readonly record struct NumberReference(int NumberId, int Level, int Hanging);

/// <summary>A rule along an edge of a paragraph.</summary>
/// <param name="Size">In eighths of a point.</param>
/// <param name="Space">Between rule and text, in points.</param>
internal readonly record struct Rule(Ink Color, int Size, int Space);

/// <summary>The edges of a paragraph that have a rule.</summary>
internal readonly record struct ParagraphRules(Rule? Top, Rule? Left, Rule? Bottom, Rule? Right, Rule? Between)
{
    public static ParagraphRules Around(Rule rule) => new(rule, rule, rule, rule, null);

    public static ParagraphRules Below(Rule rule) => new(null, null, rule, null, null);
}

/// <param name="Leader">What fills the space before the stop (<c>dot</c>); null for nothing.</param>
internal readonly record struct TabStop(string Alignment, int Position, string? Leader = null);

/// <summary>
/// What a style or a paragraph itself says of its lines; what is null is left to the style that it is based on. Lengths are twips.
/// Elements are written in the order of CT_PPr (ISO 29500-1, 17.3.1.26).
/// </summary>
internal readonly record struct ParagraphProperties
{
    public string? Style { get; init; }
    public bool KeepNext { get; init; }
    public bool KeepLines { get; init; }
    public bool PageBreakBefore { get; init; }

    /// <summary>Whether a page neither begins nor ends with a lone line of the paragraph.</summary>
    public bool ControlsWidows { get; init; }

    public NumberReference? Number { get; init; }

    /// <summary>Whether its lines are passed over where the lines of the text are numbered.</summary>
    public bool IsUncounted { get; init; }

    public ParagraphRules? Rules { get; init; }
    public Ink? Shading { get; init; }
    public TabStop[]? Tabs { get; init; }

    /// <summary>Whether words stay whole where the document divides them.</summary>
    public bool IsUndivided { get; init; }

    public bool? IsRightToLeft { get; init; }
    public int? Before { get; init; }
    public int? After { get; init; }

    /// <summary>The least distance of baselines.</summary>
    public int? Line { get; init; }

    public bool IsLineExact { get; init; }
    public int? Left { get; init; }
    public int? Right { get; init; }
    public int? Hanging { get; init; }
    public int? FirstLine { get; init; }
    public string? Alignment { get; init; }
    public int? OutlineLevel { get; init; }

    /// <summary>Writes the children of <c>w:pPr</c>.</summary>
    public void WriteTo(MarkupWriter xml)
    {
        if (Style is not null)
            xml.Value("w:pStyle"u8, Style);
        if (KeepNext)
            xml.Empty("w:keepNext"u8);
        if (KeepLines)
            xml.Empty("w:keepLines"u8);
        if (PageBreakBefore)
            xml.Empty("w:pageBreakBefore"u8);
        if (ControlsWidows)
            xml.Empty("w:widowControl"u8);
        if (Number is NumberReference number)
            WriteNumber(xml, number);
        if (IsUncounted)
            xml.Empty("w:suppressLineNumbers"u8);
        if (Rules is ParagraphRules rules)
            WriteRules(xml, rules);
        if (Shading is Ink shading)
            xml.Shade(shading);
        if (Tabs is not null)
            WriteTabs(xml, Tabs);
        if (IsUndivided)
            xml.Empty("w:suppressAutoHyphens"u8);
        if (IsRightToLeft is true)
            xml.Empty("w:bidi"u8);
        else if (IsRightToLeft is false)
            xml.Value("w:bidi"u8, 0);
        WriteSpacing(xml);
        WriteIndents(xml);
        if (Alignment is not null)
            xml.Value("w:jc"u8, Alignment);
        if (OutlineLevel is int level)
            xml.Value("w:outlineLvl"u8, level);
    }

    private static void WriteNumber(MarkupWriter xml, NumberReference number)
    {
        using MarkupWriter.Scope element = xml.Element("w:numPr"u8);
        xml.Value("w:ilvl"u8, number.Level);
        xml.Value("w:numId"u8, number.NumberId);
    }

    private static void WriteRules(MarkupWriter xml, ParagraphRules rules)
    {
        using MarkupWriter.Scope borders = xml.Element("w:pBdr"u8);
        xml.Rule("w:top"u8, rules.Top);
        xml.Rule("w:left"u8, rules.Left);
        xml.Rule("w:bottom"u8, rules.Bottom);
        xml.Rule("w:right"u8, rules.Right);
        xml.Rule("w:between"u8, rules.Between);
    }

    private static void WriteTabs(MarkupWriter xml, TabStop[] stops)
    {
        using MarkupWriter.Scope tabs = xml.Element("w:tabs"u8);
        foreach (TabStop stop in stops)
        {
            using MarkupWriter.Scope tab = xml.Element("w:tab"u8);
            xml.Attribute("w:val"u8, stop.Alignment);
            if (stop.Leader is not null)
                xml.Attribute("w:leader"u8, stop.Leader);
            xml.Attribute("w:pos"u8, stop.Position);
        }
    }

    private void WriteSpacing(MarkupWriter xml)
    {
        if (Before is null && After is null && Line is null)
            return;
        using MarkupWriter.Scope spacing = xml.Element("w:spacing"u8);
        if (Before is int before)
            xml.Attribute("w:before"u8, before);
        if (After is int after)
            xml.Attribute("w:after"u8, after);
        if (Line is int line)
        {
            xml.Attribute("w:line"u8, line);
            xml.Attribute("w:lineRule"u8, IsLineExact ? "exact" : "atLeast");
        }
    }

    private void WriteIndents(MarkupWriter xml)
    {
        if (Left is null && Right is null && Hanging is null && FirstLine is null)
            return;
        using MarkupWriter.Scope indents = xml.Element("w:ind"u8);
        if (Left is int left)
            xml.Attribute("w:left"u8, left);
        if (Right is int right)
            xml.Attribute("w:right"u8, right);
        if (Hanging is int hanging)
            xml.Attribute("w:hanging"u8, hanging);
        if (FirstLine is int firstLine)
            xml.Attribute("w:firstLine"u8, firstLine);
    }
}
