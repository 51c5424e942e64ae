using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Forms;

/// <summary>The tags of one block: what begins it, what parts it, what ends it.</summary>
internal sealed record TagBlock(IReadOnlyList<TagElement> Tags)
{
    public TagElement Opener => Tags[0];

    public bool IsLoop => Opener.Tag.Code.Opener is "for" or "while";

    /// <summary>The blocks of a part in the order of their ends, so that inner ones come first. What has no end, or no beginning, is reported.</summary>
    public static List<TagBlock> In(XElement root, DiagnosticBag bag)
    {
        List<TagBlock> blocks = [];
        Stack<List<TagElement>> open = new();
        foreach (TagElement element in root.Descendants().OfType<TagElement>())
        {
            foreach (FormStep step in element.Tag.Code.Steps)
            {
                if (step == FormStep.Open)
                    open.Push([element]);
                else if (open.Count == 0)
                    bag.Add(FormDiagnostics.NothingToEnd(element.Tag.At, element.Tag.Code.Text));
                else
                {
                    open.Peek().Add(element);
                    if (step == FormStep.Close)
                        blocks.Add(new TagBlock(open.Pop()));
                }
            }
        }
        foreach (List<TagElement> unclosed in open.Reverse())
            bag.Add(FormDiagnostics.BlockNotEnded(unclosed[0].Tag.At, unclosed[0].Tag.Code.Text));
        return blocks;
    }
}
