using System.Globalization;
using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>The document's metadata and title (ISO 19005-2, 6.6.2.1 and 6.6.3; ISO 14289-1, 7.1).</summary>
internal sealed class MetadataRules : RuleGroup
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    private const string Basic = "http://ns.adobe.com/xap/1.0/";

    private static readonly Rule IsThere = new("metadata", "The catalog has a metadata stream.") { ArchiveClause = "6.6.2.1", AccessibilityClause = "7.1" };

    private static readonly Rule HasPlainHeader = new("metadata-header", "The header of the metadata has neither bytes nor encoding.") { ArchiveClause = "6.6.2.1" };

    private static readonly Rule IsWellFormed = new("metadata-well-formed", "Metadata are well-formed XML and RDF.") { ArchiveClause = "6.6.2.1", AccessibilityClause = "7.1" };

    private static readonly Rule InformationAgrees = new("information-agrees", "The information dictionary says what the metadata say.") { ArchiveClause = "6.6.3" };

    private static readonly Rule HasTitle = new("title", "The metadata have a title.") { AccessibilityClause = "7.1" };

    private static readonly Rule ShowsTitle = new("title-shown", "Viewers are to show the document's title.") { AccessibilityClause = "7.1" };

    public override IReadOnlyList<Rule> Rules => [IsThere, HasPlainHeader, IsWellFormed, InformationAgrees, HasTitle, ShowsTitle];

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        PdfDictionary catalog = file.Catalog;
        PdfDictionary? preferences = file.Dictionary(catalog, "ViewerPreferences");
        if (preferences is null || file.Boolean(preferences, "DisplayDocTitle") != true)
            examination.Report(ShowsTitle, "Nothing says that the title is to be shown.", catalog.ObjectNumber);
        if (file.Stream(catalog, "Metadata") is not PdfStream stream || file.Name(stream.Dictionary, "Type") != "Metadata" || file.Name(stream.Dictionary, "Subtype") != "XML")
        {
            examination.Report(IsThere, "The catalog has no metadata stream.", catalog.ObjectNumber);
            return;
        }
        if (examination.Metadata is not XmpDocument metadata)
        {
            examination.Report(IsWellFormed, $"The metadata cannot be read: {examination.MetadataFault}", stream.ObjectNumber);
            return;
        }
        if (metadata.Header.Contains("bytes=", StringComparison.Ordinal) || metadata.Header.Contains("encoding=", StringComparison.Ordinal))
            examination.Report(HasPlainHeader, "The header of the metadata has bytes or encoding.", stream.ObjectNumber);
        if (metadata.Find(DublinCore, "title") is not { Form: XmpForm.Alternatives, Items: [(var title, _), ..] } || string.IsNullOrWhiteSpace(title))
            examination.Report(HasTitle, "The metadata have no title.", stream.ObjectNumber);
        if (file.Dictionary(file.Trailer, "Info") is PdfDictionary information)
            CheckInformation(examination, information, metadata);
    }

    private static void CheckInformation(Examination examination, PdfDictionary information, XmpDocument metadata)
    {
        Compare(examination, information, "Title", DefaultOf(metadata.Find(DublinCore, "title")));
        Compare(examination, information, "Author", Joined(metadata.Find(DublinCore, "creator"), "; "));
        Compare(examination, information, "Subject", DefaultOf(metadata.Find(DublinCore, "description")));
        Compare(examination, information, "Keywords", metadata.Find(Pdf, "Keywords")?.Text);
        Compare(examination, information, "Creator", metadata.Find(Basic, "CreatorTool")?.Text);
        Compare(examination, information, "Producer", metadata.Find(Pdf, "Producer")?.Text);
        CompareDates(examination, information, "CreationDate", metadata.Find(Basic, "CreateDate")?.Text);
        CompareDates(examination, information, "ModDate", metadata.Find(Basic, "ModifyDate")?.Text);
    }

    private static void Compare(Examination examination, PdfDictionary information, string key, string? said)
    {
        string? text = examination.Source.Text(information, key);
        if (text is not null && !string.Equals(text, said, StringComparison.Ordinal))
            examination.Report(InformationAgrees, $"{key} is not what the metadata say.", information.ObjectNumber);
    }

    private static void CompareDates(Examination examination, PdfDictionary information, string key, string? said)
    {
        if (examination.Source.Text(information, key) is not string text)
            return;
        bool agrees = said is not null && PdfDate.Parse(text) is DateTimeOffset date
            && DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset other) && date == other;
        if (!agrees)
            examination.Report(InformationAgrees, $"{key} is not what the metadata say.", information.ObjectNumber);
    }

    private static string? DefaultOf(XmpProperty? property) => property?.Items.OrderBy(item => item.Language == "x-default" ? 0 : 1).Select(item => item.Text).FirstOrDefault();

    private static string? Joined(XmpProperty? property, string separator) => property is null ? null : string.Join(separator, property.Items.Select(item => item.Text));
}
