using System.Xml.Linq;
using BriefKit.Word.Content;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>What content of ours refers to, by the ids that it has while it stands by itself.</summary>
/// <param name="Relationships">Of the part that it was written for.</param>
internal sealed record WrittenContent(Relationships Relationships, Pictures Pictures, XElement Numbering)
{
    /// <summary>Its notes; null where it has none.</summary>
    public WrittenNotes? Notes { get; init; }
}

/// <summary>Notes of ours by their ids, with the relationships of their part.</summary>
internal sealed record WrittenNotes(IReadOnlyDictionary<string, XElement> Notes, Relationships Relationships)
{
    public static WrittenNotes? Of(Story? part) => part is null
        ? null
        : new(part.Xml.ToTree().Elements().ToDictionary(note => (string?)note.Attribute(WordNames.Id) ?? "", StringComparer.Ordinal), part.Relationships);
}
