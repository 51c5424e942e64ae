using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Metadata;

/// <summary>What is said about a document, once in XMP and once in the information dictionary; both are written from here, so that they agree.</summary>
internal sealed class DocumentDescription
{
    public DocumentDescription(DocumentMetadata metadata)
    {
        string title = string.IsNullOrWhiteSpace(metadata.Title) ? metadata.RecordId ?? "" : metadata.Title;
        Title = Fit(string.IsNullOrWhiteSpace(title) ? "Untitled" : title);
        Authors = [.. metadata.Authors.Where(author => author.Length > 0).Select(Fit)];
        Subject = Optional(metadata.Subject);
        Keywords = [.. metadata.Keywords.Where(keyword => keyword.Length > 0).Select(Fit)];
        RecordId = Optional(metadata.RecordId);
        SourceSha256 = Optional(metadata.SourceSha256);
        Template = Optional(metadata.TemplateName);
        Producer = Fit(metadata.Producer.Length == 0 ? "BriefKit" : metadata.Producer);
        Created = metadata.Created;
    }

    public string Title { get; }

    public IReadOnlyList<string> Authors { get; }

    public string? Subject { get; }

    public IReadOnlyList<string> Keywords { get; }

    public string? RecordId { get; }

    public string? SourceSha256 { get; }

    public string? Template { get; }

    public string Producer { get; }

    public DateTimeOffset? Created { get; }

    public string? JoinedAuthors => Authors.Count == 0 ? null : Fit(string.Join("; ", Authors));

    public string? JoinedKeywords => Keywords.Count == 0 ? null : Fit(string.Join(", ", Keywords));

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : Fit(text);

    // Cut to what a string in the information dictionary can hold, so that XMP says neither more nor less.
    private static string Fit(string text)
    {
        string clean = PdfText.Clean(text);
        return PdfText.IsTooLong(clean) ? TextStart.Of(clean, (PdfText.LongestString - 2) / 2) : clean;
    }
}
