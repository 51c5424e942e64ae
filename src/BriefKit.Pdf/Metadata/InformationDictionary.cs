using System.Globalization;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Metadata;

/// <summary>The information dictionary (ISO 32000-1, 14.3.3), which older tools read.</summary>
internal static class InformationDictionary
{
    public static PdfReference Write(PdfFile file, DocumentDescription description)
    {
        PdfReference reference = file.Reserve();
        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Text("Title"u8, description.Title);
        WriteOptional(dictionary, "Author"u8, description.JoinedAuthors);
        WriteOptional(dictionary, "Subject"u8, description.Subject);
        WriteOptional(dictionary, "Keywords"u8, description.JoinedKeywords);
        dictionary.Text("Creator"u8, description.Producer);
        dictionary.Text("Producer"u8, description.Producer);
        if (description.Created is DateTimeOffset created)
        {
            string date = Format(created);
            dictionary.Text("CreationDate"u8, date);
            dictionary.Text("ModDate"u8, date);
        }
        WriteOptional(dictionary, "RecordId"u8, description.RecordId);
        WriteOptional(dictionary, "SourceSHA256"u8, description.SourceSha256);
        WriteOptional(dictionary, "Template"u8, description.Template);
        return reference;
    }

    private static void WriteOptional(DictionaryScope dictionary, ReadOnlySpan<byte> key, string? value)
    {
        if (value is not null)
            dictionary.Text(key, value);
    }

    /// <summary>A date as ISO 32000-1, 7.9.4, has it.</summary>
    public static string Format(DateTimeOffset date)
    {
        string local = date.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        TimeSpan offset = date.Offset.Duration();
        string sign = date.Offset < TimeSpan.Zero ? "-" : "+";
        return string.Create(CultureInfo.InvariantCulture, $"{local}{sign}{offset.Hours:D2}'{offset.Minutes:D2}'");
    }
}
