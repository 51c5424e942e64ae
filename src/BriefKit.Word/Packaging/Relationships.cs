using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>What a part points to. Ids are given in order: <c>rId1</c>, <c>rId2</c>; the same target gets the same id.</summary>
internal sealed class Relationships
{
    private const string Prefix = "rId";

    private readonly List<Relationship> _relationships = [];

    public bool IsEmpty => _relationships.Count == 0;

    public string Add(string type, string target, bool isExternal = false)
    {
        Relationship relationship = new(type, target, isExternal);
        int index = _relationships.IndexOf(relationship);
        if (index < 0)
        {
            index = _relationships.Count;
            _relationships.Add(relationship);
        }
        return IdOf(index);
    }

    /// <summary>What an id stands for; null where it stands for nothing.</summary>
    public (string Type, string Target, bool IsExternal)? Find(string id)
    {
        int index = id.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : -1;
        return index < 0 || index >= _relationships.Count ? null : (_relationships[index].Type, _relationships[index].Target, _relationships[index].IsExternal);
    }

    /// <summary>All of them, as they are now.</summary>
    public ValueList<Relationship> ToValueList() => _relationships.ToValueList();

    public static MarkupWriter ToMarkup(ValueList<Relationship> relationships)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("Relationships"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/package/2006/relationships");
        for (int i = 0; i < relationships.Count; i++)
        {
            using MarkupWriter.Scope entry = xml.Element("Relationship"u8);
            xml.Attribute("Id"u8, IdOf(i));
            xml.Attribute("Type"u8, relationships[i].Type);
            xml.Attribute("Target"u8, relationships[i].Target);
            if (relationships[i].IsExternal)
                xml.Attribute("TargetMode"u8, "External");
        }
        return xml;
    }

    private static string IdOf(int index) => $"{Prefix}{index + 1}";
}

/// <summary>What a part points to, and as what.</summary>
internal sealed record Relationship(string Type, string Target, bool IsExternal);
