using System.Xml.Linq;

namespace BriefKit.Word.Packaging;

/// <summary>
/// Changes trees in time that grows with their size: to take a node out of the list that XElement keeps of its children costs a walk through
/// that list, which for a foreign file may be long.
/// </summary>
internal static class TreeEdits
{
    /// <summary>Puts something in the place of elements, from the innermost to the outermost.</summary>
    /// <param name="edit">What an element is replaced by; null for itself. It sees what is below as it then is.</param>
    public static void Replace(XElement root, Func<XElement, IEnumerable<XNode>?> edit)
    {
        List<XElement> parents = [.. root.DescendantsAndSelf().Where(element => element.HasElements)];
        for (int i = parents.Count - 1; i >= 0; i--)
            ReplaceChildren(parents[i], edit);
    }

    /// <summary>Takes out all elements below that a test is true of.</summary>
    public static int Remove(XElement root, Predicate<XElement> test)
    {
        int count = 0;
        Replace(root, element =>
        {
            if (!test(element))
                return null;
            count++;
            return [];
        });
        return count;
    }

    /// <summary>Takes out the blanks between elements, by which files are laid out for the eye.</summary>
    public static void RemoveBlanks(XElement root)
    {
        foreach (XElement parent in root.DescendantsAndSelf().Where(element => element.HasElements && element.Nodes().Any(node => node is XText)).ToList())
        {
            List<XNode> children = [.. parent.Nodes().Where(node => node is not XText text || !string.IsNullOrWhiteSpace(text.Value))];
            parent.RemoveNodes();
            parent.Add(children);
        }
    }

    private static void ReplaceChildren(XElement parent, Func<XElement, IEnumerable<XNode>?> edit)
    {
        List<XNode>? children = null;
        int index = 0;
        foreach (XNode node in parent.Nodes())
        {
            IEnumerable<XNode>? replaced = node is XElement element ? edit(element) : null;
            if (replaced is not null)
            {
                children ??= [.. parent.Nodes().Take(index)];
                children.AddRange(replaced);
            }
            else
                children?.Add(node);
            index++;
        }
        if (children is null)
            return;
        parent.RemoveNodes();
        foreach (XNode child in children)
        {
            // What was put in the place of an element may still stand in it, and would be copied.
            if (child.Parent is { } old)
                old.RemoveNodes();
            parent.Add(child);
        }
    }
}
