using BriefKit.Core.Documents;

namespace BriefKit.Word.Content;

/// <summary>
/// What the running heads of a document can show of its headings. Word looks for headings of one level, and prints an error where there is
/// none; so of the levels that are asked for, the deepest that the document has is looked for.
/// </summary>
internal sealed class RunningHeadings(Document document)
{
    private const int Deepest = 6;

    // The first heading of each level; of level 0 the title. Null until a running head asks.
    private string?[]? _first;

    /// <summary>The field that shows a heading, with the first that it could show; null where the document has none.</summary>
    public (string Instruction, string Result)? Find(RunningHeading wanted)
    {
        _first ??= FirstHeadings();
        for (int level = Math.Clamp(wanted.Level, 1, Deepest); level >= 0; level--)
        {
            if (_first[level] is not string text)
                continue;
            // A number names a heading whatever the style is called in the user's language (ISO 29500-1, 17.16.5.59); \l asks for the last of the page.
            string name = level == 0 ? "Title" : level.ToString();
            return ($"STYLEREF {name}{(wanted.IsLast ? " \\l" : "")}", text);
        }
        return null;
    }

    private string?[] FirstHeadings()
    {
        string?[] first = new string?[Deepest + 1];
        foreach (Block block in document.Blocks)
        {
            (int level, string? text) = block switch
            {
                TitleBlock { Content.IsEmpty: false } title => (0, InlineText.Of(title.Content)),
                Heading { Content.IsEmpty: false } heading => (Math.Clamp(heading.Level, 1, Deepest), InlineText.Of(heading.Content)),
                _ => (0, null),
            };
            first[level] ??= text;
        }
        return first;
    }
}
