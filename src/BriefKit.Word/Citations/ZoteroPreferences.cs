using System.Security;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Citations;

/// <summary>What Zotero's plug-in keeps of a document in its properties: the session, the style, where citations stand.</summary>
internal static class ZoteroPreferences
{
    // Word cuts longer properties off.
    private const int LongestPiece = 255;
    private const string Repository = "http://www.zotero.org/styles/";
    private const string Footnotes = "1";

    /// <summary>Whether a style is one that Zotero could not have.</summary>
    public static bool IsUnknown(CitationFormat format) => format.StyleId.StartsWith("urn:briefkit:", StringComparison.Ordinal) || format.StyleId.Length == 0;

    /// <param name="hasList">Whether the document has a live list, whose paragraphs have their form.</param>
    public static ValueList<(string Name, string Value)> Of(CitationFormat format, string session, bool hasList)
    {
        // A style without an address is found by its name.
        string style = format.StyleId.Contains(':', StringComparison.Ordinal) ? format.StyleId : Repository + format.StyleId;
        string note = format.CitesInNotes ? $"<pref name=\"noteType\" value=\"{Footnotes}\"/>" : "";
        string data = $"<data data-version=\"3\" zotero-version=\"7.0.0\"><session id=\"{session}\"/>"
            + $"<style id=\"{SecurityElement.Escape(style)}\" locale=\"{SecurityElement.Escape(format.Locale)}\" hasBibliography=\"{Flag(format.HasBibliography)}\" bibliographyStyleHasBeenSet=\"{Flag(hasList)}\"/>"
            + $"<prefs><pref name=\"fieldType\" value=\"Field\"/>{note}</prefs></data>";
        return data.Chunk(LongestPiece).Select((piece, index) => ($"ZOTERO_PREF_{index + 1}", new string(piece))).ToValueList();
    }

    private static string Flag(bool value) => value ? "1" : "0";
}
