using System.Text;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Sources;

/// <summary>Writes the part of sources and the part that gives it its id (ISO 29500-1, 22.5 and 22.6).</summary>
internal static class SourcesPart
{
    public const string Namespace = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography";

    private const string DataNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    public static MarkupWriter Write(SourceList list, SourceStyle style)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("b:Sources"u8);
        xml.Attribute("SelectedStyle"u8, style.File);
        xml.Attribute("StyleName"u8, style.Name);
        xml.Attribute("Version"u8, style.Version);
        xml.Attribute("xmlns:b"u8, Namespace);
        xml.Attribute("xmlns"u8, Namespace);
        for (int i = 0; i < list.Sources.Count; i++)
            Write(xml, list.Sources[i], i + 1);
        return xml;
    }

    /// <param name="sources">What <see cref="Write(SourceList, SourceStyle)"/> wrote.</param>
    public static MarkupWriter WriteProperties(MarkupWriter sources)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("ds:datastoreItem"u8);
        xml.Attribute("ds:itemID"u8, SourceList.GuidOf(sources.Written));
        xml.Attribute("xmlns:ds"u8, DataNamespace);
        using MarkupWriter.Scope schemas = xml.Element("ds:schemaRefs"u8);
        xml.Empty("ds:schemaRef"u8, "ds:uri"u8, Namespace);
        return xml;
    }

    // Elements may stand in any order; this is Word's own.
    private static void Write(MarkupWriter xml, WordSource source, int order)
    {
        using MarkupWriter.Scope element = xml.Element("b:Source"u8);
        Write(xml, SourceElements.Tag, source.Tag);
        Write(xml, SourceElements.SourceType, source.Type);
        Write(xml, SourceElements.Guid, SourceList.GuidOf(Identity(source)));
        WriteNames(xml, source);
        foreach ((string name, string text) in source.Texts)
            Write(xml, name, text);
        Write(xml, SourceElements.RefOrder, order.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void WriteNames(MarkupWriter xml, WordSource source)
    {
        if (source.Names.Count == 0)
            return;
        using MarkupWriter.Scope author = xml.Element("b:Author"u8);
        foreach ((string role, SourceNames names) in source.Names)
        {
            using MarkupWriter.Scope element = xml.Element(NameOf(role));
            if (names.Corporate is string corporate)
            {
                Write(xml, "Corporate", corporate);
                continue;
            }
            using MarkupWriter.Scope list = xml.Element("b:NameList"u8);
            foreach (SourcePerson person in names.Persons)
                WritePerson(xml, person);
        }
    }

    private static void WritePerson(MarkupWriter xml, SourcePerson person)
    {
        using MarkupWriter.Scope element = xml.Element("b:Person"u8);
        foreach ((string name, string? text) in (ReadOnlySpan<(string, string?)>)[("Last", person.Last), ("First", person.First), ("Middle", person.Middle)])
        {
            if (text is not null)
                Write(xml, name, text);
        }
    }

    private static void Write(MarkupWriter xml, string name, string text)
    {
        using MarkupWriter.Scope element = xml.Element(NameOf(name));
        xml.Text(text);
    }

    private static byte[] NameOf(string name) => Encoding.UTF8.GetBytes("b:" + name);

    private static string Identity(WordSource source)
    {
        StringBuilder identity = new StringBuilder(source.Type).Append('\n').Append(source.Tag);
        foreach ((string name, string text) in source.Texts)
            identity.Append('\n').Append(name).Append('=').Append(text);
        return identity.ToString();
    }
}
