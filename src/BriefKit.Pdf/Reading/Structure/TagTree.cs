namespace BriefKit.Pdf.Reading.Structure;

/// <summary>An element of the logical structure as it stands in a file (ISO 32000-1, 14.7.2).</summary>
internal sealed class TagElement(PdfDictionary dictionary, TagElement? parent, string type, string? standardType)
{
    public PdfDictionary Dictionary => dictionary;

    public TagElement? Parent => parent;

    /// <summary>The type as it is written; empty for none.</summary>
    public string Type => type;

    /// <summary>The standard type that the type is, or is mapped to; null where it leads to none.</summary>
    public string? StandardType => standardType;

    public List<TagKid> Kids { get; } = [];

    public IEnumerable<TagElement> Elements => Kids.Where(kid => kid.Element is not null).Select(kid => kid.Element!);

    public int ObjectNumber => dictionary.ObjectNumber;

    /// <summary>The element and those that it is in, the innermost first.</summary>
    public IEnumerable<TagElement> Chain
    {
        get
        {
            for (TagElement? element = this; element is not null; element = element.Parent)
                yield return element;
        }
    }
}

/// <summary>What an element holds: another element, marked content, or an object such as a link's annotation.</summary>
/// <param name="Owner">Of marked content: the object number of its page or form.</param>
internal sealed record TagKid(TagElement? Element, int? ContentId, int Owner, PdfValue? Object);

/// <summary>The logical structure of a file.</summary>
internal sealed class TagTree
{
    private const int MostElements = 4_000_000;

    private readonly SourceFile _file;
    private readonly PdfDictionary _classes;
    private Dictionary<(int Owner, int ContentId), TagElement>? _owners;

    private TagTree(SourceFile file, PdfDictionary root)
    {
        _file = file;
        Root = root;
        Roles = new RoleMap(file, root);
        _classes = file.Dictionary(root, "ClassMap") ?? PdfDictionary.Empty;
    }

    public PdfDictionary Root { get; }

    public RoleMap Roles { get; }

    /// <summary>All elements in the order of reading.</summary>
    public List<TagElement> Elements { get; } = [];

    /// <summary>The elements that are in no other.</summary>
    public IEnumerable<TagElement> Tops => Elements.Where(element => element.Parent is null);

    /// <summary>Whether an element is found in two places, or below itself.</summary>
    public bool HasCircle { get; private set; }

    public static TagTree? Read(SourceFile file)
    {
        if (file.Dictionary(file.Catalog, "StructTreeRoot") is not PdfDictionary root)
            return null;
        TagTree tree = new(file, root);
        tree.ReadElements();
        return tree;
    }

    /// <summary>The element that names the marked content of a page or form; null where none does.</summary>
    public TagElement? Find(int owner, int contentId)
    {
        if (_owners is null)
        {
            _owners = [];
            foreach (TagElement element in Elements)
            {
                foreach (TagKid kid in element.Kids.Where(kid => kid.ContentId is not null))
                    _owners.TryAdd((kid.Owner, kid.ContentId!.Value), element);
            }
        }
        return _owners.GetValueOrDefault((owner, contentId));
    }

    /// <summary>The way back (ISO 32000-1, 14.7.4.4): what each key of a page, form or annotation leads to, resolved.</summary>
    public IReadOnlyDictionary<int, PdfValue> ReadParents()
    {
        Dictionary<int, PdfValue> parents = [];
        foreach ((PdfValue key, PdfValue value) in SourceTree.Read(_file, _file.Dictionary(Root, "ParentTree"), "Nums"))
        {
            if (key is PdfNumber { Integer: int number })
                parents.TryAdd(number, _file.Resolve(value));
        }
        return parents;
    }

    /// <summary>An attribute of an element (ISO 32000-1, 14.7.5), resolved; null, the value, where it has none.</summary>
    public PdfValue Attribute(TagElement element, string owner, string key)
    {
        foreach (PdfDictionary attributes in Attributes(element))
        {
            if (_file.Name(attributes, "O") == owner && attributes.Has(key))
                return _file.Value(attributes, key);
        }
        return PdfNull.Value;
    }

    private IEnumerable<PdfDictionary> Attributes(TagElement element)
    {
        PdfValue classes = _file.Value(element.Dictionary, "C");
        IEnumerable<PdfValue> ofClasses = Each(classes).OfType<PdfName>().SelectMany(name => Each(_file.Value(_classes, name.Value)));
        foreach (PdfValue value in Each(_file.Value(element.Dictionary, "A")).Concat(ofClasses))
        {
            if (value is PdfDictionary or PdfStream)
                yield return value as PdfDictionary ?? ((PdfStream)value).Dictionary;
        }
    }

    private IEnumerable<PdfValue> Each(PdfValue value) => value is PdfArray array ? array.Items.Select(_file.Resolve) : [value];

    private void ReadElements()
    {
        HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(PdfDictionary Dictionary, TagElement? Parent, int Page, int Place)> open = [];
        PushKids(Root, null, 0, open);
        while (open.TryPop(out (PdfDictionary Dictionary, TagElement? Parent, int Page, int Place) next) && Elements.Count < MostElements)
        {
            if (!seen.Add(next.Dictionary))
            {
                HasCircle = true;
                continue;
            }
            string type = _file.Name(next.Dictionary, "S") ?? "";
            TagElement element = new(next.Dictionary, next.Parent, type, Roles.StandardTypeOf(type));
            Elements.Add(element);
            if (next.Parent is not null)
                next.Parent.Kids[next.Place] = new TagKid(element, null, 0, null);
            int page = _file.Dictionary(next.Dictionary, "Pg")?.ObjectNumber ?? next.Page;
            PushKids(next.Dictionary, element, page, open);
        }
    }

    private void PushKids(PdfDictionary dictionary, TagElement? parent, int page, Stack<(PdfDictionary, TagElement?, int, int)> open)
    {
        PdfValue[] kids = [.. Each(_file.Value(dictionary, "K"))];
        parent?.Kids.AddRange(kids.Select(kid => Kid(kid, page)));
        for (int i = kids.Length - 1; i >= 0; i--)
        {
            if (kids[i] is PdfDictionary kid && IsElement(kid))
                open.Push((kid, parent, page, i));
        }
    }

    private bool IsElement(PdfDictionary kid) => _file.Name(kid, "Type") is not ("MCR" or "OBJR");

    // Elements take their places when they are read.
    private TagKid Kid(PdfValue kid, int page) => kid switch
    {
        PdfNumber number => new TagKid(null, number.Integer ?? -1, page, null),
        PdfDictionary reference when _file.Name(reference, "Type") == "MCR" => new TagKid(null, _file.Integer(reference, "MCID") ?? -1, OwnerOf(reference, page), null),
        PdfDictionary reference when _file.Name(reference, "Type") == "OBJR" => new TagKid(null, null, page, _file.Value(reference, "Obj")),
        _ => new TagKid(null, null, page, null),
    };

    private int OwnerOf(PdfDictionary reference, int page) =>
        _file.Stream(reference, "Stm")?.ObjectNumber ?? _file.Dictionary(reference, "Pg")?.ObjectNumber ?? page;
}
