using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Sets the mark of a note that a citation became where note marks stand: without a space before it, and behind the punctuation that follows,
/// which in the template stood around a citation in the text.
/// </summary>
internal static class NoteMarks
{
    private const string Punctuation = ".,;:!?)]’”»。，；：！？）」》";

    /// <param name="value">Where the value stands that begins with the mark.</param>
    public static void Settle(XElement value, IReadOnlyList<XElement> content)
    {
        bool isMark = content.Count == 1 && content[0].Name == WordNames.Run && content[0].Element(WordNames.FootnoteReference) is not null;
        if (!isMark)
            return;
        if (TextOf(value.PreviousNode)?.Elements(WordNames.Text).LastOrDefault() is { } before && before.ElementsAfterSelf().FirstOrDefault() is null)
            before.Value = before.Value.TrimEnd(' ', '\u00A0');
        if (TextOf(value.NextNode) is not { } run || run.Elements().FirstOrDefault(element => element.Name != WordNames.RunProperties) is not { } text || text.Name != WordNames.Text)
            return;
        int length = 0;
        while (length < text.Value.Length && Punctuation.Contains(text.Value[length], StringComparison.Ordinal))
            length++;
        if (length == 0)
            return;
        XElement moved = new(WordNames.Run, run.Element(WordNames.RunProperties) is { } properties ? new XElement(properties) : null, new XElement(WordNames.Text, text.Value[..length]));
        text.Value = text.Value[length..];
        value.AddBeforeSelf(moved);
    }

    private static XElement? TextOf(XNode? node) => node is XElement { Name: var name } run && name == WordNames.Run ? run : null;
}
