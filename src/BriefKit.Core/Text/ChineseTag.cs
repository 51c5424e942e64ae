namespace BriefKit.Core.Text;

/// <summary>What the tag of a language (BCP 47) says of Chinese, whose two ways of writing order, space and draw characters differently.</summary>
public static class ChineseTag
{
    public static bool Is(string tag) => PrimaryLanguage.Is(tag, "zh");

    /// <summary>Whether it is Chinese in traditional characters: the script says so, or else a region that writes them.</summary>
    public static bool IsTraditional(string tag) =>
        Is(tag) && (Names(tag, "Hant") || (!Names(tag, "Hans") && (Names(tag, "TW") || Names(tag, "HK") || Names(tag, "MO"))));

    /// <summary>Whether it is in traditional characters of Hong Kong or Macau, which draw some of them in a way of their own.</summary>
    public static bool IsOfHongKong(string tag) => IsTraditional(tag) && (Names(tag, "HK") || Names(tag, "MO"));

    // Asked for each mark of punctuation, so that nothing is allocated.
    private static bool Names(ReadOnlySpan<char> tag, ReadOnlySpan<char> subtag)
    {
        foreach (Range part in tag.SplitAny('-', '_'))
        {
            if (tag[part].Equals(subtag, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
