using System.Text;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Takes the text of tags out of the runs of a paragraph and puts elements between the runs where each began.</summary>
internal sealed class TagPlacer
{
    private readonly ParagraphText _paragraph;
    private readonly Dictionary<(XElement Item, int Index), Tag> _starts = [];
    private readonly HashSet<(XElement Item, int Index)> _gone = [];
    private readonly HashSet<XElement> _runs = [];

    public TagPlacer(ParagraphText paragraph, IEnumerable<FoundTag> tags)
    {
        _paragraph = paragraph;
        foreach (FoundTag found in tags)
        {
            CharacterPlace start = paragraph.Places[found.Start];
            // Blanks that two tags trim are gone once; the second then begins at the first character that is left to it.
            int first = found.Start;
            while (_gone.Contains(KeyOf(first)))
                first++;
            _starts.Add(KeyOf(first), found.Tag);
            for (int i = first; i < found.End; i++)
            {
                _gone.Add(KeyOf(i));
                _runs.Add(paragraph.Places[i].Run);
            }
        }
    }

    public void Place()
    {
        TreeEdits.Replace(_paragraph.Paragraph, element => _runs.Contains(element) ? Rebuild(element) : null);
        RemoveSettings();
    }

    private (XElement Item, int Index) KeyOf(int character) => (_paragraph.Places[character].Item, _paragraph.Places[character].Index);

    private List<XElement> Rebuild(XElement run)
    {
        List<XElement> pieces = [];
        XElement? properties = run.Element(WordNames.RunProperties);
        XElement current = Begin();
        List<XElement> items = [.. run.Elements().Where(item => item != properties)];
        // They are moved, not copied: a text box among them has paragraphs whose tags are yet to be placed.
        run.RemoveNodes();
        foreach (XElement item in items)
        {
            int length = item.Name == WordNames.Text ? item.Value.Length : 1;
            StringBuilder text = new();
            for (int i = 0; i < length; i++)
            {
                if (_starts.TryGetValue((item, i), out Tag? tag))
                {
                    AddText(text);
                    Flush();
                    pieces.Add(new TagElement(tag));
                }
                if (_gone.Contains((item, i)))
                    continue;
                if (item.Name == WordNames.Text)
                    text.Append(item.Value[i]);
                else
                    current.Add(item);
            }
            AddText(text);
        }
        Flush();
        return pieces;

        XElement Begin() => new(run.Name, run.Attributes(), properties is null ? null : new XElement(properties));

        void AddText(StringBuilder text)
        {
            if (text.Length > 0)
                current.Add(new XElement(WordNames.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text.ToString()));
            text.Clear();
        }

        void Flush()
        {
            if (current.Elements().Any(element => element.Name != WordNames.RunProperties))
                pieces.Add(current);
            current = Begin();
        }
    }

    // A content control with a tag shows what we put into it: no longer its prompt, nor what Word would fetch from the data it is bound to.
    private void RemoveSettings()
    {
        foreach (XElement control in _paragraph.Paragraph.Ancestors(WordNames.W + "sdt").Concat(_paragraph.Paragraph.Descendants(WordNames.W + "sdt")))
            control.Element(WordNames.W + "sdtPr")?.Elements().Where(setting => setting.Name.LocalName is "dataBinding" or "showingPlcHdr" or "temporary").Remove();
    }
}
