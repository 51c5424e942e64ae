using System.Runtime.InteropServices;
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
    private readonly Lazy<ValueList<StyleEntry>> _entries;

    internal StyleLibrary(PackedFile official, PackedFile own)
    {
        _official = official;
        PackedStyle[] over = PackedStyle.ReadAll(own, isOwn: true);
        PackedStyle[] beneath = PackedStyle.ReadAll(official, isOwn: false);
        _styles = Lay(over, beneath);
        _entries = new(() => _styles.Select(style => style.Entry).ToValueList());
        ShortcutsHere = ShortNames.For(id => IndexOfId(id) >= 0);
    }

    public static StyleLibrary BuiltIn { get; } = new(PackedFile.Official, PackedFile.Own);

    /// <summary>The short names that stand for the most used styles, and what they stand for.</summary>
    public static ValueList<KeyValuePair<string, string>> Shortcuts => BuiltIn.ShortcutsHere;

    /// <summary>All styles, in the ordinal order of their ids.</summary>
    public ValueList<StyleEntry> Entries => _entries.Value;

    /// <summary>Who made the official styles and locales, and under what licence.</summary>
    public string Notices => _official.Notices;

    internal ValueList<KeyValuePair<string, string>> ShortcutsHere { get; }

    /// <summary>The style that goes by a name: a short name, an id, a file name, or the address that styles are published under. Case does not count.</summary>
    public StyleEntry? Find(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : _styles[index].Entry;
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
        NearestName.Hint(name, ShortcutsHere.Select(pair => pair.Key).Concat(others).Concat(_styles.Select(style => style.Id)));

    /// <summary>The style whose <c>cs:id</c> that is.</summary>
    internal StyleEntry? FindByAddress(string address) =>
        address.Contains("://", StringComparison.Ordinal) ? Entries.FirstOrDefault(entry => entry.Address == address) : null;

    /// <summary>The elements of the style of a name; null where there is none.</summary>
    internal CslElement? FindTree(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : ReadTree(index);
    }

    internal CslElement ReadTree(int index) => _styles[index].ReadTree();

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

    // Ids are in lower case.
    private int IndexOfId(string id) => PlaceOf(id.ToLowerInvariant(), _styles);

    /// <summary>Where a style of an id is, or the complement of where it would be, in the ordinal order of ids.</summary>
    private static int PlaceOf(string id, ReadOnlySpan<PackedStyle> styles)
    {
        int low = 0, high = styles.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int comparison = string.CompareOrdinal(styles[middle].Id, id);
            if (comparison == 0)
                return middle;
            if (comparison < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    private bool HasWord(StyleEntry entry, string word) =>
        entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || entry.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(entry.Format.CslName, word, StringComparison.OrdinalIgnoreCase)
        || entry.Fields.Contains(word, StringComparer.OrdinalIgnoreCase)
        || ShortcutsHere.Any(pair => pair.Value == entry.Id && pair.Key.Equals(word, StringComparison.OrdinalIgnoreCase));

    // Those that lie over the others are few.
    private static PackedStyle[] Lay(PackedStyle[] over, PackedStyle[] beneath)
    {
        List<PackedStyle> styles = [.. beneath];
        foreach (PackedStyle style in over)
        {
            int place = PlaceOf(style.Id, CollectionsMarshal.AsSpan(styles));
            if (place < 0)
            {
                styles.Insert(~place, style);
                continue;
            }
            PackedStyle hidden = styles[place];
            styles[place] = style;
            if (ShortNames.NameBeneath(style.Id) is string other && PlaceOf(other, CollectionsMarshal.AsSpan(styles)) is < 0 and int free)
                styles.Insert(~free, hidden.As(other));
        }
        return [.. styles];
    }
}
