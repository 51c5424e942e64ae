using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Core.Records;

/// <summary>The typed value of a field. The field's verbatim text stays beside it.</summary>
public abstract record FieldValue
{
    private protected FieldValue() { }
}

/// <summary>Running text, a paragraph each; line breaks within a paragraph are spaces.</summary>
public sealed record TextValue(ValueList<string> Paragraphs) : FieldValue
{
    public string Text => string.Join("\n\n", Paragraphs);
}

/// <summary>A date. <paramref name="Date"/> is null where the text was not understood; a diagnostic says so.</summary>
public sealed record DateValue(EdtfDate? Date) : FieldValue;

/// <summary>A list.</summary>
public sealed record ListValue(ListMarker Marker, ValueList<ListEntry> Entries) : FieldValue;

/// <summary>References by id, in the order of the text; the record holds them.</summary>
public sealed record ReferencesValue(ValueList<string> ReferenceIds) : FieldValue;

/// <summary>How the items of a list are marked in the source.</summary>
public enum ListMarker
{
    None,
    Bullet,
    Number,
}

/// <summary>One item of a list.</summary>
/// <param name="Text">Its text without the marker; line breaks are spaces, all else as written.</param>
/// <param name="Number">The number it is written with, where it has one.</param>
public sealed record ListEntry(string Text, int? Number = null)
{
    public Origin Origin { get; init; }
}
