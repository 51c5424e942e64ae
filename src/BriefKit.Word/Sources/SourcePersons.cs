using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>Names in the parts that Word has for them: last, first, middle.</summary>
internal static class SourcePersons
{
    public static SourceNames Of(ValueList<PersonName> names, bool mayBeCorporate) =>
        mayBeCorporate && names is [{ Literal: string literal }]
            ? new SourceNames([], SourceCharacters.Fit(literal))
            : new SourceNames(names.Select(ToPerson).ToValueList());

    public static ValueList<PersonName> ToNames(SourceNames names) => names.Corporate is string corporate
        ? [new PersonName { Literal = corporate }]
        : names.Persons.Select(ToName).ToValueList();

    // Word's styles make initials of the first name and of the middle one, of each its first letter.
    private static SourcePerson ToPerson(PersonName name)
    {
        if (name.Literal is string literal)
            return new SourcePerson(SourceCharacters.Fit(literal));
        string given = Join(name.Given, name.DroppingParticle);
        string last = Join(Join(name.NonDroppingParticle, name.Family), name.Suffix);
        int space = given.IndexOf(' ');
        string first = space < 0 ? given : given[..space], middle = space < 0 ? "" : given[(space + 1)..];
        return new SourcePerson(Fit(last), Fit(first), Fit(middle));
    }

    // Particles are told as processors of CSL-JSON tell them: words without a capital, before the family name or behind the given one.
    private static PersonName ToName(SourcePerson person)
    {
        string[] last = Words(person.Last), given = Words(Join(person.First, person.Middle));
        int particles = Math.Min(last.TakeWhile(IsParticle).Count(), Math.Max(last.Length - 1, 0));
        int dropping = Math.Min(given.Reverse().TakeWhile(IsParticle).Count(), Math.Max(given.Length - 1, 0));
        return new PersonName
        {
            Family = Text(last[particles..]),
            NonDroppingParticle = Text(last[..particles]),
            Given = Text(given[..^dropping]),
            DroppingParticle = Text(given[^dropping..]),
        };
    }

    private static bool IsParticle(string word) => word.Length > 0 && char.IsLower(word[0]) && !word.Any(char.IsUpper);

    private static string[] Words(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(' ');

    private static string? Text(string[] words) => words.Length == 0 ? null : string.Join(' ', words);

    private static string Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second ?? "" : string.IsNullOrEmpty(second) ? first : $"{first} {second}";

    private static string? Fit(string text) => text.Length == 0 ? null : SourceCharacters.Fit(text);
}
