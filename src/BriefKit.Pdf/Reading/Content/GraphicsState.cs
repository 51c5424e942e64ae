namespace BriefKit.Pdf.Reading.Content;

/// <summary>What of the graphics state matters to text (ISO 32000-1, 9.3).</summary>
internal readonly record struct GraphicsState(PdfDictionary? Font, int RenderingMode)
{
    private const int Invisible = 3;

    public bool ShowsText => RenderingMode != Invisible;
}
