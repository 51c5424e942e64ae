using BriefKit.Citations.Formatting;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Names;

/// <summary>How one name of a list is to be written.</summary>
/// <param name="IsInverted">Family name first, for the style's <c>name-as-sort-order</c>.</param>
/// <param name="GivenLevel">0 as the style has it, 1 with initials, 2 with given names in full.</param>
internal readonly record struct NameRequest(NameForm Form, bool IsInverted, int GivenLevel, bool IsSortKey);

/// <summary>Writes one name (CSL 1.0.2, "Name", with the tables of display and sorting order).</summary>
internal sealed class NameWriter(ParticleDemotion demotion, bool initializesWithHyphen, AbbreviationList? abbreviations = null)
{
    /// <summary>Stands between the parts of a sort key that count one after the other: "Dale, Z." goes before "Dalebout, A."</summary>
    public const string SortSeparator = "\u0001";

    public void Write(TokenBuffer buffer, PersonName name, NamesNode node, NameRequest request)
    {
        if (name.Literal is string literal)
        {
            string? shorter = request is { Form: NameForm.Short, IsSortKey: false } ? Abbreviation(literal) : null;
            WriteGroup(buffer, "", NodeFormat.Plain, (shorter ?? literal, node.FamilyFormat));
            return;
        }
        string family = name.Family ?? "", given = name.Given ?? "";
        if (family.Length == 0)
        {
            WriteGroup(buffer, "", node.GivenFormat, (given, node.GivenFormat));
            return;
        }
        if (Scripts.IsEastAsian(family, given) && !request.IsSortKey)
            WriteEastAsian(buffer, name, node, request);
        else if (!request.IsSortKey && request.Form == NameForm.Short && request.GivenLevel == 0)
            WriteGroup(buffer, "", node.FamilyFormat, (name.NonDroppingParticle, node.FamilyFormat), (family, node.FamilyFormat));
        else if (request.IsSortKey)
            WriteSortKey(buffer, name, node, Given(name, node, request));
        else
            WriteLong(buffer, name, node, request);
    }

    // An institution's name is short where the user's list has it so.
    private string? Abbreviation(string institution) =>
        abbreviations?.Find("institution-entire", institution) ?? abbreviations?.Find("institution-part", institution);

    /// <summary>Whether the name is written family name first with a comma.</summary>
    public static bool IsInverted(PersonName name, NamesNode node, NameRequest request) =>
        request.IsInverted && !name.IsLiteral && !KeepsOwnOrder(name, node, request) && !string.IsNullOrEmpty(name.Given);

    // A name that its bearers write family first is left so where given names are written in full; where they are abbreviated
    // the reader could not tell which part is which, and it goes like all others.
    private static bool KeepsOwnOrder(PersonName name, NamesNode node, NameRequest request) =>
        name.IsStaticallyOrdered || (name.Order == NameOrder.FamilyFirst && !IsInitialized(node, request));

    private static bool IsInitialized(NamesNode node, NameRequest request) =>
        request.GivenLevel == 1 || (request.GivenLevel == 0 && node.Options is { InitializeWith: not null, Initializes: true });

    private static void WriteEastAsian(TokenBuffer buffer, PersonName name, NamesNode node, NameRequest request)
    {
        WriteGroup(buffer, "", node.FamilyFormat, (name.Family, node.FamilyFormat));
        if (request.Form != NameForm.Short || request.GivenLevel > 0)
            WriteGroup(buffer, "", node.GivenFormat, (name.Given, node.GivenFormat));
    }

    // The affixes of a name part go around it with its particles; its font and case are those of each word.
    private void WriteLong(TokenBuffer buffer, PersonName name, NamesNode node, NameRequest request)
    {
        NodeFormat family = node.FamilyFormat, given = node.GivenFormat;
        string givenText = Given(name, node, request);
        if (KeepsOwnOrder(name, node, request))
        {
            WriteGroup(buffer, "", family, (name.NonDroppingParticle, family), (name.Family, family));
            WriteGroup(buffer, " ", given, (givenText, given), (name.DroppingParticle, given));
            WriteGroup(buffer, " ", NodeFormat.Plain, (Suffix(name, node), NodeFormat.Plain));
        }
        else if (request.IsInverted)
            WriteInverted(buffer, name, node, givenText);
        else
        {
            BufferMark start = buffer.Mark();
            WriteGroup(buffer, "", given, (givenText, given));
            string gap = buffer.HasContentSince(start) ? GapAfter(givenText) : "";
            WriteGroup(
                buffer,
                gap,
                family,
                (name.DroppingParticle, given),
                (name.NonDroppingParticle, family),
                (name.Family + (string.IsNullOrEmpty(name.Suffix) || !name.CommaSuffix ? "" : ","), family),
                (Suffix(name, node), NodeFormat.Plain));
        }
    }

    private void WriteInverted(TokenBuffer buffer, PersonName name, NamesNode node, string givenText)
    {
        NodeFormat family = node.FamilyFormat, given = node.GivenFormat;
        string separator = node.Options.SortSeparator;
        bool demotes = demotion == ParticleDemotion.DisplayAndSort;
        WriteGroup(buffer, "", family, (demotes ? null : name.NonDroppingParticle, family), (name.Family, family));
        WriteGroup(buffer, separator, given, (givenText, given), (name.DroppingParticle, given), (demotes ? name.NonDroppingParticle : null, family));
        WriteGroup(buffer, separator, NodeFormat.Plain, (Suffix(name, node), NodeFormat.Plain));
    }

    // CSL 1.0.2, "Sorting and Non-Dropping Particles": particles follow the family name, unless they are never demoted.
    private void WriteSortKey(TokenBuffer buffer, PersonName name, NamesNode node, string given)
    {
        NodeFormat plain = NodeFormat.Plain;
        bool demotes = demotion != ParticleDemotion.Never;
        WriteGroup(buffer, "", plain, (demotes ? null : name.NonDroppingParticle, plain), (name.Family, plain));
        if (node.Options.Form == NameForm.Short)
            return;
        WriteGroup(buffer, SortSeparator, plain, (given, plain));
        WriteGroup(buffer, SortSeparator, plain, (name.DroppingParticle, plain), (demotes ? name.NonDroppingParticle : null, plain));
        WriteGroup(buffer, SortSeparator, plain, (name.Suffix, plain));
    }

    private string Given(PersonName name, NamesNode node, NameRequest request)
    {
        string given = name.Given ?? "";
        if (request.GivenLevel == 2 || node.Options.InitializeWith is not string with)
            return given;
        return Initials.Of(given, with, initializesWithHyphen, onlyPresent: !node.Options.Initializes);
    }

    // "Jr." is abbreviated as given names are, and what the style sets behind initials stands behind it.
    private string? Suffix(PersonName name, NamesNode node) =>
        name.Suffix is string suffix && suffix.Contains('.', StringComparison.Ordinal) && node.Options.InitializeWith is string with
            ? Initials.Of(suffix, with, initializesWithHyphen, onlyPresent: true)
            : name.Suffix;

    // Words with a space between them, the gap before, and the affixes around; nothing where there are no words.
    private static void WriteGroup(TokenBuffer buffer, string gap, NodeFormat affixes, params ReadOnlySpan<(string? Text, NodeFormat Format)> words)
    {
        BufferMark start = buffer.Mark();
        buffer.AddAffix(gap + affixes.Prefix);
        BufferMark content = buffer.Mark();
        string? before = null;
        foreach ((string? text, NodeFormat format) in words)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (before is not null)
                buffer.AddText(GapAfter(before));
            FormatScope scope = FormatScope.BeginWithoutAffixes(buffer, format);
            FieldParser.ParseInto(buffer, text, hasMarkup: true);
            scope.End(LetterCasing.English);
            before = text;
        }
        if (buffer.HasContentSince(content))
            buffer.AddAffix(affixes.Suffix);
        else
            buffer.CutTo(start);
    }

    // "d’Artagnan", "al-Hakim": some particles are written onto what follows.
    private static string GapAfter(string word) => word[^1] is '\'' or '’' or '-' or '‐' or '\u00A0' or ' ' ? "" : " ";
}
