using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Core.Records;

/// <summary>A field of a record.</summary>
/// <param name="Name">The name templates use; for a label that the record type does not know, made from the label.</param>
/// <param name="Label">The label as the record writes it, without its colon; where the text had none, the record type's.</param>
/// <param name="Verbatim">Its text as written, label and surrounding blank lines aside.</param>
/// <param name="Value">What the text was understood as.</param>
public sealed record Field(string Name, string Label, string Verbatim, FieldValue Value)
{
    /// <summary>What the record type says of it; null for a field that the type does not know.</summary>
    public FieldDefinition? Definition { get; init; }

    /// <summary>Where its text lies, the label not included.</summary>
    public Origin Origin { get; init; }

    /// <summary>Where its label lies; nowhere for a field that was recognised without one.</summary>
    public Origin LabelOrigin { get; init; }
}

/// <summary>One described thing: a meeting, a lecture, a file in an archive.</summary>
/// <param name="Id">Its id: given in the input, or made from the input's name.</param>
/// <param name="Type">The kind of record it is.</param>
/// <param name="Fields">Its fields, in the order of the source.</param>
/// <param name="References">What it holds that can be cited: its works, then its sources.</param>
public sealed record Record(string Id, RecordType Type, ValueList<Field> Fields, ValueList<Reference> References)
{
    /// <summary>The input it was read from; null for a record made by a program.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The language of its text as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    public Field? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    public Field? Field(FieldRole role) => Fields.FirstOrDefault(field => field.Definition?.Role == role);

    /// <summary>What the record is called: the text of its title field, else its id.</summary>
    public string Title => Field(FieldRole.Title)?.Value switch
    {
        TextValue { Paragraphs: [var first, ..] } => first,
        ListValue { Entries: [var first, ..] } => first.Text,
        _ => Id,
    };
}
