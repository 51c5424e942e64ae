namespace BriefKit.Templates.Scripting;

/// <summary>Turns Scriban's messages into sentences.</summary>
internal static class ScribanMessage
{
    public static string Sentence(string message)
    {
        string text = message.Trim().Replace('`', '\'').ReplaceLineEndings(" ");
        if (text.Length == 0)
            return "The template cannot be understood here.";
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '!' or '?' ? text : text + ".";
    }
}
