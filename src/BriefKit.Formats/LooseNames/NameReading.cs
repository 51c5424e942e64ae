using BriefKit.Core.References;

namespace BriefKit.Formats.LooseNames;

/// <summary>How sure it is that a text is a name at all.</summary>
internal enum NameStrength
{
    /// <summary>It has the capitals of a name, as a title may.</summary>
    Weak = 1,

    /// <summary>It is built like a name: initials, a particle, a single known family name.</summary>
    Fair,

    /// <summary>It holds a known family name and a given name that goes with it, or says its order by a comma.</summary>
    Strong,
}

/// <summary>A name that was read.</summary>
/// <param name="Doubt">What could not be decided, as the end of a sentence; null where all was clear.</param>
internal sealed record NameReading(PersonName Name, NameStrength Strength, string? Doubt = null);
