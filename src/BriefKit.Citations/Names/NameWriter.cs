using BriefKit.Citations.Formatting;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Names;

/// <summary>How one name of a list is to be written.</summary>
/// <param name="IsInverted">Family name first, for the style's <c>name-as-sort-order</c>.</param>
/// <param name="GivenLevel">0 as the style has it, 1 with initials, 2 with given names in full.</param>
internal readonly record struct NameRequest(NameForm Form, bool IsInverted, int GivenLevel, bool IsSortKey);

/// <summary>Writes one name (CSL 1.0.2, "Name", with the tables of display and sorting order).</summary>
internal sealed class NameWriter(ParticleDemotion demotion, bool initializesWithHyphen)
{
    public void Write(TokenBuffer buffer, PersonName name, NamesNode node, NameRequest request)
    {
        if (name.Literal is string literal)
        {
            buffer.AddRange(FieldParser.Parse(literal, hasMarkup: true));
            return;
        }
        string family = name.Family ?? "", given = name.Given ?? "";
        if (family.Length == 0)
        {
            WritePart(buffer, node.GivenFormat, given);
            return;
        }
        if (Scripts.IsEastAsian(family + given))
            WriteEastAsian(buffer, name, node, request);
        else if (request.Form == NameForm.Short && request.GivenLevel == 0)
            WritePart(buffer, node.FamilyFormat, name.NonDroppingParticle, family);
        else if (request.IsSortKey)
            WriteSortKey(buffer, name, node, Given(name, node, request));
        else
            WriteLong(buffer, name, node, request);
    }

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
        WritePart(buffer, node.FamilyFormat, name.Family ?? "");
        if (request.Form != NameForm.Short || request.GivenLevel > 0)
            WritePart(buffer, node.GivenFormat, name.Given ?? "");
    }

    private void WriteLong(TokenBuffer buffer, PersonName name, NamesNode node, NameRequest request)
    {
        string given = Given(name, node, request);
        if (KeepsOwnOrder(name, node, request))
        {
            WritePart(buffer, node.FamilyFormat, name.NonDroppingParticle, name.Family);
            WriteAfter(buffer, " ", node.GivenFormat, given, name.DroppingParticle);
            WriteAfter(buffer, " ", NodeFormat.Plain, name.Suffix);
        }
        else if (request.IsInverted)
            WriteInverted(buffer, name, node, given);
        else
        {
            BufferMark start = buffer.Mark();
            WritePart(buffer, node.GivenFormat, given, name.DroppingParticle);
            string gap = buffer.HasContentSince(start) ? GapAfter(name.DroppingParticle ?? given) : "";
            WriteAfter(buffer, gap, node.FamilyFormat, name.NonDroppingParticle, name.Family);
            WriteAfter(buffer, name.CommaSuffix ? ", " : " ", NodeFormat.Plain, name.Suffix);
        }
    }

    private void WriteInverted(TokenBuffer buffer, PersonName name, NamesNode node, string given)
    {
        string separator = node.Options.SortSeparator;
        bool demotes = demotion == ParticleDemotion.DisplayAndSort;
        if (demotes)
            WritePart(buffer, node.FamilyFormat, name.Family);
        else
            WritePart(buffer, node.FamilyFormat, name.NonDroppingParticle, name.Family);
        BufferMark behindFamily = buffer.Mark();
        WriteAfter(buffer, separator, node.GivenFormat, given, name.DroppingParticle);
        if (demotes)
            WriteAfter(buffer, buffer.HasContentSince(behindFamily) ? " " : separator, NodeFormat.Plain, name.NonDroppingParticle);
        WriteAfter(buffer, separator, NodeFormat.Plain, name.Suffix);
    }

    // CSL 1.0.2, "Sorting and Non-Dropping Particles": particles follow the family name, unless they are never demoted.
    private void WriteSortKey(TokenBuffer buffer, PersonName name, NamesNode node, string given)
    {
        bool demotes = demotion != ParticleDemotion.Never;
        WritePart(buffer, NodeFormat.Plain, demotes ? null : name.NonDroppingParticle, name.Family);
        WriteAfter(buffer, node.Options.SortSeparator, NodeFormat.Plain, given);
        WriteAfter(buffer, " ", NodeFormat.Plain, name.DroppingParticle, demotes ? name.NonDroppingParticle : null);
        WriteAfter(buffer, " ", NodeFormat.Plain, name.Suffix);
    }

    private string Given(PersonName name, NamesNode node, NameRequest request)
    {
        string given = name.Given ?? "";
        if (request.GivenLevel == 2 || node.Options.InitializeWith is not string with)
            return given;
        return Initials.Of(given, with, initializesWithHyphen, onlyPresent: !node.Options.Initializes);
    }

    private static void WriteAfter(TokenBuffer buffer, string gap, NodeFormat format, params ReadOnlySpan<string?> words)
    {
        BufferMark start = buffer.Mark();
        buffer.AddText(gap, TokenTraits.Affix);
        BufferMark content = buffer.Mark();
        WritePart(buffer, format, words);
        if (!buffer.HasContentSince(content))
            buffer.CutTo(start);
    }

    private static void WritePart(TokenBuffer buffer, NodeFormat format, params ReadOnlySpan<string?> words)
    {
        FormatScope scope = FormatScope.Begin(buffer, format);
        string? before = null;
        foreach (string? word in words)
        {
            if (string.IsNullOrEmpty(word))
                continue;
            if (before is not null)
                buffer.AddText(GapAfter(before));
            buffer.AddRange(FieldParser.Parse(word, hasMarkup: true));
            before = word;
        }
        scope.End(isEnglish: true);
    }

    // "d’Artagnan", "al-Hakim": some particles are written onto what follows.
    private static string GapAfter(string word) => word[^1] is '\'' or '’' or '-' or '‐' or '\u00A0' or ' ' ? "" : " ";
}
