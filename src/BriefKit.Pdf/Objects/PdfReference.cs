namespace BriefKit.Pdf.Objects;

/// <summary>The number of an indirect object; all generations are 0, since no file is ever updated in place.</summary>
internal readonly record struct PdfReference(int Number)
{
    public bool IsNone => Number == 0;
}
