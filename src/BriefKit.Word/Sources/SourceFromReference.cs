using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>Makes a source of Word's of a reference: what Word has a place for, each in its place.</summary>
/// <param name="hasEnglishMonths">Whether months are words.</param>
internal sealed class SourceFromReference(bool hasEnglishMonths)
{
    public WordSource Make(Reference reference, string tag)
    {
        SourceKind kind = SourceKind.Of(reference.Type);
        ValueMap<string, string> texts = default;
        foreach ((Variable variable, string element) in SourceElements.Simple)
            Set(ref texts, element, TextOf(reference, variable));
        Set(ref texts, kind.Genre, TextOf(reference, Variable.Genre));
        Set(ref texts, kind.Publisher, TextOf(reference, Variable.Publisher));
        Set(ref texts, SourceElements.StandardNumber, StandardNumbers.Of(reference, kind.Number is not null));
        if (kind.Number is string number)
            Set(ref texts, number, TextOf(reference, Variable.Number));
        if (kind.IsLegal)
            Set(ref texts, SourceElements.Country, TextOf(reference, Variable.Jurisdiction));
        // A type that Word has not is named where it has room for a type of its own.
        if (kind.Type != reference.Type)
            Set(ref texts, SourceElements.Type, reference.Type.CslName);
        SetContainers(ref texts, kind, reference);
        SetPlace(ref texts, kind, reference);
        SetDates(ref texts, reference);
        if (TextOf(reference, Variable.Language) is string language && SourceLanguages.IsTag(language))
            Set(ref texts, SourceElements.Language, language);
        return new WordSource(tag, kind.Name) { Texts = texts, Names = NamesOf(reference, kind) };
    }

    // Word's name of a conference is that of its publication; where there is none, the conference's own stands in, and beside it so that this is seen.
    private static void SetContainers(ref ValueMap<string, string> texts, SourceKind kind, Reference reference)
    {
        string? container = TextOf(reference, Variable.ContainerTitle), name = TextOf(reference, Variable.EventTitle);
        Set(ref texts, kind.Container, container);
        Set(ref texts, kind.Event, name);
        if (kind.Container == "ConferenceName" && container is null)
            Set(ref texts, kind.Container, name);
    }

    // Where it was performed, spoken or met is the only place that such a thing has.
    private static void SetPlace(ref ValueMap<string, string> texts, SourceKind kind, Reference reference)
    {
        if (TextOf(reference, Variable.EventPlace) is not string place)
            return;
        if (kind.Name == "Performance")
            Set(ref texts, SourceElements.Theater, place);
        else if (!texts.ContainsKey(SourceElements.City))
            Set(ref texts, SourceElements.City, place);
    }

    private void SetDates(ref ValueMap<string, string> texts, Reference reference)
    {
        if (reference.Dates.TryGetValue(Variable.Issued, out ReferenceDate? issued) || reference.Dates.TryGetValue(Variable.EventDate, out issued))
            SetDate(ref texts, "", issued);
        if (reference.Dates.TryGetValue(Variable.Accessed, out ReferenceDate? accessed))
            SetDate(ref texts, "Accessed", accessed);
    }

    private void SetDate(ref ValueMap<string, string> texts, string suffix, ReferenceDate date)
    {
        (string? year, string? month, string? day) = SourceDates.Of(date, hasEnglishMonths);
        Set(ref texts, "Year" + suffix, year);
        Set(ref texts, "Month" + suffix, month);
        Set(ref texts, "Day" + suffix, day);
    }

    private static ValueMap<string, SourceNames> NamesOf(Reference reference, SourceKind kind)
    {
        ValueMap<string, SourceNames> names = default;
        foreach ((Variable variable, string role) in SourceElements.Roles)
        {
            if (reference.Names.TryGetValue(variable, out ValueList<PersonName> persons) && !persons.IsEmpty)
                names = names.With(role, SourcePersons.Of(persons, SourceElements.MayBeCorporate(role)));
        }
        // Word shows and prints the author of a work of art as its artist, and so on; so he stands there as well.
        if (kind.AuthorRole is string own && !names.ContainsKey(own) && reference.Names.TryGetValue(Variable.Author, out ValueList<PersonName> authors) && !authors.IsEmpty)
            names = names.With(own, SourcePersons.Of(authors, mayBeCorporate: false));
        return names;
    }

    private static string? TextOf(Reference reference, Variable variable) =>
        reference[variable] is { Value.Length: > 0 } text ? ReferenceMarkup.PlainText(text) : null;

    private static void Set(ref ValueMap<string, string> texts, string element, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            texts = texts.With(element, SourceCharacters.Fit(text));
    }
}
