using System.Buffers;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>Makes a sentence of the citation that fills a note: with a capital at its start and a stop at its end.</summary>
internal static class NoteSentence
{
    private static readonly SearchValues<char> Openers = SearchValues.Create(" \u201C\u2018\u00AB([\"'");

    public static ValueList<Inline> Of(ValueList<Inline> content)
    {
        if (content.IsEmpty)
            return content;
        ValueList<Inline> capitalised = new Capital().Apply(content);
        char last = LastCharacter(content);
        return last is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' ? capitalised : [.. capitalised, new TextRun(".")];
    }

    // A stop before a closing quotation mark or bracket ends the sentence all the same.
    private static char LastCharacter(ValueList<Inline> content)
    {
        string text = new PlainText().Of(content).TrimEnd('\u201D', '\u2019', '"', '\'', ')', ']', '\u00BB', ' ');
        return text.Length > 0 ? text[^1] : '\0';
    }

    private sealed class Capital : DocumentRewriter
    {
        private bool _isDone;

        public ValueList<Inline> Apply(ValueList<Inline> content) => Rewrite(content);

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (_isDone || inline is not TextRun run || run.Text.Length == 0)
                return base.Rewrite(inline);
            int start = run.Text.AsSpan().IndexOfAnyExcept(Openers);
            if (start < 0)
                return [run];
            _isDone = true;
            Rune first = Rune.GetRuneAt(run.Text, start);
            return [run with { Text = run.Text[..start] + Rune.ToUpperInvariant(first) + run.Text[(start + first.Utf16SequenceLength)..] }];
        }
    }

    private sealed class PlainText : DocumentRewriter
    {
        private readonly StringBuilder _text = new();

        public string Of(ValueList<Inline> content)
        {
            Rewrite(content);
            return _text.ToString();
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (inline is TextRun run)
                _text.Append(run.Text);
            return base.Rewrite(inline);
        }
    }
}
