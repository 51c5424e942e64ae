namespace BriefKit.Typesetting.Bidirectional;

/// <summary>The bidirectional character types of UAX #9, table 4, under their own short names.</summary>
internal enum BidiClass : byte
{
    L, // Left to right
    R, // Right to left
    AL, // Arabic letter
    EN, // European number
    ES, // European separator
    ET, // European terminator
    AN, // Arabic number
    CS, // Common separator
    NSM, // Nonspacing mark
    BN, // Boundary neutral
    B, // Paragraph separator
    S, // Segment separator
    WS, // White space
    ON, // Other neutral
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}
