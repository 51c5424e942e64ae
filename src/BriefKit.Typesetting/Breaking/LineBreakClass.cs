namespace BriefKit.Typesetting.Breaking;

/// <summary>The classes of UAX #14, table 1, under their own short names. Classes that the rules treat alike are one.</summary>
internal enum LineBreakClass : byte
{
    AL, // Letters and all that is not named below
    B2, // Em dash
    BA, // Break after: en dash, soft hyphen, wide spaces
    BB, // Break before
    BK, // A new line is forced behind it
    CB, // An object in the line
    CL, // Closing punctuation
    CM, // Marks that belong to what precedes them
    CP, // Closing parenthesis
    CR,
    EB, // Emoji that take a modifier
    EM, // Modifiers of emoji
    EX, // Exclamation and question mark
    GL, // No-break space
    H2, // Hangul syllable of two letters
    H3, // Hangul syllable of three letters
    HL, // Hebrew letter
    HY, // Hyphen
    ID, // Ideograph
    IN, // Ellipsis
    IS, // Separators within numbers
    JL, // Leading letter of Hangul
    JT, // Trailing letter of Hangul
    JV, // Vowel of Hangul
    LF,
    NS, // May not begin a line
    NU, // Digit
    OP, // Opening punctuation
    PO, // Behind a number
    PR, // Before a number
    QU, // Quotation mark of either kind
    RI, // Regional indicator
    SP, // Space
    SY, // Slash
    WJ, // Word joiner
    ZW, // Zero-width space
    ZWJ,
}
