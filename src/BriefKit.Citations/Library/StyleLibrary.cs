using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// The styles that are built in: the independent ones of the official repository of CSL, and BriefKit's own over them. Listing
/// and finding them reads an index only; a style is unpacked when it is loaded. Any number of threads may use it at once.
/// </summary>
public sealed class StyleLibrary
{
    private const string ZoteroAddress = "http://www.zotero.org/styles/";
    private const string SecureZoteroAddress = "https://www.zotero.org/styles/";

    private readonly PackedFile _official;
    private readonly PackedStyle[] _styles;

    internal StyleLibrary(PackedFile official, PackedFile own)
    {
        _official = official;
        PackedStyle[] over = ReadIndex(own, isOwn: true);
        PackedStyle[] beneath = ReadIndex(official, isOwn: false);
        _styles = over.Length == 0 ? beneath : Lay(over, beneath);
        Entries = _styles.Select(style => style.Entry).ToValueList();
        ShortcutsHere = ShortNames.For(id => IndexOfId(id) >= 0);
    }

    public static StyleLibrary BuiltIn { get; } = new(PackedFile.Official, PackedFile.Own);

    /// <summary>The short names that stand for the most used styles, and what they stand for.</summary>
    public static ValueList<KeyValuePair<string, string>> Shortcuts => BuiltIn.ShortcutsHere;

    /// <summary>All styles, in the ordinal order of their ids.</summary>
    public ValueList<StyleEntry> Entries { get; }

    /// <summary>Who made the official styles and locales, and under what licence.</summary>
    public string Notices => _official.Notices;

    internal ValueList<KeyValuePair<string, string>> ShortcutsHere { get; }

    /// <summary>The style that goes by a name: a short name, an id, a file name, or the address that styles are published under. Case does not count.</summary>
    public StyleEntry? Find(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : Entries[index];
    }

    /// <summary>
    /// The styles in whose id, title, short name, format or fields every word of the query stands; first those whose id begins with it.
    /// </summary>
    public IEnumerable<StyleEntry> Search(string query)
    {
        string[] words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? meant = Find(query)?.Id;
        return Entries
            .Where(entry => entry.Id == meant || Array.TrueForAll(words, word => HasWord(entry, word)))
            .OrderBy(entry => entry.Id == meant ? 0 : entry.Id.StartsWith(query.Trim(), StringComparison.OrdinalIgnoreCase) ? 1 : 2);
    }

    /// <summary>Compiles the style of a name; null with an error, and a hint at the nearest name, where there is none.</summary>
    public Parsed<Style?> Load(string name)
    {
        int index = IndexOf(name);
        return index >= 0 ? StyleReader.Read(ReadTree(index)) : new(null, [LibraryDiagnostics.UnknownStyle(name, NearestHint(name, []))]);
    }

    /// <summary>Says which name was meant; null where none is near.</summary>
    internal string? NearestHint(string name, IEnumerable<string> others) =>
        NearestName.Hint(name, ShortcutsHere.Select(pair => pair.Key).Concat(others).Concat(Entries.Select(entry => entry.Id)));

    /// <summary>The style whose <c>cs:id</c> that is.</summary>
    internal StyleEntry? FindByAddress(string address) =>
        address.Contains("://", StringComparison.Ordinal) ? Entries.FirstOrDefault(entry => entry.Address == address) : null;

    /// <summary>The elements of the style of a name; null where there is none.</summary>
    internal CslElement? FindTree(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : ReadTree(index);
    }

    internal CslElement ReadTree(int index)
    {
        PackedStyle found = _styles[index];
        CslElement style = found.Packed.ReadTree(found.Place);
        return style with { Children = [InfoOf(found.Entry), .. style.Children] };
    }

    /// <summary>The name of a style in a name, a file name, or an address.</summary>
    internal static string PlainName(string name)
    {
        ReadOnlySpan<char> id = name.AsSpan().Trim();
        if (id.StartsWith(ZoteroAddress, StringComparison.OrdinalIgnoreCase))
            id = id[ZoteroAddress.Length..];
        else if (id.StartsWith(SecureZoteroAddress, StringComparison.OrdinalIgnoreCase))
            id = id[SecureZoteroAddress.Length..];
        if (id.EndsWith(".csl", StringComparison.OrdinalIgnoreCase))
            id = id[..^4];
        return id.ToString();
    }

    private int IndexOf(string name)
    {
        string plain = PlainName(name);
        int index = plain.Length == 0 ? -1 : IndexOfId(plain);
        if (index >= 0)
            return index;
        foreach ((string shortName, string id) in ShortcutsHere)
        {
            if (shortName.Equals(plain, StringComparison.OrdinalIgnoreCase))
                return IndexOfId(id);
        }
        return -1;
    }

    // Ids are in lower case and in order.
    private int IndexOfId(string id)
    {
        id = id.ToLowerInvariant();
        int low = 0, high = _styles.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int comparison = string.CompareOrdinal(_styles[middle].Entry.Id, id);
            if (comparison == 0)
                return middle;
            if (comparison < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private bool HasWord(StyleEntry entry, string word) =>
        entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || entry.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(entry.Format.CslName, word, StringComparison.OrdinalIgnoreCase)
        || entry.Fields.Contains(word, StringComparer.OrdinalIgnoreCase)
        || ShortcutsHere.Any(pair => pair.Value == entry.Id && pair.Key.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static PackedStyle[] Lay(PackedStyle[] over, PackedStyle[] beneath)
    {
        HashSet<string> taken = [.. over.Select(style => style.Entry.Id)];
        IEnumerable<PackedStyle> left = beneath
            .Select(style => taken.Contains(style.Entry.Id) ? style with { Entry = style.Entry with { Id = ShortNames.NameBeneath(style.Entry.Id) ?? "" } } : style)
            .Where(style => style.Entry.Id.Length > 0);
        return [.. over.Concat(left).OrderBy(style => style.Entry.Id, StringComparer.Ordinal)];
    }

    private static PackedStyle[] ReadIndex(PackedFile file, bool isOwn)
    {
        PackedReader reader = new(file.Unpack(PackedFile.StylesSection));
        PackedStyle[] styles = new PackedStyle[reader.Number()];
        for (int i = 0; i < styles.Length; i++)
        {
            string id = reader.Text(), title = reader.Text(), address = reader.Text(), format = reader.Text(), fields = reader.Text(), locale = reader.Text();
            StyleEntry entry = new(
                id, title, CitationFormats.Parse(format), [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)], locale.Length == 0 ? null : locale)
            {
                Address = address.Length == 0 ? ZoteroAddress + id : address,
                IsOwn = isOwn,
            };
            styles[i] = new PackedStyle(entry, file, reader.Place());
        }
        return styles;
    }

    // The packed trees lack what the file says about itself; the index has it.
    private static CslElement InfoOf(StyleEntry entry) =>
        new("info", default, [new("title", default, [], entry.Title), new("id", default, [], entry.Address)], "");

    private sealed record PackedStyle(StyleEntry Entry, PackedFile Packed, PackedPlace Place);
}
