namespace BriefKit.Core.Text;

/// <summary>Cuts texts.</summary>
public static class TextStart
{
    /// <summary>The start of a text, at most so many UTF-16 units; a character that takes two of them is not cut in two.</summary>
    /// <param name="longest">At least 1.</param>
    public static string Of(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
