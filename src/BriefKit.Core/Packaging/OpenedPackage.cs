using System.IO.Compression;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Core.Packaging;

/// <summary>A package that was opened: its parts, by name without a slash at the beginning (<c>word/document.xml</c>). Names don't mind case.</summary>
public sealed class OpenedPackage : IDisposable
{
    private static readonly XNamespace RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly PackageLimits _limits;
    private long _bytesRead;
    private int _nodesRead;
    private Dictionary<string, string>? _contentTypes;

    internal OpenedPackage(string name, ZipArchive archive, Dictionary<string, ZipArchiveEntry> entries, PackageLimits limits)
    {
        Name = name;
        _archive = archive;
        _entries = entries;
        _limits = limits;
        Parts = entries.Keys.ToValueList();
    }

    /// <summary>What the user calls the file.</summary>
    public string Name { get; }

    /// <summary>The names of all parts, in the order of the archive.</summary>
    public ValueList<string> Parts { get; }

    /// <summary>A place that stands for the whole file.</summary>
    public SourceLocation Start => new SourceText(Name, "").At(0, 0);

    public bool Contains(string part) => _entries.ContainsKey(part);

    /// <summary>The bytes of a part; null, and a diagnostic, where it is missing, broken or too long.</summary>
    public byte[]? Read(string part, DiagnosticBag diagnostics)
    {
        if (!_entries.TryGetValue(part, out ZipArchiveEntry? entry))
        {
            diagnostics.Add(PackagingDiagnostics.MissingPart(Start, part));
            return null;
        }
        try
        {
            using Stream stream = entry.Open();
            return ReadBounded(stream, part, diagnostics);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            diagnostics.Add(PackagingDiagnostics.BrokenPart(Start, part));
            return null;
        }
    }

    /// <summary>
    /// The root element of an XML part; null, and a diagnostic, where it cannot be had. Comments and processing instructions are left out, and the
    /// namespaces of strict files (ISO 29500-1) become those of transitional ones (ISO 29500-4), so that readers need to know these only.
    /// </summary>
    public XElement? ReadXml(string part, DiagnosticBag diagnostics) =>
        Read(part, diagnostics) is byte[] bytes ? BoundedXml.Read($"{Name}/{part}", bytes, _limits, ref _nodesRead, diagnostics) : null;

    /// <summary>What a part points to; none where it has no relationships. The empty text stands for the package itself.</summary>
    public ValueList<PackageRelationship> RelationshipsOf(string part, DiagnosticBag diagnostics)
    {
        string name = PartName.RelationshipsOf(part);
        if (!Contains(name) || ReadXml(name, diagnostics) is not XElement root)
            return [];
        return root.Elements(RelationshipsNamespace + "Relationship").Select(element => RelationshipOf(part, element)).ToValueList();
    }

    /// <summary>The name of the main part, <c>word/document.xml</c> as a rule; null, and a diagnostic, where there is none.</summary>
    public string? FindMainPart(DiagnosticBag diagnostics)
    {
        PackageRelationship? main = RelationshipsOf("", diagnostics).FirstOrDefault(relationship => relationship is { Kind: "officeDocument", IsExternal: false });
        if (main is null)
            diagnostics.Add(PackagingDiagnostics.NoMainPart(Start));
        else if (!Contains(main.Target))
            diagnostics.Add(PackagingDiagnostics.MissingPart(Start, main.Target));
        else
            return main.Target;
        return null;
    }

    /// <summary>The content type of a part (ISO 29500-2, 6.2.3); null where the package states none.</summary>
    public string? ContentTypeOf(string part, DiagnosticBag diagnostics)
    {
        _contentTypes ??= ReadContentTypes(diagnostics);
        return _contentTypes.GetValueOrDefault("/" + part) ?? _contentTypes.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..]);
    }

    public void Dispose() => _archive.Dispose();

    private static PackageRelationship RelationshipOf(string source, XElement element)
    {
        string target = (string?)element.Attribute("Target") ?? "";
        bool isExternal = (string?)element.Attribute("TargetMode") == "External";
        return new(
            (string?)element.Attribute("Id") ?? "",
            (string?)element.Attribute("Type") ?? "",
            isExternal ? target : PartName.Resolve(source, target),
            isExternal);
    }

    private Dictionary<string, string> ReadContentTypes(DiagnosticBag diagnostics)
    {
        Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement element in ReadXml("[Content_Types].xml", diagnostics)?.Elements() ?? [])
        {
            string? key = element.Name == ContentTypesNamespace + "Override" ? Uri.UnescapeDataString((string?)element.Attribute("PartName") ?? "")
                : element.Name == ContentTypesNamespace + "Default" ? (string?)element.Attribute("Extension")
                : null;
            if (key is not null && (string?)element.Attribute("ContentType") is string type)
                types.TryAdd(key, type);
        }
        return types;
    }

    // What the archive says of a part's length is not believed: the bytes are counted as they come.
    private byte[]? ReadBounded(Stream stream, string part, DiagnosticBag diagnostics)
    {
        using MemoryStream buffer = new();
        byte[] chunk = new byte[16 * 1024];
        for (int count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            _bytesRead += count;
            if (buffer.Length + count > _limits.MaxPartBytes)
            {
                diagnostics.Add(PackagingDiagnostics.PartTooLong(Start, part, _limits.MaxPartBytes));
                return null;
            }
            if (_bytesRead > _limits.MaxTotalBytes)
            {
                diagnostics.Add(PackagingDiagnostics.TotalTooLong(Start, part, _limits.MaxTotalBytes));
                return null;
            }
            buffer.Write(chunk, 0, count);
        }
        return buffer.ToArray();
    }
}
