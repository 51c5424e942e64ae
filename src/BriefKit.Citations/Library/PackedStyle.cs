using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Library;

/// <summary>A style of a packed file. Its name is known; what else the index says of it is read when it is asked for.</summary>
internal sealed class PackedStyle
{
    private const string ZoteroAddress = "http://www.zotero.org/styles/";

    private readonly PackedFile _file;
    private readonly int _description;
    private readonly bool _isOwn;
    private readonly PackedPlace _place;

    // The style's name in the file, from which its address may follow.
    private readonly string _fileName;
    private StyleEntry? _entry;

    private PackedStyle(PackedFile file, ref PackedReader index, bool isOwn)
    {
        _file = file;
        _isOwn = isOwn;
        _fileName = Id = index.Text();
        _place = index.Place();
        _description = index.Number();
    }

    private PackedStyle(PackedStyle style, string id)
    {
        (_file, _description, _isOwn, _place, _fileName) = (style._file, style._description, style._isOwn, style._place, style._fileName);
        Id = id;
    }

    public string Id { get; }

    // Two threads may read the same entry at once; either result will do.
    public StyleEntry Entry => _entry ??= ReadEntry();

    /// <summary>The styles of a file, in the ordinal order of their names.</summary>
    public static PackedStyle[] ReadAll(PackedFile file, bool isOwn)
    {
        PackedReader index = new(file.Unpack(PackedFile.StylesSection));
        PackedStyle[] styles = new PackedStyle[index.Number()];
        for (int i = 0; i < styles.Length; i++)
            styles[i] = new PackedStyle(file, ref index, isOwn);
        return styles;
    }

    /// <summary>The same style under another name.</summary>
    public PackedStyle As(string id) => new(this, id);

    /// <summary>Its elements. The packed trees lack what the file says about itself; the index has it.</summary>
    public CslElement ReadTree()
    {
        CslElement style = _file.ReadStyle(_place);
        CslElement info = new("info", default, [new("title", default, [], Entry.Title), new("id", default, [], Entry.Address)], "");
        return style with { Children = [info, .. style.Children] };
    }

    private StyleEntry ReadEntry()
    {
        PackedReader reader = new(_file.Descriptions[_description..]);
        string title = reader.Text(), address = reader.Text(), format = reader.Text(), fields = reader.Text(), locale = reader.Text();
        return new StyleEntry(Id, title, CitationFormats.Parse(format), [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)], locale.Length == 0 ? null : locale)
        {
            Address = address.Length == 0 ? ZoteroAddress + _fileName : address,
            IsOwn = _isOwn,
        };
    }
}
