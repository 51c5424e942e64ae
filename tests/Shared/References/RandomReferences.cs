using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using CsCheck;

namespace BriefKit.Tests.Shared;

/// <summary>References of any type, with any variables, whose values are as odd as those that people have.</summary>
internal static class RandomReferences
{
    private static readonly string[] Pieces =
    [
        "word", "Handicraft", "1953", "van", "de la", "A.", " ", " ", " ", ", ", "; ", ": ", "-", "–", "/", "\\", "\"", "'", "’", "“x”", "<i>", "</i>", "<", "&", "{", "}", "%", "#", "手工业", "全国", "é", "Ü", "😀",
        "ISBN 3", "DOI", "10.1000/x", "978-0-13-468599-1", "1234-5679", "ca. ", "?", "BC", "May", "Spring", "book", "speech", "\u00A0", "\u0001", "\uFFFE", "\n", "Jr.", new string('x', 140),
    ];

    private static Gen<string> Text { get; } = Gen.OneOf(Pieces).Array[1, 5].Select(pieces => string.Concat(pieces).Trim()).Select(text => text.Length == 0 ? "x" : text);

    private static Gen<EdtfPoint> Point { get; } = Gen.Select(Gen.Int[-50, 2100], Gen.Int[-4, 12], Gen.Int[0, 28], Gen.Int[0, 6]).Select((year, month, day, qualifier) => new EdtfPoint(
        year, month > 0 ? month : null, month > 0 && day > 0 ? day : null)
    {
        Season = month < 0 ? 20 - month : null,
        Qualifier = qualifier > 3 ? 0 : (DateQualifier)qualifier,
    });

    private static Gen<ReferenceDate> Date { get; } = Gen.Select(Point, Point, Gen.Int[0, 9], Text).Select((start, end, kind, text) => kind switch
    {
        0 => new ReferenceDate(null, text),
        1 => new ReferenceDate(new EdtfDate(start, null, false), Verbatim: text),
        2 => new ReferenceDate(EdtfDate.Interval(start, null) with { IsEndOpen = true }),
        < 6 when start.Latest.CompareTo(end.Earliest) < 0 => EdtfDate.Interval(start, end),
        _ => new EdtfDate(start, null, false),
    });

    private static Gen<PersonName> Name { get; } = Gen.Select(Text, Text, Text, Gen.Int[0, 9]).Select((family, given, other, kind) => kind switch
    {
        0 => new PersonName { Literal = family },
        1 => new PersonName { Family = family },
        2 => new PersonName { Family = family, Given = given, Suffix = other, CommaSuffix = true },
        3 => new PersonName { Family = family, Given = given, NonDroppingParticle = other },
        4 => new PersonName { Family = family, Given = given, DroppingParticle = other },
        5 => new PersonName { Family = family, Given = given, Order = NameOrder.FamilyFirst },
        _ => new PersonName { Family = family, Given = given },
    });

    public static Gen<Reference> Reference { get; } =
        from id in Text
        from type in Gen.Int[0, ItemTypes.All.Count - 1]
        from variables in Gen.Int[0, Variables.All.Count - 1].Array[0, 12]
        from texts in Text.Array[12]
        from dates in Date.Array[12]
        from names in Name.Array[1, 3].Array[12]
        from markup in Gen.Bool.Array[12]
        select Make(id, (ItemType)type, [.. variables.Distinct().Select(variable => (Variable)variable)], texts, dates, names, markup);

    /// <summary>Several, each with an id of its own.</summary>
    public static Gen<ValueList<Reference>> List { get; } = Reference.Array[1, 4].Select(references =>
        references.Select((reference, index) => reference with { Id = $"{reference.Id}-{index}" }).ToValueList());

    private static Reference Make(string id, ItemType type, Variable[] variables, string[] texts, ReferenceDate[] dates, PersonName[][] names, bool[] markup)
    {
        Reference reference = new(id, type);
        for (int i = 0; i < variables.Length; i++)
        {
            reference = variables[i].Kind switch
            {
                VariableKind.Date => reference.With(variables[i], dates[i]),
                VariableKind.Name => reference.With(variables[i], [.. names[i]]),
                // Numbers and identifiers are plain in CSL-JSON too.
                VariableKind.Text when markup[i] => reference.With(variables[i], new ReferenceText(texts[i], texts[i].Contains('<'))),
                _ => reference.With(variables[i], texts[i]),
            };
        }
        return reference;
    }
}
