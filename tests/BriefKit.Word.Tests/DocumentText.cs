using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Tests;

/// <summary>
/// The text of a document and of a Word file, without the spaces: what is in the one must be in the other, in the same order, and nothing besides.
/// Notes stand behind the text, in the order of their marks.
/// </summary>
internal static class DocumentText
{
    private static readonly XNamespace W = WordFile.W;

    public static string Of(Document document)
    {
        Collector collector = new();
        collector.Collect(document.Blocks);
        return collector.Whole;
    }

    public static string Of(WordFile file)
    {
        StringBuilder text = new(Of(file.Body));
        if (file.PartNames.Contains("word/footnotes.xml"))
            text.Append(Of(file.Part("word/footnotes.xml")));
        return text.ToString();
    }

    private static string Of(XElement story) => Squeeze(string.Concat(story.Descendants().Select(element => element.Name.LocalName switch
    {
        "t" => element.Value,
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        _ => "",
    })));

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private sealed class Collector : DocumentRewriter
    {
        private readonly StringBuilder _text = new();
        private readonly List<Note> _notes = [];
        private int _depth;

        public string Whole
        {
            get
            {
                for (int i = 0; i < _notes.Count; i++)
                {
                    _depth = 1;
                    Rewrite(_notes[i].Content);
                }
                return Squeeze(_text.ToString());
            }
        }

        public void Collect(ValueList<Block> blocks) => Rewrite(blocks);

        protected override ValueList<Block> Rewrite(Block block)
        {
            switch (block)
            {
                // As they are read: above the title stands its kicker, and above a table its caption.
                case TitleBlock title:
                    Rewrite(title.Kicker);
                    Rewrite(title.Content);
                    Rewrite(title.Subtitle);
                    return [block];
                case Table table:
                    if (table.Head.Count + table.Rows.Count == 0)
                        return [block];
                    Rewrite(table.Caption);
                    return base.Rewrite(table with { Caption = [] });
                case Preformatted preformatted:
                    _text.Append(preformatted.Text);
                    break;
            }
            return base.Rewrite(block);
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            switch (inline)
            {
                case TextRun run: _text.Append(run.Text); break;
                case Code code: _text.Append(code.Text); break;
                case Note note when _depth > 0:
                    _text.Append('(');
                    base.Rewrite(note);
                    _text.Append(')');
                    return [inline];
                case Note note:
                    _notes.Add(note);
                    return [inline];
            }
            return base.Rewrite(inline);
        }
    }
}
