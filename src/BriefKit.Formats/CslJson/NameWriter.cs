using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Formats.CslJson;

/// <summary>Writes a list of names.</summary>
internal static class NameWriter
{
    public static void Write(Utf8JsonWriter json, string field, ValueList<PersonName> names)
    {
        json.WriteStartArray(field);
        foreach (PersonName name in names)
            Write(json, name);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PersonName name)
    {
        json.WriteStartObject();
        WritePart(json, "family", name.Family);
        WritePart(json, "given", name.Given);
        WritePart(json, "dropping-particle", name.DroppingParticle);
        WritePart(json, "non-dropping-particle", name.NonDroppingParticle);
        WritePart(json, "suffix", name.Suffix);
        WritePart(json, "literal", name.Literal);
        if (name.CommaSuffix)
            json.WriteBoolean("comma-suffix", true);
        if (name.IsStaticallyOrdered)
            json.WriteBoolean("static-ordering", true);
        // A reader would find a particle in "von Neumann" that these data hold to be none.
        if (!name.IsLiteral && NameParticles.Split(name) != name)
            json.WriteBoolean("parse-names", false);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, string part, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(part, value);
    }
}
