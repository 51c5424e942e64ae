using BriefKit.Core.Documents;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Content;

/// <summary>The bookmarks that stand for the anchors of a document's headings.</summary>
internal sealed class Bookmarks
{
    // Word cuts longer names off.
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public Bookmarks(Document document)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (string anchor in Anchors.Of(document))
            _names.TryAdd(anchor, Unique(Sanitize(anchor), taken));
        if (_names.Count == 0)
            return;
        foreach (Block block in document.Blocks)
        {
            if (block is Heading { Anchor: string anchor } heading)
                _texts.TryAdd(anchor, InlineText.Of(heading.Content));
        }
    }

    /// <summary>The bookmark of the heading whose words a link repeats; null where it says something else.</summary>
    public string? Repeats(Link link) =>
        link.Target is ['#', .. string anchor] && _texts.TryGetValue(anchor, out string? text) && text == InlineText.Of(link.Content) ? NameOf(anchor) : null;

    /// <summary>The bookmark that stands for an anchor; null where no heading has it.</summary>
    public string? NameOf(string anchor) => _names.GetValueOrDefault(anchor);

    /// <summary>Begins the bookmark of an anchor; of two headings with one anchor the first gets it, and the second none.</summary>
    public int? Begin(MarkupWriter xml, string anchor)
    {
        if (NameOf(anchor) is not string name || !_begun.Add(anchor))
            return null;
        int id = _begun.Count;
        using MarkupWriter.Scope start = xml.Element("w:bookmarkStart"u8);
        xml.Attribute("w:id"u8, id);
        xml.Attribute("w:name"u8, name);
        return id;
    }

    public static void End(MarkupWriter xml, int id)
    {
        using MarkupWriter.Scope end = xml.Element("w:bookmarkEnd"u8);
        xml.Attribute("w:id"u8, id);
    }

    // Letters, digits and underscores, a letter first.
    private static string Sanitize(string anchor)
    {
        string name = string.Concat(anchor.Select(character => char.IsLetterOrDigit(character) ? character : '_'));
        if (name.Length == 0 || !char.IsLetter(name[0]))
            name = "a" + name;
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int i = 2; !taken.Add(candidate); i++)
        {
            string suffix = $"_{i}";
            candidate = name[..Math.Min(name.Length, LongestName - suffix.Length)] + suffix;
        }
        return candidate;
    }
}
