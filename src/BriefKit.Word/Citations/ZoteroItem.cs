using System.Text;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Word.Citations;

/// <summary>A reference as Zotero's fields carry it.</summary>
/// <param name="Key">The key of an item.</param>
/// <param name="Uri">What names the item in all documents.</param>
/// <param name="Json">Its data as CSL-JSON, on one line.</param>
internal sealed record ZoteroItem(string Key, string Uri, string Json)
{
    public static ZoteroItem Of(Reference reference, DiagnosticBag diagnostics)
    {
        // Where it was read from a library, that library has it still.
        string? known = reference.Extra.TryGetValue(ZoteroCode.Uri, out string? uri) && ZoteroCode.IsLibraryUri(uri) ? uri
            : ZoteroCode.IsLibraryUri(reference.Id) ? reference.Id
            : null;
        Reference bare = reference with { Extra = reference.Extra.Without(ZoteroCode.Uri) };
        using MemoryStream bytes = new();
        diagnostics.AddRange(CslJsonWriter.WriteItem(known is null ? reference : bare, bytes));
        string json = Encoding.UTF8.GetString(bytes.ToArray());
        string key = ZoteroKey.Of(json, 8);
        return new ZoteroItem(key, known ?? ZoteroCode.OwnLibrary + key, json);
    }
}
