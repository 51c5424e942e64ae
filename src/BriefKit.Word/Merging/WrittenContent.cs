using System.Xml.Linq;
using BriefKit.Word.Content;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>What content of ours refers to, by the ids that it has while it stands by itself.</summary>
/// <param name="Relationships">Of the part that it was written for.</param>
internal sealed record WrittenContent(Relationships Relationships, Pictures Pictures, XElement Numbering)
{
    /// <summary>Its notes, with the relationships of their part; null where it has none.</summary>
    public (XElement Xml, Relationships Relationships)? Notes { get; init; }
}
