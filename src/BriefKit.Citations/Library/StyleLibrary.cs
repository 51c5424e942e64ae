using System.Collections.Frozen;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// The independent styles of the official repository of CSL, built in. Listing and finding them reads an index only;
/// a style is unpacked when it is loaded. Any number of threads may use it at once.
/// </summary>
public sealed class StyleLibrary
{
    private const string ZoteroAddress = "http://www.zotero.org/styles/";

    private readonly PackedFile _file;
    private readonly PackedPlace[] _places;
    private readonly FrozenDictionary<string, int> _byId;

    private StyleLibrary(PackedFile file)
    {
        _file = file;
        PackedReader reader = new(file.Unpack(PackedFile.StylesSection));
        StyleEntry[] entries = new StyleEntry[reader.Number()];
        _places = new PackedPlace[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = ReadEntry(ref reader);
            _places[i] = reader.Place();
        }
        Entries = [.. entries];
        _byId = Enumerable.Range(0, entries.Length).ToFrozenDictionary(i => entries[i].Id, StringComparer.OrdinalIgnoreCase);
    }

    public static StyleLibrary BuiltIn { get; } = new(PackedFile.BuiltIn);

    /// <summary>All styles, in the ordinal order of their ids.</summary>
    public ValueList<StyleEntry> Entries { get; }

    /// <summary>Who made the styles and locales, and under what licence.</summary>
    public string Notices => _file.Notices;

    /// <summary>The short names that stand for the most used styles, and what they stand for.</summary>
    public static ValueList<KeyValuePair<string, string>> Shortcuts { get; } =
        ShortNames.All.Select(pair => KeyValuePair.Create(pair.Name, pair.Id)).ToValueList();

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
        if (index >= 0)
            return StyleReader.Read(ReadTree(index));
        string? hint = NearestName.Hint(name, ShortNames.All.Select(pair => pair.Name).Concat(Entries.Select(entry => entry.Id)));
        return new(null, [LibraryDiagnostics.UnknownStyle(name, hint)]);
    }

    internal CslElement ReadTree(int index)
    {
        CslElement style = _file.ReadTree(_places[index]);
        return style with { Children = [InfoOf(Entries[index]), .. style.Children] };
    }

    private int IndexOf(string name)
    {
        ReadOnlySpan<char> id = name.AsSpan().Trim();
        if (id.StartsWith(ZoteroAddress, StringComparison.OrdinalIgnoreCase))
            id = id[ZoteroAddress.Length..];
        if (id.EndsWith(".csl", StringComparison.OrdinalIgnoreCase))
            id = id[..^4];
        string plain = id.ToString();
        return _byId.TryGetValue(plain, out int index) || (ShortNames.IdOf(plain) is { } meant && _byId.TryGetValue(meant, out index)) ? index : -1;
    }

    private static bool HasWord(StyleEntry entry, string word) =>
        entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || entry.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(FormatName(entry.Format), word, StringComparison.OrdinalIgnoreCase)
        || entry.Fields.Contains(word, StringComparer.OrdinalIgnoreCase)
        || ShortNames.IdOf(word) == entry.Id;

    private static StyleEntry ReadEntry(ref PackedReader reader)
    {
        string id = reader.Text(), title = reader.Text(), format = reader.Text(), fields = reader.Text(), locale = reader.Text();
        return new StyleEntry(
            id, title, FormatOf(format), [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)], locale.Length == 0 ? null : locale);
    }

    private static CitationFormat FormatOf(string name) => name switch
    {
        "author-date" => CitationFormat.AuthorDate,
        "author" => CitationFormat.Author,
        "numeric" => CitationFormat.Numeric,
        "label" => CitationFormat.Label,
        "note" => CitationFormat.Note,
        _ => CitationFormat.Unstated,
    };

    private static string FormatName(CitationFormat format) => format switch
    {
        CitationFormat.AuthorDate => "author-date",
        CitationFormat.Author => "author",
        CitationFormat.Numeric => "numeric",
        CitationFormat.Label => "label",
        CitationFormat.Note => "note",
        _ => "",
    };

    // The packed trees lack what the file says about itself; the index has it.
    private static CslElement InfoOf(StyleEntry entry) =>
        new("info", default, [new("title", default, [], entry.Title), new("id", default, [], ZoteroAddress + entry.Id)], "");
}
