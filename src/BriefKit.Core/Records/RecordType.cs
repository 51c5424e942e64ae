using BriefKit.Core.Collections;

namespace BriefKit.Core.Records;

/// <summary>What the text of a field is understood as.</summary>
public enum FieldKind
{
    /// <summary>Running text: one or more paragraphs.</summary>
    Text,

    /// <summary>A date or a range of dates.</summary>
    Date,

    /// <summary>Items, numbered, bulleted or one to a line.</summary>
    List,

    /// <summary>Things of the record's own making that can be cited, such as its speeches: one to a line.</summary>
    Works,

    /// <summary>What the record rests on: one reference to a line.</summary>
    References,
}

/// <summary>One field that a kind of record has.</summary>
/// <param name="Name">The name templates use: lower case, words joined by <c>_</c>.</param>
/// <param name="Kind">What its text is understood as.</param>
/// <param name="Label">What it is called on a page.</param>
/// <param name="Aliases">What else it is called in records, compared without case, spaces and final colon.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind, string Label, ValueList<string> Aliases)
{
    public string? Description { get; init; }

    /// <summary>Whether a record without it is reported.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The role the field plays for the record as a whole, where it plays one.</summary>
    public FieldRole Role { get; init; }

    /// <summary>For works: the CSL type of each.</summary>
    public string? WorkType { get; init; }
}

/// <summary>What a field tells of the record as a whole.</summary>
public enum FieldRole
{
    None,

    /// <summary>It names the record.</summary>
    Title,

    /// <summary>It says when the described thing took place.</summary>
    Date,

    /// <summary>It names the source; a last line without a label belongs to it.</summary>
    Source,
}

/// <summary>A kind of record: the fields that it has, and the abbreviations that its trade uses.</summary>
/// <param name="Name">The name users select it by: lower case, words joined by <c>-</c>.</param>
/// <param name="Title">What it is called on a page.</param>
/// <param name="Fields">Its fields, in the order that a sheet prints them.</param>
public sealed record RecordType(string Name, string Title, ValueList<FieldDefinition> Fields)
{
    public string? Description { get; init; }

    /// <summary>Abbreviations and what they stand for. Nothing is expanded that is not in here or given by the user.</summary>
    public ValueList<GlossaryEntry> Glossary { get; init; }

    public FieldDefinition? FieldOf(FieldRole role) => Fields.FirstOrDefault(field => field.Role == role);
}

/// <summary>An abbreviation and what it stands for.</summary>
public sealed record GlossaryEntry(string Term, string Expansion);
