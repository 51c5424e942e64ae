namespace BriefKit.Pdf.Reading;

/// <summary>Where a file departs from the letter of ISO 32000-1 or from the stricter one of ISO 19005-2, 6.1.</summary>
[Flags]
internal enum SyntaxFaults
{
    None = 0,

    /// <summary>The value is not put together as it should be, or is not there.</summary>
    Value = 1 << 0,

    /// <summary>More or less than one white space in the head, or no line of its own for it or for the end.</summary>
    Spacing = 1 << 1,

    /// <summary>Another number of bytes than the stream's dictionary says.</summary>
    StreamLength = 1 << 2,

    /// <summary>No line's end where one must be before or behind the bytes of a stream.</summary>
    StreamLineEnds = 1 << 3,
}

/// <summary>An object that others refer to by its number (ISO 32000-1, 7.3.10).</summary>
internal sealed record IndirectObject(int Number, PdfValue Value, SyntaxFaults Faults);
