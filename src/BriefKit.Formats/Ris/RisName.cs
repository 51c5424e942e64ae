using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Ris;

/// <summary>Writes names as <c>Family, Given, Suffix</c> (RIS specification, "AU").</summary>
internal static class RisName
{
    public static string Write(PersonName name)
    {
        if (name.Literal is { } literal)
            return SingleLine.Of(literal);
        string family = Join(name.NonDroppingParticle, name.Family);
        string given = Join(name.Given, name.DroppingParticle);
        if (family.Length == 0)
            (family, given) = (given, "");
        string suffix = SingleLine.Of(name.Suffix ?? "");
        return suffix.Length > 0 ? $"{family}, {given}, {suffix}" : given.Length > 0 ? $"{family}, {given}" : family;
    }

    /// <summary>Whether a comma within a part of the name will be read as one between its parts.</summary>
    public static bool IsAmbiguous(PersonName name) =>
        new[] { name.Literal, name.Family, name.Given, name.Suffix }.Any(part => part?.Contains(',') ?? false);

    private static string Join(string? first, string? second)
    {
        string before = SingleLine.Of(first ?? ""), after = SingleLine.Of(second ?? "");
        bool isTouching = before.EndsWith('\'') || before.EndsWith('’') || before.EndsWith('-');
        return before.Length == 0 ? after : after.Length == 0 ? before : before + (isTouching ? "" : " ") + after;
    }
}
