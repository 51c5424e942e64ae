using System.Xml.Linq;
using BriefKit.Core.Packaging;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// Reads Word files from anybody: templates and house styles. Programs in them, foreign files and links to what lies outside are left
/// out, and told; nothing outside is ever fetched.
/// </summary>
internal sealed class WordPackageReader
{
    /// <summary>A template is a few pages: what is larger is something else.</summary>
    private static readonly PackageLimits Limits = new()
    {
        MaxBytes = 64 * 1024 * 1024,
        MaxParts = 2000,
        MaxPartBytes = 32 * 1024 * 1024,
        MaxTotalBytes = 96L * 1024 * 1024,
        MaxDepth = 200,
        MaxNodes = 500_000,
        MaxTotalNodes = 1_000_000,
    };

    private const string DocumentType = ContentType.Document;
    private const string TemplateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private const string MacroDocumentType = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private const string MacroTemplateType = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";

    private readonly OpenedPackage _package;
    private readonly DiagnosticBag _bag;
    private readonly List<PackagePart> _parts = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    private WordPackageReader(OpenedPackage package, DiagnosticBag bag)
    {
        _package = package;
        _bag = bag;
    }

    /// <summary>Reads a file; null, and an error, where it is no Word file or cannot be read.</summary>
    /// <param name="name">What the user calls it.</param>
    public static WordPackage? Read(string name, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        Parsed<OpenedPackage?> opened = PackageReader.Open(name, bytes, Limits);
        bag.AddRange(opened.Diagnostics);
        if (opened.Value is not OpenedPackage package)
            return null;
        using (package)
            return new WordPackageReader(package, bag).Read();
    }

    private WordPackage? Read()
    {
        if (_package.FindMainPart(_bag) is not string main)
            return null;
        string? type = _package.ContentTypeOf(main, _bag);
        if (type is not (DocumentType or TemplateType or MacroDocumentType or MacroTemplateType) || UnsafeContent.IsReserved(main))
        {
            _bag.Add(FormDiagnostics.NotAWordFile(_package.Start));
            return null;
        }
        int before = _bag.Count(found => found.IsError);
        ReadPart(main, DocumentType);
        if (_bag.Count(found => found.IsError) > before)
            return null;
        if (_parts[0].Xml is not { } root || root.Name != WordNames.W + "document" || root.Element(WordNames.W + "body") is null)
        {
            _bag.Add(FormDiagnostics.NotAWordFile(_package.Start));
            return null;
        }
        IEnumerable<PackagePart> others = _parts.Skip(1).OrderBy(part => part.Path, StringComparer.Ordinal);
        return new WordPackage(_package.Name, [_parts[0], .. others])
        {
            CoreProperties = Properties("core-properties"),
            CustomProperties = Properties("custom-properties"),
        };
    }

    private XElement? Properties(string kind) =>
        _package.RelationshipsOf("", _bag).FirstOrDefault(relationship => relationship.Kind == kind && !relationship.IsExternal) is { } found && _package.Contains(found.Target)
            ? _package.ReadXml(found.Target, _bag)
            : null;

    // Parts lead to parts; a stack of calls could be made as deep as there are parts.
    private void ReadPart(string first, string firstType)
    {
        Queue<(string Path, string Type)> open = new([(first, firstType)]);
        _seen.Add(first);
        while (open.TryDequeue(out (string Path, string Type) next))
        {
            bool isXml = next.Type.EndsWith("+xml", StringComparison.Ordinal) || next.Type.EndsWith("/xml", StringComparison.Ordinal);
            XElement? xml = isXml ? _package.ReadXml(next.Path, _bag) : null;
            byte[]? bytes = isXml ? [] : _package.Read(next.Path, _bag);
            if (bytes is null || (isXml && xml is null))
                continue;
            UnsafeContent safety = new(next.Path, _package.Start, _bag);
            List<PackageRelationship> kept = safety.Filter(_package.RelationshipsOf(next.Path, _bag));
            if (xml is not null)
                safety.Clean(xml);
            _parts.Add(xml is null ? PackagePart.Of(next.Path, next.Type, bytes, kept) : PackagePart.Of(next.Path, next.Type, xml, kept));
            foreach (PackageRelationship relationship in kept.Where(relationship => !relationship.IsExternal))
                Follow(relationship, open);
        }
    }

    private void Follow(PackageRelationship relationship, Queue<(string Path, string Type)> open)
    {
        if (!_seen.Add(relationship.Target))
            return;
        if (!_package.Contains(relationship.Target))
        {
            _bag.Add(FormDiagnostics.PartMissing(_package.Start, relationship.Target));
            return;
        }
        open.Enqueue((relationship.Target, _package.ContentTypeOf(relationship.Target, _bag) ?? "application/octet-stream"));
    }
}
