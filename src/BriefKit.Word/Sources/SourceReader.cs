using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>Reads a list of Word's sources: of a document, or the file <c>Sources.xml</c> that Word keeps for all of them.</summary>
internal static class SourceReader
{
    private static readonly XNamespace B = SourcesPart.Namespace;

    /// <summary>Whether an element is a list of sources.</summary>
    public static bool IsList(XElement root) => root.Name == B + "Sources";

    /// <param name="mostElements">How many elements of a source are read.</param>
    /// <param name="hasMore">Called where a source has more than that.</param>
    public static IEnumerable<Reference> Read(XElement root, int mostElements, Action hasMore)
    {
        foreach (XElement source in root.Elements(B + "Source"))
        {
            if (source.Elements().Skip(mostElements).Any())
                hasMore();
            yield return ReferenceFromSource.Make(ReadSource(source, mostElements));
        }
    }

    // What stands more than once is one text.
    private static WordSource ReadSource(XElement source, int mostElements)
    {
        ILookup<string, XElement> elements = source.Elements().Take(mostElements).ToLookup(element => element.Name.LocalName);
        ValueMap<string, SourceNames> names = default;
        foreach (XElement author in elements[SourceElements.Author].Where(author => author.HasElements))
            names = ReadRoles(author.Elements().Take(mostElements), names);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (IGrouping<string, XElement> same in elements.Where(same => same.Key is not (SourceElements.Tag or SourceElements.SourceType)))
        {
            string text = string.Join("; ", same.Where(element => same.Key != SourceElements.Author || !element.HasElements).Select(element => element.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
            if (text.Length > 0)
                texts[same.Key] = text;
        }
        return new WordSource(TextOf(source, SourceElements.Tag), TextOf(source, SourceElements.SourceType)) { Texts = texts.ToValueMap(), Names = names };
    }

    private static string TextOf(XElement element, string name) => ((string?)element.Element(B + name) ?? "").Trim();

    private static ValueMap<string, SourceNames> ReadRoles(IEnumerable<XElement> roles, ValueMap<string, SourceNames> names)
    {
        foreach (XElement role in roles)
        {
            string? corporate = (string?)role.Element(B + "Corporate");
            ValueList<SourcePerson> persons = role.Elements(B + "NameList").Elements(B + "Person").Select(ReadPerson).Where(person => person is not { Last: null, First: null, Middle: null }).ToValueList();
            if (!string.IsNullOrWhiteSpace(corporate))
                names = names.With(role.Name.LocalName, new SourceNames([], corporate));
            else if (!persons.IsEmpty)
                names = names.With(role.Name.LocalName, new SourceNames(persons));
        }
        return names;
    }

    // Each part may stand more than once (CT_PersonType).
    private static SourcePerson ReadPerson(XElement person)
    {
        return new SourcePerson(Part("Last"), Part("First"), Part("Middle"));

        string? Part(string name)
        {
            string text = string.Join(' ', person.Elements(B + name).Select(element => element.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
            return text.Length == 0 ? null : text;
        }
    }
}
