using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Gives each bookmark of a result a name and an id of its own, and has what leads to it lead there.</summary>
internal sealed class BookmarkNames(Turns turns)
{
    private readonly UniqueNames _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private int _last;

    /// <summary>Names the bookmarks of a part. One that is repeated gets another name, and one that lost its other end goes.</summary>
    public void Give(XElement root)
    {
        Dictionary<string, XElement> open = new(StringComparer.Ordinal);
        HashSet<XElement> paired = [];
        foreach (XElement element in root.Descendants().Where(IsBookmark))
        {
            string id = (string?)element.Attribute(WordNames.Id) ?? "";
            if (element.Name == WordNames.BookmarkStart)
                open[id] = element;
            else if (open.Remove(id, out XElement? start))
            {
                paired.Add(start);
                paired.Add(element);
                Name(start, element);
            }
        }
        TreeEdits.Remove(root, element => IsBookmark(element) && !paired.Contains(element));
    }

    /// <summary>Has what leads to bookmarks lead to those of the same round, once all are named.</summary>
    public void Lead(XElement root) => BookmarkReference.Rename(root, (reference, name) =>
    {
        string? found = turns.NameFor(reference, name);
        _used.Add(found ?? name);
        return found;
    });

    /// <summary>Whether something leads to the bookmark of a name.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    private void Name(XElement start, XElement end)
    {
        string id = (++_last).ToString(CultureInfo.InvariantCulture), was = (string?)start.Attribute(WordNames.W + "name") ?? "", name = _names.Take(was);
        start.SetAttributeValue(WordNames.Id, id);
        end.SetAttributeValue(WordNames.Id, id);
        start.SetAttributeValue(WordNames.W + "name", name);
        turns.Name(start, was, name);
    }

    public static bool IsBookmark(XElement element) => element.Name == WordNames.BookmarkStart || element.Name == WordNames.BookmarkEnd;
}
