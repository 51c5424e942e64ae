using BriefKit.Core.Records;
using BriefKit.Formats.Naming;

namespace BriefKit.Formats.LabelledText;

/// <summary>Makes names for fields that the record type does not know: <c>Place of Meeting</c> is <c>place_of_meeting</c>. No two are the same.</summary>
internal sealed class FieldNames
{
    /// <summary>The name of the text that stands before the first label.</summary>
    public const string Preamble = "preamble";

    private readonly UniqueNames _names = new('_');

    public FieldNames(RecordType type)
    {
        foreach (FieldDefinition field in type.Fields)
            _names.Take(field.Name);
    }

    public string Of(string label)
    {
        string name = Slug.Of(label, '_');
        return _names.Take(name.Length == 0 ? "field" : name);
    }
}
