namespace BriefKit.Citations.Formatting;

internal enum TokenKind : byte
{
    Text,
    Open,
    Close,
    OpenQuote,
    CloseQuote,
    OpenDisplay,
    CloseDisplay,
    OpenLink,
    CloseLink,
}

[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Text in which letter case must stay (<c>nocase</c> markup, symbols in superscript).</summary>
    KeepsCase = 1,

    /// <summary>An affix or a delimiter of the style: text-case passes over it, and it never hides that its neighbours are empty.</summary>
    Affix = 2,

    /// <summary>A format that the data asked for: italics within italics then stand upright.</summary>
    FlipFlops = 4,

    /// <summary>Text that goes on in the field that the text before it comes from: what stands between is as the writer wants it.</summary>
    Continues = 8,

    /// <summary>Quotation marks that are single wherever they stand.</summary>
    Single = 16,
}

/// <summary>
/// A piece of formatted output: text, or the beginning or end of a format, of quotation marks, of a display block or of a link.
/// Flat tokens instead of a tree: what turns out empty is cut off the end, and every later step is one pass.
/// </summary>
internal readonly record struct Token(TokenKind Kind, string Text, FontFormat Format, TokenTraits Traits, DisplayMode Display)
{
    /// <summary>The number of what made it in the trace of the run; 0 where nobody asked.</summary>
    public int Source { get; init; }

    public bool IsText => Kind == TokenKind.Text;

    public bool IsAffix => (Traits & TokenTraits.Affix) != 0;

    public bool KeepsCase => (Traits & TokenTraits.KeepsCase) != 0;

    public bool Continues => (Traits & TokenTraits.Continues) != 0;

    public bool IsSingle => (Traits & TokenTraits.Single) != 0;

    public bool FlipFlops => (Traits & TokenTraits.FlipFlops) != 0;

    public static Token OfText(string text, TokenTraits traits = TokenTraits.None) => new(TokenKind.Text, text, default, traits, default);

    public static Token Opening(FontFormat format, TokenTraits traits = TokenTraits.None) => new(TokenKind.Open, "", format, traits, default);

    public static Token Of(TokenKind kind) => new(kind, "", default, default, default);

    public static Token OpeningDisplay(DisplayMode display) => new(TokenKind.OpenDisplay, "", default, default, display);

    public static Token OpeningLink(string target) => new(TokenKind.OpenLink, target, default, default, default);
}
