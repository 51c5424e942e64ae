using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordTypes;

namespace BriefKit.Formats.LabelledText;

/// <summary>The labels that a record type knows, and the fields that they lead to.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<string, FieldDefinition> _known = new(StringComparer.Ordinal);

    public LabelTable(RecordType type)
    {
        foreach (FieldDefinition field in type.Fields)
        {
            foreach (string label in (IEnumerable<string>)[field.Label, .. field.Aliases])
                _known.TryAdd(LabelKey.Of(label), field);
        }
    }

    public FieldDefinition? Find(ReadOnlySpan<char> label) => _known.GetValueOrDefault(LabelKey.Of(label));

    public FieldDefinition? Find(SourceText source, LabelShape shape) => Find(source[shape.Text]);
}
