using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Structure;

/// <summary>A place where something was drawn.</summary>
/// <param name="Page">The page it is on; the numbers of pages rise with their order.</param>
/// <param name="Number">Of content: its MCID on that page. Of an annotation: the number of its object.</param>
internal readonly record struct ContentPlace(PdfReference Page, int Number);
