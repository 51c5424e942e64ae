using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.BibTeX;

/// <summary>
/// Writes names as <c>particle Family, Suffix, Given</c>, and as <c>family=..., given=...</c> where that form would be
/// taken apart otherwise than it was put together (BibLaTeX manual, 2.3.3; biber manual, 3.4).
/// </summary>
internal static class EntryName
{
    /// <summary>Whether every particle in the entry goes with the family name, so that one option can say so for all of them.</summary>
    public static bool KeepsParticles(Reference reference)
    {
        IEnumerable<PersonName> names = reference.Names.SelectMany(entry => entry.Value);
        return names.Any(name => Has(name.NonDroppingParticle)) && !names.Any(name => Has(name.DroppingParticle));
    }

    public static string Write(ValueList<PersonName> names, bool keepsParticles) =>
        string.Join(" and ", names.Select(name => Write(name, keepsParticles)));

    private static string Write(PersonName name, bool keepsParticles)
    {
        if (name.Literal is { } literal)
            return Braced(literal);
        if (!Has(name.Family))
            return Braced(string.Join(' ', new[] { name.Given, name.Suffix }.Where(Has)));
        return IsPlain(name, keepsParticles) ? Plain(name) : Parted(name);
    }

    // A particle must begin with a small letter to be seen as one; a family name of several words alone would be a whole name.
    private static bool IsPlain(PersonName name, bool keepsParticles)
    {
        if (!Has(name.Given) && (Has(name.Suffix) || SingleLine.Of(name.Family!).Contains(' ')))
            return false;
        if (Has(name.NonDroppingParticle))
            return keepsParticles && AllSmall(name.NonDroppingParticle!);
        return !Has(name.DroppingParticle) || AllSmall(name.DroppingParticle!);
    }

    private static string Plain(PersonName name)
    {
        string particle = name.NonDroppingParticle ?? name.DroppingParticle ?? "";
        string family = Part(name.Family!, HasSmallWord(name.Family!) || name.Family is "others");
        string text = Has(particle) ? $"{TexText.Write(SingleLine.Of(particle))} {family}" : family;
        if (Has(name.Suffix))
            text += ", " + Part(name.Suffix!);
        return Has(name.Given) ? $"{text}, {Part(name.Given!)}" : text;
    }

    private static string Parted(PersonName name)
    {
        List<string> parts = [];
        Add("family", name.Family);
        Add("given", name.Given);
        Add("suffix", name.Suffix);
        Add("prefix", string.Join(' ', new[] { name.DroppingParticle, name.NonDroppingParticle }.Where(Has)));
        if (Has(name.NonDroppingParticle))
            parts.Add("useprefix=true");
        return string.Join(", ", parts);

        void Add(string label, string? value)
        {
            if (Has(value))
                parts.Add($"{label}={Part(value!, value!.AsSpan().ContainsAny(' ', '='))}");
        }
    }

    private static string Part(string text, bool isWhole = false)
    {
        string line = SingleLine.Of(text);
        bool needsBraces = isWhole || line.Contains(',') || EntryList.HasAnd(line);
        return needsBraces ? Braced(line) : TexText.Write(line);
    }

    private static string Braced(string text) => "{" + TexText.Write(SingleLine.Of(text)) + "}";

    // A word that begins with no capital may be taken for a particle; one that stands alone only where it begins small.
    private static bool HasSmallWord(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [string only] => char.IsLower(only[0]),
        string[] words => !words.All(word => char.IsUpper(word[0])),
    };

    private static bool AllSmall(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsLower(word[0]));

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
