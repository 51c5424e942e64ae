namespace BriefKit.Pdf.Attachments;

/// <summary>A file that travels within a PDF file and belongs to it (ISO 19005-3, 6.8 and annex E).</summary>
/// <param name="Name">The name of the file, without a folder.</param>
/// <param name="MediaType">Such as <c>text/plain</c>.</param>
/// <param name="Description">What it is, for people.</param>
public sealed record Attachment(string Name, string MediaType, Relationship Relationship, string Description, ReadOnlyMemory<byte> Content);

/// <summary>What an attached file is to the document (ISO 19005-3, annex E; ISO 32000-2, table 43).</summary>
public enum Relationship
{
    /// <summary>It is known to be something, but nobody said what.</summary>
    Unspecified,

    /// <summary>The document was made of it.</summary>
    Source,

    /// <summary>It holds as data what the document shows.</summary>
    Data,

    /// <summary>It shows the same in another way.</summary>
    Alternative,

    /// <summary>It adds to the document.</summary>
    Supplement,
}
