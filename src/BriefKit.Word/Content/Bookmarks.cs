using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Content;

/// <summary>The bookmarks that stand for the anchors of a document's headings.</summary>
internal sealed class Bookmarks
{
    // Word cuts longer names off.
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ValueList<Block> _blocks;

    // Of the headings, by their anchors; null until a link asks for one.
    private Dictionary<string, string>? _texts;

    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <param name="survey">That of the document.</param>
    public Bookmarks(Document document, DocumentSurvey survey)
    {
        _blocks = document.Blocks;
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (string anchor in survey.Anchors)
        {
            if (!_names.ContainsKey(anchor))
                _names.Add(anchor, Unique(Sanitize(anchor), taken));
        }
    }

    /// <summary>The bookmark of the heading whose words a link repeats; null where it says something else.</summary>
    public string? Repeats(Link link) =>
        link.Target is ['#', .. string anchor] && (_texts ??= TextsOfHeadings()).TryGetValue(anchor, out string? text) && text == InlineText.Of(link.Content) ? NameOf(anchor) : null;

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

    private Dictionary<string, string> TextsOfHeadings()
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (Block block in _blocks)
        {
            if (block is Heading { Anchor: string anchor } heading)
                texts.TryAdd(anchor, InlineText.Of(heading.Content));
        }
        return texts;
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
