using System.Text;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// The text of one paragraph with the place of each character, across runs and whatever stands around them: links, content controls,
/// results of fields. Paragraphs within it, such as those of a text box, are not its text.
/// </summary>
internal sealed class ParagraphText
{
    /// <summary>Stands for what is no text: a picture, a field, the mark of a note.</summary>
    public const char Object = '\uFFFC';

    private readonly List<CharacterPlace> _places = [];
    private readonly StringBuilder _text = new();

    private ParagraphText(XElement paragraph)
    {
        Paragraph = paragraph;
        Gather(paragraph);
        Text = _text.ToString();
    }

    public XElement Paragraph { get; }

    public string Text { get; }

    public IReadOnlyList<CharacterPlace> Places => _places;

    /// <summary>The text on one line, without what is none.</summary>
    public string Line => Text.Replace("" + Object, "", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' ');

    public static ParagraphText Of(XElement paragraph) => new(paragraph);

    private void Gather(XElement element)
    {
        foreach (XElement child in element.Elements())
        {
            if (child.Name == WordNames.Run)
                GatherRun(child);
            else if (child.Name != WordNames.ParagraphProperties && child.Name != WordNames.Paragraph)
                Gather(child);
        }
    }

    private void GatherRun(XElement run)
    {
        foreach (XElement item in run.Elements())
        {
            if (item.Name == WordNames.RunProperties)
                continue;
            if (item.Name == WordNames.Text)
            {
                string text = item.Value;
                for (int i = 0; i < text.Length; i++)
                    Add(run, item, text[i], i);
            }
            else
                Add(run, item, CharacterOf(item), 0);
        }
    }

    private void Add(XElement run, XElement item, char character, int index)
    {
        _places.Add(new CharacterPlace(run, item, index));
        _text.Append(character);
    }

    private static char CharacterOf(XElement item) => item.Name.Namespace != WordNames.W ? Object : item.Name.LocalName switch
    {
        "tab" => '\t',
        "br" when (string?)item.Attribute(WordNames.W + "type") is null or "textWrapping" => '\n',
        "cr" => '\n',
        "noBreakHyphen" => '\u2011',
        "softHyphen" => '\u00AD',
        _ => Object,
    };
}

/// <summary>Where a character stands.</summary>
/// <param name="Item">The text that holds it, or the element that stands for it.</param>
/// <param name="Index">Its place in the text.</param>
internal readonly record struct CharacterPlace(XElement Run, XElement Item, int Index);
