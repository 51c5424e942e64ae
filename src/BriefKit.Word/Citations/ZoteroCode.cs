namespace BriefKit.Word.Citations;

/// <summary>The names in Zotero's fields that both their writer and their reader know.</summary>
internal static class ZoteroCode
{
    /// <summary>Where items are said to be that are in no library: one that nobody's Zotero has.</summary>
    public const string OwnLibrary = "http://zotero.org/users/local/BRIEFKIT/items/";

    /// <summary>Beside what the plug-in keeps of a bibliography: the data of what is listed and not cited.</summary>
    public const string UncitedItems = "uncitedItems";

    /// <summary>The name under which a reference keeps the address of its item.</summary>
    public const string Uri = "uri";

    public static bool IsLibraryUri(string text) =>
        (text.StartsWith("http://zotero.org/", StringComparison.Ordinal) || text.StartsWith("http://www.mendeley.com/", StringComparison.Ordinal))
        && !text.StartsWith(OwnLibrary, StringComparison.Ordinal);
}
