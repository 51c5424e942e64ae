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

    public static IEnumerable<Reference> Read(XElement root) => root.Elements(B + "Source").Select(ReadSource).Select(ReferenceFromSource.Make);

    private static WordSource ReadSource(XElement element)
    {
        ValueMap<string, string> texts = default;
        ValueMap<string, SourceNames> names = default;
        foreach (XElement child in element.Elements())
        {
            string name = child.Name.LocalName;
            if (name == SourceElements.Author && child.HasElements)
                names = ReadRoles(child, names);
            else if (name is not (SourceElements.Tag or SourceElements.SourceType) && !string.IsNullOrWhiteSpace(child.Value))
                texts = texts.With(name, texts.TryGetValue(name, out string? before) ? $"{before}; {child.Value}" : child.Value);
        }
        return new WordSource(TextOf(element, SourceElements.Tag), TextOf(element, SourceElements.SourceType)) { Texts = texts, Names = names };
    }

    private static string TextOf(XElement element, string name) => ((string?)element.Element(B + name) ?? "").Trim();

    private static ValueMap<string, SourceNames> ReadRoles(XElement author, ValueMap<string, SourceNames> names)
    {
        foreach (XElement role in author.Elements())
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
