namespace BriefKit.Typesetting.Breaking;

/// <summary>The classes of UAX #14, table 1, under their own short names. Classes that we treat alike are one.</summary>
internal enum LineBreakClass : byte
{
    AL, // Letters and all that is not named below
    B2, // Em dash
    BA, // Break after: en dash, soft hyphen, wide spaces
    BB, // Break before
    BK, // A new line is forced behind it
    CL, // Closing punctuation
    CM, // Marks that belong to what precedes them
    CP, // Closing parenthesis
    EX, // Exclamation and question mark
    GL, // No-break space
    HL, // Hebrew letter
    HY, // Hyphen
    ID, // Ideograph
    IN, // Ellipsis
    IS, // Separators within numbers
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
