using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A heading with the level that its document gave it.</summary>
internal readonly record struct LevelledHeading(int Level, string Text);

/// <summary>The headings of a document as the running heads of one page see them.</summary>
/// <param name="All">All of them, in order.</param>
/// <param name="Start">The first one of the page.</param>
/// <param name="End">The first one of the page after it.</param>
internal readonly record struct PageHeadings(IReadOnlyList<LevelledHeading> All, int Start, int End)
{
    /// <summary>What a running head shows: a heading of the page, else the one that it goes on with; empty where none has come yet.</summary>
    public string Find(RunningHeading wanted) => Shorten(FindWhole(wanted));

    /// <summary>The number of characters beyond which a heading is cut off between words.</summary>
    public int LongestText { get; init; } = int.MaxValue;

    private string Shorten(string text)
    {
        if (text.Length <= LongestText)
            return text;
        int end = text.LastIndexOf(' ', LongestText);
        if (end <= 0)
            end = char.IsLowSurrogate(text[LongestText]) ? LongestText - 1 : LongestText;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private string FindWhole(RunningHeading wanted)
    {
        if (!wanted.IsLast)
        {
            for (int i = Start; i < End; i++)
            {
                if (All[i].Level <= wanted.Level)
                    return All[i].Text;
            }
        }
        for (int i = End - 1; i >= 0; i--)
        {
            if (All[i].Level <= wanted.Level)
                return All[i].Text;
        }
        return "";
    }
}
