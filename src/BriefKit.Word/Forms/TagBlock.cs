using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Forms;

/// <summary>The tags of one block: what begins it, what parts it, what ends it.</summary>
internal sealed record TagBlock(IReadOnlyList<TagElement> Tags)
{
    // Each block is looked at with all that it stands in, so time grows with the square of the depth; and scripts are not read much deeper.
    private const int Deepest = 90;

    private static readonly string[] Functions = ["func", "do"];

    public TagElement Opener => Tags[0];

    /// <summary>What stands between its first tag and its last, where they have one parent.</summary>
    public IEnumerable<XElement> Inside => Opener.ElementsAfterSelf().TakeWhile(element => element != Tags[^1]);

    private bool IsLoop => Opener.Tag.Code.Opener is "for" or "while";

    /// <summary>The loops of a part whose tags were lifted, inner ones first.</summary>
    public static List<TagBlock> LoopsIn(XElement root) =>
        [.. In(root, new DiagnosticBag()).Where(block => block.IsLoop && block.Opener.Parent == block.Tags[^1].Parent)];

    /// <summary>The blocks of a part in the order of their ends, so that inner ones come first. What has no end, or no beginning, is reported.</summary>
    public static List<TagBlock> In(XElement root, DiagnosticBag bag)
    {
        List<TagBlock> blocks = [];
        Stack<(string Word, List<TagElement> Tags)> open = new();
        foreach (TagElement element in root.Descendants().OfType<TagElement>())
        {
            FormCode code = element.Tag.Code;
            int opened = 0;
            for (int i = 0; i <= code.Steps.Count; i++)
            {
                if (code.Returns.Contains(i) && !open.Any(block => Functions.Contains(block.Word)))
                    bag.Add(FormDiagnostics.ReturnOutsideFunction(element.Tag.At, code.Text));
                if (i < code.Steps.Count && !TryStep(element, code.Steps[i], ref opened))
                    return [];
            }
        }
        foreach ((_, List<TagElement> unclosed) in open.Reverse())
            bag.Add(FormDiagnostics.BlockNotEnded(unclosed[0].Tag.At, unclosed[0].Tag.Code.Text));
        return blocks;

        bool TryStep(TagElement element, FormStep step, ref int opened)
        {
            FormCode code = element.Tag.Code;
            if (step == FormStep.Open && open.Count == Deepest)
            {
                bag.Add(FormDiagnostics.TooDeep(element.Tag.At, code.Text, Deepest));
                return false;
            }
            if (step == FormStep.Open)
                open.Push((code.Openers[opened++], [element]));
            else if (open.Count == 0)
                bag.Add(FormDiagnostics.NothingToEnd(element.Tag.At, code.Text));
            else
            {
                open.Peek().Tags.Add(element);
                if (step == FormStep.Close)
                    blocks.Add(new TagBlock(open.Pop().Tags));
            }
            return true;
        }
    }
}
