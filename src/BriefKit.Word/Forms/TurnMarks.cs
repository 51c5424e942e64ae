using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Marks where the rounds of loops begin and end that repeat bookmarks.</summary>
internal static class TurnMarks
{
    public static readonly XName Begin = WordNames.Own + "turn", End = WordNames.Own + "turned";

    private static readonly XName Loop = WordNames.Own + "loop";

    public static void Place(IEnumerable<TagBlock> loops)
    {
        foreach (TagBlock loop in loops.Where(loop => loop.Inside.DescendantsAndSelf(WordNames.BookmarkStart).Any()))
        {
            XAttribute number = new(Loop, loop.Opener.Tag.Number.ToString(CultureInfo.InvariantCulture));
            loop.Opener.AddAfterSelf(new XElement(Begin, number));
            loop.Tags[^1].AddAfterSelf(new XElement(End, number));
        }
    }

    /// <summary>The number of the loop that a mark belongs to.</summary>
    public static int LoopOf(XElement mark) => (int)mark.Attribute(Loop)!;
}
