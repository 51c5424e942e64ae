using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Finds the headers and footers of records that say the same, whatever ids are in them, so that they become one part.</summary>
internal static class SharedHeads
{
    /// <summary>The records with one tree for all that say the same in a part other than the main one.</summary>
    /// <param name="isUsed">Whether something leads to the bookmark of a name.</param>
    public static List<IReadOnlyDictionary<string, XElement>> Share(IReadOnlyList<IReadOnlyDictionary<string, XElement>> records, string mainPart, Predicate<string> isUsed)
    {
        if (records.Count == 1)
            return [records[0]];
        Dictionary<string, Dictionary<string, XElement>> known = new(StringComparer.Ordinal);
        List<IReadOnlyDictionary<string, XElement>> shared = [];
        foreach (IReadOnlyDictionary<string, XElement> record in records)
            shared.Add(record.ToDictionary(part => part.Key, part => part.Key == mainPart ? part.Value : FirstLike(part.Value, KnownOf(part.Key), isUsed), StringComparer.Ordinal));
        return shared;

        Dictionary<string, XElement> KnownOf(string part)
        {
            if (!known.TryGetValue(part, out Dictionary<string, XElement>? roots))
                known.Add(part, roots = new Dictionary<string, XElement>(StringComparer.Ordinal));
            return roots;
        }
    }

    // By what they say, written out: in the hash of a tree what stands twice in it, as text boxes do, cancels out.
    private static XElement FirstLike(XElement root, Dictionary<string, XElement> known, Predicate<string> isUsed)
    {
        string saying = WithoutIds(root, isUsed).ToString(SaveOptions.DisableFormatting);
        if (known.TryGetValue(saying, out XElement? first))
            return first;
        known.Add(saying, root);
        return root;
    }

    private static XElement WithoutIds(XElement root, Predicate<string> isUsed)
    {
        XElement copy = new(root);
        foreach (XElement element in copy.Descendants())
        {
            if (element.Name == WordNames.Drawing + "docPr")
                element.Attribute("id")?.Remove();
            else if (element.Name == WordNames.Id && element.Parent?.Name == WordNames.W + "sdtPr")
                element.RemoveAttributes();
            else if (element.Name == WordNames.BookmarkStart || element.Name == WordNames.BookmarkEnd)
            {
                element.Attribute(WordNames.Id)?.Remove();
                if (element.Attribute(WordNames.W + "name") is { } name && !isUsed(name.Value))
                    name.Remove();
            }
        }
        return copy;
    }
}
