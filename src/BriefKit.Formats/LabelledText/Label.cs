using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LabelledText;

/// <summary>A label that was found.</summary>
/// <param name="Definition">The field that it names; null where the record type does not know it.</param>
/// <param name="Text">The label as written, without marks and colon.</param>
/// <param name="Span">The label with its marks and its colon.</param>
/// <param name="Value">What stands behind it on its line; empty for a label on a line of its own.</param>
internal sealed record Label(FieldDefinition? Definition, string Text, TextSpan Span, TextSpan Value)
{
    public bool StandsAlone => Value.IsEmpty;
}
