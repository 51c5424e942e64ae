using System.Globalization;
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

    private ReferenceDocument(WordPackage package, XElement section)
    {
        Package = package;
        Section = section;
        Page = PageOf(section);
    }

    /// <summary>Its page, as far as it states one.</summary>
    public PageGeometry Page { get; }

    internal WordPackage Package { get; }

    /// <summary>The properties of its last section.</summary>
    internal XElement Section { get; }

    /// <summary>Whether anything stands at the head or foot of its pages.</summary>
    internal bool HasRunningMatter => Section.Elements().Any(element => element.Name.LocalName is "headerReference" or "footerReference");

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
        return new(new ReferenceDocument(WithoutText(package), section), bag.ToValueList());
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

    private static PageGeometry PageOf(XElement section)
    {
        XElement? size = section.Element(WordNames.W + "pgSz"), margins = section.Element(WordNames.W + "pgMar");
        PageGeometry usual = PageGeometry.A4;
        PageGeometry page = usual with
        {
            Width = Points(size, "w", usual.Width, 144),
            Height = Points(size, "h", usual.Height, 144),
            Top = Points(margins, "top", 72, 0),
            Bottom = Points(margins, "bottom", 72, 0),
            Left = Points(margins, "left", 72, 0),
            Right = Points(margins, "right", 72, 0),
            Binding = Points(margins, "gutter", 0, 0),
        };
        bool hasRoom = page.Measure >= 72 && page.Height - page.Top - page.Bottom >= 72;
        return hasRoom ? page : usual;
    }

    private static double Points(XElement? element, string name, double otherwise, double least)
    {
        bool isStated = int.TryParse((string?)element?.Attribute(WordNames.W + name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int twips);
        // A negative margin fixes the place of the text whatever the header needs.
        return isStated ? Math.Clamp(Math.Abs((double)twips) / 20, least, 1584) : otherwise;
    }
}
