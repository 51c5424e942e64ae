using BriefKit.Core.Packaging;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>Writes what a part of another package points to, by the ids that it has there.</summary>
internal static class ForeignRelationships
{
    public static MarkupWriter ToMarkup(string part, IReadOnlyList<PackageRelationship> relationships)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("Relationships"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (PackageRelationship relationship in relationships)
        {
            using MarkupWriter.Scope entry = xml.Element("Relationship"u8);
            xml.Attribute("Id"u8, relationship.Id);
            xml.Attribute("Type"u8, relationship.Type);
            xml.Attribute("Target"u8, relationship.IsExternal ? relationship.Target : Relative(part, relationship.Target));
            if (relationship.IsExternal)
                xml.Attribute("TargetMode"u8, "External");
        }
        return xml;
    }

    /// <summary>The name of a part as a package states it: what is not ASCII is escaped (ISO 29500-2, 6.2.2.2).</summary>
    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // Some readers know targets only as ways from the folder of the part.
    private static string Relative(string part, string target)
    {
        string[] from = part.Split('/')[..^1], to = Escaped(target).Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - shared), .. to[shared..]]);
    }
}
