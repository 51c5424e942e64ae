using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Stands in the tree where a value is printed, until the value is written.</summary>
/// <param name="index">Of the value among those of the document.</param>
/// <param name="isInline">Whether it stands within a line.</param>
/// <param name="tag">The tag that prints it; null where that is not known.</param>
internal sealed class ValueElement(int index, bool isInline, Tag? tag) : XElement(WordNames.Own + "value")
{
    public int Index { get; } = index;

    public bool IsInline { get; } = isInline;

    public Tag? Tag { get; } = tag;
}
