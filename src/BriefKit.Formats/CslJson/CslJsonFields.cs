using System.Collections.Frozen;
using BriefKit.Core.References;

namespace BriefKit.Formats.CslJson;

/// <summary>The names that CSL-JSON gives to fields, where they are not those of the variables, and the fields beside them.</summary>
internal static class CslJsonFields
{
    public const string Id = "id";
    public const string Type = "type";
    public const string Custom = "custom";

    /// <summary>Inside <see cref="Custom"/>: what this program adds there.</summary>
    public const string Own = "briefkit";

    /// <summary>Inside <see cref="Own"/>: dates that date-parts cannot say exactly, in EDTF.</summary>
    public const string Edtf = "edtf";

    /// <summary>Inside <see cref="Own"/>: dates as their source writes them.</summary>
    public const string Verbatim = "verbatim";

    /// <summary>Inside <see cref="Own"/>: in which order names are written by those who bear them.</summary>
    public const string Order = "name-order";

    /// <summary>Inside <see cref="Own"/>: variables that the schema has no field for.</summary>
    public const string Variables = "variables";

    // The schema csl-data.json has these under other names than CSL 1.0.2, Appendix IV.
    private static readonly (Variable Variable, string Field)[] SchemaNames =
    [
        (Variable.PartNumber, "part"),
        (Variable.PrintingNumber, "printing"),
        (Variable.SupplementNumber, "supplement"),
    ];

    private static readonly FrozenDictionary<string, Variable> OtherNames = SchemaNames
        .Select(pair => KeyValuePair.Create(pair.Field, pair.Variable))
        .Append(KeyValuePair.Create("journalAbbreviation", Variable.ContainerTitleShort))
        .Append(KeyValuePair.Create("shortTitle", Variable.TitleShort))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryParse(string field, out Variable variable) =>
        Core.References.Variables.TryParse(field, out variable) || OtherNames.TryGetValue(field, out variable);

    public static string NameOf(Variable variable)
    {
        int index = Array.FindIndex(SchemaNames, pair => pair.Variable == variable);
        return index >= 0 ? SchemaNames[index].Field : variable.CslName;
    }

    /// <summary>Whether the schema has a field for the variable.</summary>
    public static bool IsInSchema(Variable variable) => variable is not (Variable.Cstr or Variable.EditorTranslator or Variable.License);
}
