using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Packaging;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Word.Citations;
using BriefKit.Word.Sources;

namespace BriefKit.Word.Reading;

/// <summary>
/// Reads the references that a Word file carries: Word's own sources, and the items in the citations of Zotero and Mendeley. Nothing is fetched,
/// whatever the file points to.
/// </summary>
public sealed class WordReferenceReader
{
    // Of no list of sources has an entry more.
    private const int MostElements = 500;

    private static readonly string[] Stories = ["footnotes", "endnotes", "header", "footer", "comments"];

    private readonly OpenedPackage _package;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Reference> _references = [];
    private readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _citedTags = [];
    private readonly CitedItems _items;
    private bool _hasEndNote;

    private WordReferenceReader(OpenedPackage package, DiagnosticBag diagnostics)
    {
        _package = package;
        _diagnostics = diagnostics;
        _items = new CitedItems(package.Name, diagnostics);
    }

    /// <summary>The references of a Word file, each with an id of its own; none, and why, where there are none that could be read.</summary>
    /// <param name="name">What the user calls the file.</param>
    public static Parsed<ValueList<Reference>> Read(string name, ReadOnlyMemory<byte> bytes, PackageLimits? limits = null)
    {
        DiagnosticBag diagnostics = [];
        Parsed<OpenedPackage?> opened = PackageReader.Open(name, bytes, limits);
        diagnostics.AddRange(opened.Diagnostics);
        if (opened.Value is not OpenedPackage package)
            return new([], diagnostics.ToValueList());
        using (package)
        {
            ValueList<Reference> references = new WordReferenceReader(package, diagnostics).Read();
            return new(references, diagnostics.ToValueList());
        }
    }

    /// <summary>The references of a list of Word's sources that is a file of its own, such as <c>Sources.xml</c>; null where this is no such list.</summary>
    public static Parsed<ValueList<Reference>>? ReadSources(string name, ReadOnlyMemory<byte> bytes)
    {
        DiagnosticBag diagnostics = [];
        if (bytes.Span.IndexOf(Encoding.UTF8.GetBytes(SourcesPart.Namespace)) < 0 || BoundedXml.Read(name, bytes, diagnostics) is not XElement root || !SourceReader.IsList(root))
            return null;
        SourceLocation start = new SourceText(name, "").At(0, 0);
        ValueList<Reference> references = Unique(SourceReader.Read(root, MostElements, () => diagnostics.Add(ReadingDiagnostics.TooManyElements(start, MostElements))), start, diagnostics);
        return new(references, diagnostics.ToValueList());
    }

    private ValueList<Reference> Read()
    {
        if (_package.FindMainPart(_diagnostics) is not string main)
            return [];
        ValueList<PackageRelationship> relationships = _package.RelationshipsOf(main, _diagnostics);
        ReadSources(relationships);
        string[] stories = [main, .. relationships.Where(target => !target.IsExternal && Stories.Contains(target.Kind)).Select(target => target.Target).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string part in stories)
            ReadFields(part);
        ReadProperties();
        foreach (string tag in _citedTags.Where(tag => !_tags.Contains(tag)).Distinct(StringComparer.OrdinalIgnoreCase))
            _diagnostics.Add(ReadingDiagnostics.MissingSource(_package.Start, tag));
        if (_hasEndNote)
            _diagnostics.Add(ReadingDiagnostics.EndNoteCitations(_package.Start));
        _references.AddRange(_items.Read());
        if (_references.Count == 0)
            _diagnostics.Add(ReadingDiagnostics.NoReferences(_package.Start));
        return Unique(_references, _package.Start, _diagnostics);
    }

    // Word numbers such parts as it likes, and other programs put them where they like; what is inside tells.
    private void ReadSources(ValueList<PackageRelationship> relationships)
    {
        IEnumerable<string> related = relationships.Where(target => target is { Kind: "customXml", IsExternal: false }).Select(target => target.Target);
        IEnumerable<string> others = _package.Parts.Where(part =>
            part.EndsWith("sources.xml", StringComparison.OrdinalIgnoreCase)
            || (part.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)));
        foreach (string part in related.Concat(others).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (_package.Contains(part) && _package.ReadXml(part, _diagnostics) is XElement root && SourceReader.IsList(root))
                _references.AddRange(SourceReader.Read(root, MostElements, () => _diagnostics.Add(ReadingDiagnostics.TooManyElements(_package.Start, MostElements))));
        }
        _tags.UnionWith(_references.Select(reference => reference.Id));
    }

    private void ReadFields(string part)
    {
        if (_package.ReadXml(part, _diagnostics) is not XElement root)
            return;
        foreach (string instruction in FieldScanner.Scan(root))
            ReadInstruction(instruction);
    }

    private void ReadInstruction(string instruction)
    {
        ReadOnlySpan<char> code = instruction.AsSpan().Trim();
        int data = code.IndexOf("CSL_CITATION", StringComparison.Ordinal);
        if (data >= 0)
            _items.Add(code[(data + "CSL_CITATION".Length)..]);
        else if (code.StartsWith("ADDIN ZOTERO_BIBL", StringComparison.Ordinal) && code.Contains(ZoteroCode.UncitedItems, StringComparison.Ordinal))
            _items.Add(code);
        else if (code.StartsWith("MENDELEY_CITATION", StringComparison.Ordinal))
            ReadEncoded(code[(code.LastIndexOf('_') + 1)..]);
        else if (code.StartsWith("CITATION ", StringComparison.OrdinalIgnoreCase))
            _citedTags.AddRange(TagsOf(code.ToString()));
        _hasEndNote |= code.StartsWith("ADDIN EN.CITE", StringComparison.Ordinal);
    }

    // Mendeley Cite keeps a citation as Base64 in the tag of a content control.
    private void ReadEncoded(ReadOnlySpan<char> code)
    {
        byte[] bytes = new byte[code.Length];
        bool isWhole = Convert.TryFromBase64Chars(code, bytes, out int length);
        _items.Add(isWhole ? Encoding.UTF8.GetString(bytes, 0, length) : "");
    }

    private static IEnumerable<string> TagsOf(string instruction)
    {
        string[] words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (i == 0 || words[i] == @"\m")
                yield return words[i + 1].Trim('"');
        }
    }

    // Where Zotero is told to use bookmarks, a citation stands in properties of the document, cut into pieces: ZOTERO_BREF_x_1, _2 ...
    private void ReadProperties()
    {
        foreach (PackageRelationship target in _package.RelationshipsOf("", _diagnostics).Where(target => target is { Kind: "custom-properties" or "customProperties", IsExternal: false }))
        {
            if (!_package.Contains(target.Target) || _package.ReadXml(target.Target, _diagnostics) is not XElement root)
                continue;
            foreach (IGrouping<string, (string, int Piece, string Value)> pieces in root.Elements().Select(PieceOf).Where(piece => piece.Piece > 0).GroupBy(piece => piece.Name))
                ReadInstruction(string.Concat(pieces.OrderBy(piece => piece.Piece).Select(piece => piece.Value)));
        }
    }

    private static (string Name, int Piece, string Value) PieceOf(XElement property)
    {
        string name = (string?)property.Attribute("name") ?? "";
        int end = name.LastIndexOf('_');
        return name.StartsWith("ZOTERO_BREF_", StringComparison.Ordinal) && int.TryParse(name.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int piece) && piece > 0
            ? (name[..end], piece, property.Value)
            : ("", 0, "");
    }

    private static ValueList<Reference> Unique(IEnumerable<Reference> references, SourceLocation at, DiagnosticBag diagnostics)
    {
        Dictionary<string, Reference> byId = new(StringComparer.Ordinal);
        List<Reference> unique = [];
        foreach (Reference reference in references)
        {
            string wanted = reference.Id.Length > 0 ? reference.Id : "source", id = wanted;
            if (byId.TryGetValue(wanted, out Reference? known) && known == reference)
                continue;
            for (int i = byId.ContainsKey(wanted) ? unique.Count + 1 : 0; byId.ContainsKey(id); i++)
                id = $"{wanted}-{i}";
            if (id != wanted)
                diagnostics.Add(ReadingDiagnostics.RepeatedId(at, wanted, id));
            byId[id] = reference;
            unique.Add(reference with { Id = id });
        }
        return unique.ToValueList();
    }
}
