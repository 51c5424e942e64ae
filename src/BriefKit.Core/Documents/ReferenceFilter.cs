using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Core.Documents;

/// <summary>
/// Says which references are meant, by their ids, their CSL types and their keywords. A property that is empty asks for nothing; of one that
/// is not, a reference must have one.
/// </summary>
public sealed record ReferenceFilter
{
    /// <summary>Asks for nothing at all.</summary>
    public static ReferenceFilter Any { get; } = new();

    public ValueList<string> Ids { get; init; }

    public ValueList<ItemType> Types { get; init; }

    /// <summary>Compared without regard to case with the entries of the CSL variable <c>keyword</c>, which commas or semicolons part.</summary>
    public ValueList<string> Keywords { get; init; }

    public bool IsEmpty => Ids.IsEmpty && Types.IsEmpty && Keywords.IsEmpty;

    /// <summary>Whether the reference is all that is asked for.</summary>
    public bool Includes(Reference reference) =>
        (Ids.IsEmpty || Ids.Contains(reference.Id)) && (Types.IsEmpty || Types.Contains(reference.Type)) && (Keywords.IsEmpty || HasKeyword(reference));

    /// <summary>Whether the reference is anything of what is named.</summary>
    public bool Names(Reference reference) => Ids.Contains(reference.Id) || Types.Contains(reference.Type) || HasKeyword(reference);

    private bool HasKeyword(Reference reference)
    {
        if (Keywords.IsEmpty || reference[Variable.Keyword] is not ReferenceText text)
            return false;
        string[] keywords = text.Value.Split((char[])[',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Keywords.Any(wanted => keywords.Contains(wanted, StringComparer.OrdinalIgnoreCase));
    }
}
