using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>A tag that was found in a text: what stood between <c>{{</c> and <c>}}</c>, however many runs it was spread over.</summary>
/// <param name="Number">Its place among all tags of the file.</param>
/// <param name="RunProperties">Of the run in which it begins: how what it prints looks.</param>
/// <param name="At">Where it stands, in a text whose lines are the paragraphs of the part.</param>
internal sealed record Tag(int Number, FormCode Code, XElement? RunProperties, SourceLocation At)
{
    /// <summary>Whether it repeats columns of a table rather than what its place would say.</summary>
    public bool IsColumn { get; init; }
}

/// <summary>A tag in the tree, where its text stood.</summary>
internal sealed class TagElement(Tag tag) : XElement(WordNames.Own + "tag")
{
    public Tag Tag { get; } = tag;

    /// <summary>Takes it out of a cell, and its paragraph with it where nothing is left in that and the cell has another.</summary>
    public void TakeOutOfCell()
    {
        XElement paragraph = Parent!;
        Remove();
        bool isLeftEmpty = paragraph.Name == WordNames.Paragraph && !paragraph.Nodes().Any(node => node is TagElement || Substance.IsSeen(node));
        if (isLeftEmpty && paragraph.Parent!.Elements(WordNames.Paragraph).Count() > 1)
            paragraph.Remove();
    }
}
