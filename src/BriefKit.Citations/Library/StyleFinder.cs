using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// Finds styles by name, in folders and in the built-in library, and reads style files. Dependent styles follow their parents
/// through all of these places. It never changes, and any number of threads may use it at once.
/// </summary>
public sealed class StyleFinder
{
    /// <summary>No chain of parents is longer: CSL has them be independent.</summary>
    private const int MaxParents = 8;

    private readonly StyleLibrary _library;
    private readonly ValueList<StyleFolder> _over;
    private readonly ValueList<StyleFolder> _beneath;

    /// <param name="over">Folders whose styles come before built-in ones of the same name.</param>
    /// <param name="beneath">Folders that are looked into where no built-in style has the name.</param>
    public StyleFinder(StyleLibrary library, ValueList<StyleFolder> over, ValueList<StyleFolder> beneath)
    {
        _library = library;
        _over = over;
        _beneath = beneath;
    }

    /// <summary>
    /// The styles of the folders that come before the built-in ones, by the names of their files. What is no style is left out,
    /// and reported when it is asked for.
    /// </summary>
    public ValueList<FoundEntry> Added => _over
        .SelectMany(folder => StyleFiles.NamesIn(folder).Select(file => (folder, file)))
        .Select(place => Describe(place.folder, place.file))
        .OfType<FoundEntry>()
        .DistinctBy(found => found.Entry.Id, StringComparer.OrdinalIgnoreCase)
        .OrderBy(found => found.Entry.Id, StringComparer.Ordinal)
        .ToValueList();

    /// <summary>The style of a name; null with an error, and a hint at the nearest name, where there is none or it cannot be used.</summary>
    public Parsed<FoundStyle?> Find(string name)
    {
        DiagnosticBag diagnostics = new();
        StyleTree? tree = Locate(name, null, diagnostics);
        if (tree is null && !diagnostics.HasErrors)
            diagnostics.Add(LibraryDiagnostics.UnknownStyle(name, Hint(name)));
        FoundStyle? found = tree is null ? null : Compile(tree, StyleLibrary.PlainName(name), diagnostics);
        return new(found, diagnostics.ToValueList());
    }

    /// <summary>Reads a style file. Never throws on input; null with an error where nothing can be formatted by it.</summary>
    public Parsed<FoundStyle?> Read(SourceText source)
    {
        DiagnosticBag diagnostics = new();
        Parsed<CslElement?> root = CslXmlReader.ReadTree(source);
        diagnostics.AddRange(root.Diagnostics);
        FoundStyle? found = root.Value is null
            ? null
            : Compile(new StyleTree(source.Name, root.Value) { FileName = source.Name }, StyleFiles.StemOf(source.Name), diagnostics);
        return new(found, diagnostics.ToValueList());
    }

    private FoundStyle? Compile(StyleTree tree, string name, DiagnosticBag diagnostics)
    {
        if (Follow(tree, diagnostics) is not CslElement root)
            return null;
        Parsed<Style?> style = StyleReader.Read(root);
        diagnostics.AddRange(style.Diagnostics);
        return style.Value is null ? null : new FoundStyle(tree.Describe(name), style.Value) { FileName = tree.FileName, Parent = tree.Parent };
    }

    // The elements that format, with what the dependent style says in place of its parent.
    private CslElement? Follow(StyleTree tree, DiagnosticBag diagnostics)
    {
        List<StyleTree> chain = [tree];
        while (chain[^1].Parent is string parent)
        {
            SourceLocation? at = chain[^1].Root.Origin.Location;
            StyleTree? next = Locate(parent, chain[^1].FileName, diagnostics);
            if (next is null && diagnostics.HasErrors)
                return null;
            if (next is null)
            {
                diagnostics.Add(LibraryDiagnostics.ParentMissing(at, parent, Hint(parent)));
                return null;
            }
            if (chain.Count >= MaxParents || chain.Exists(known => known.Name == next.Name))
            {
                diagnostics.Add(LibraryDiagnostics.ParentCircle(at, chain.Select(known => known.Name).Append(next.Name)));
                return null;
            }
            diagnostics.Add(LibraryDiagnostics.DependsOn(at, parent, next.Name));
            chain.Add(next);
        }
        CslElement root = chain[^1].Root;
        for (int i = chain.Count - 2; i >= 0; i--)
            root = chain[i].Dress(root);
        return root;
    }

    /// <summary>Whether a style can be asked for by a name that is that of its file, without the ending.</summary>
    public static bool IsName(string stem) => StyleFiles.IsName(stem);

    /// <param name="except">A file that is not meant: one that lies over a built-in style may have that as its parent.</param>
    private StyleTree? Locate(string name, string? except, DiagnosticBag diagnostics)
    {
        string plain = StyleLibrary.PlainName(name);
        // Another publisher's address; its last part is what files are named by.
        string file = plain.Contains("://", StringComparison.Ordinal) ? plain.TrimEnd('/').Split('/')[^1] : plain;
        StyleEntry? entry = _library.Find(plain) ?? _library.FindByAddress(plain);
        // A short name means its style, and so the file that lies over that style.
        StyleTree? over = LocateIn(_over, file, except, diagnostics);
        if (over is null && entry is not null && entry.Id != file && !diagnostics.HasErrors)
            over = LocateIn(_over, entry.Id, except, diagnostics);
        if (over is not null)
        {
            if (entry is not null)
                diagnostics.Add(LibraryDiagnostics.HidesBuiltIn(over.Name, entry.Id));
            return over;
        }
        if (diagnostics.HasErrors)
            return null;
        if (entry is not null)
            return new StyleTree(entry.Id, _library.FindTree(entry.Id)!) { BuiltIn = entry };
        return LocateIn(_beneath, file, except, diagnostics);
    }

    private static StyleTree? LocateIn(ValueList<StyleFolder> folders, string name, string? except, DiagnosticBag diagnostics)
    {
        foreach (StyleFolder folder in folders)
        {
            SourceText? source = StyleFiles.Find(folder, name, diagnostics);
            if (source is null || source.Name == except)
                continue;
            Parsed<CslElement?> root = CslXmlReader.ReadTree(source);
            diagnostics.AddRange(root.Diagnostics);
            return root.Value is null ? null : new StyleTree(source.Name, root.Value) { FileName = source.Name };
        }
        return null;
    }

    private static FoundEntry? Describe(StyleFolder folder, string file)
    {
        DiagnosticBag unread = new();
        if (StyleFiles.Read(folder, file, unread) is not SourceText source || CslXmlReader.ReadTree(source).Value is not { Name: "style" } root)
            return null;
        return new FoundEntry(new StyleTree(source.Name, root).Describe(StyleFiles.StemOf(file)), source.Name);
    }

    private string? Hint(string name) => _library.NearestHint(StyleLibrary.PlainName(name), _over.SelectMany(StyleFiles.NamesIn).Select(StyleFiles.StemOf));
}
