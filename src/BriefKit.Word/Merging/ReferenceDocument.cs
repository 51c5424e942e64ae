using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Packaging;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>A Word file whose styles, page, headers and footers documents take: the template of a house. It never changes.</summary>
public sealed class ReferenceDocument
{
    // What belongs to the file as a whole; everything else belongs to its text, which is not taken.
    private static readonly string[] KeptKinds = ["styles", "settings", "numbering", "fontTable", "theme", "header", "footer", "footnotes", "endnotes"];

    private ReferenceDocument(WordPackage package, HouseSection section)
    {
        Package = package;
        Section = section;
    }

    /// <summary>Its page, as far as it states one.</summary>
    public PageGeometry Page => Section.Page;

    internal WordPackage Package { get; }

    /// <summary>Its last section.</summary>
    internal HouseSection Section { get; }

    /// <summary>Reads one; null, and errors, where it cannot be had.</summary>
    /// <param name="name">What the user calls the file.</param>
    public static Parsed<ReferenceDocument?> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        DiagnosticBag bag = new();
        WordPackage? package = WordPackageReader.Read(name, bytes, bag);
        if (package is null || bag.HasErrors)
            return new(null, bag.ToValueList());
        if (package.RelatedXml("styles")?.Name != WordNames.W + "styles")
        {
            bag.Add(FormDiagnostics.NotTaken(package.Start, "no styles", "BriefKit's are used"));
            package = package with { Parts = [package.Main.With([.. package.Main.Relationships.Where(relationship => relationship.Kind != "styles")]), .. package.Parts.Skip(1)] };
        }
        XElement[] sections = [.. package.Main.Xml!.Descendants(WordNames.SectionProperties)];
        if (sections.Length > 1)
            bag.Add(FormDiagnostics.NotTaken(package.Start, $"{sections.Length} sections", "the page, headers and footers of the last are taken"));
        XElement section = new(sections.LastOrDefault() ?? new XElement(WordNames.SectionProperties));
        section.Descendants(WordNames.W + "sectPrChange").Remove();
        section.Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).Remove();
        HouseSection house = new(section, package.RelatedXml("settings"));
        bag.AddRange(house.NotTaken.Select(left => FormDiagnostics.NotTaken(package.Start, left.What, left.Instead)));
        return new(new ReferenceDocument(WithoutText(package), house), bag.ToValueList());
    }

    private static WordPackage WithoutText(WordPackage package)
    {
        PackagePart main = package.Main.With([.. package.Main.Relationships.Where(relationship => !relationship.IsExternal && KeptKinds.Contains(relationship.Kind))]);
        HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase) { main.Path };
        Queue<PackagePart> open = new([main]);
        while (open.TryDequeue(out PackagePart? part))
        {
            foreach (PackageRelationship relationship in part.Relationships.Where(relationship => !relationship.IsExternal && reached.Add(relationship.Target)))
            {
                if (package.Part(relationship.Target) is { } next)
                    open.Enqueue(next);
            }
        }
        return package with { Parts = [main, .. package.Parts.Skip(1).Where(part => reached.Contains(part.Path))] };
    }
}
