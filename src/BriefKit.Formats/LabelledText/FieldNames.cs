using System.Text;
using BriefKit.Core.Records;

namespace BriefKit.Formats.LabelledText;

/// <summary>Makes names for fields that the record type does not know: <c>Place of Meeting</c> is <c>place_of_meeting</c>. No two are the same.</summary>
internal sealed class FieldNames
{
    /// <summary>The name of the text that stands before the first label.</summary>
    public const string Preamble = "preamble";

    private readonly HashSet<string> _used;

    public FieldNames(RecordType type) => _used = new(type.Fields.Select(field => field.Name), StringComparer.Ordinal);

    public string Of(string label)
    {
        StringBuilder name = new();
        foreach (char c in label)
        {
            if (char.IsLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }
        string stem = name.ToString().TrimEnd('_');
        if (stem.Length == 0)
            stem = "field";
        string unique = stem;
        for (int i = 2; !_used.Add(unique); i++)
            unique = $"{stem}_{i}";
        return unique;
    }
}
