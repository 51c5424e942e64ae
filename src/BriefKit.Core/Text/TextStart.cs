namespace BriefKit.Core.Text;

/// <summary>Cuts texts.</summary>
public static class TextStart
{
    /// <summary>The start of a text, at most so many UTF-16 units; a character that takes two of them is not cut in two.</summary>
    /// <param name="longest">At least 1.</param>
    public static string Of(string text, int longest) => text[..LengthOf(text, longest)];

    /// <summary>The start of a text, with an ellipsis behind it where that is not all of it.</summary>
    /// <param name="longest">How many UTF-16 units of the text are shown, at least 1.</param>
    public static string Shortened(string text, int longest) => text.Length <= longest ? text : Of(text, longest).TrimEnd() + "…";

    /// <summary>How long the start of a text is, at most so many UTF-16 units.</summary>
    /// <param name="longest">At least 1.</param>
    public static int LengthOf(ReadOnlySpan<char> text, int longest) =>
        text.Length <= longest ? text.Length : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
}
