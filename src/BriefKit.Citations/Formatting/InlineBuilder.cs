using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Formatting;

/// <summary>Turns cleaned tokens into the inlines of the document tree, with quotation marks by their depth and flip-flopped formats.</summary>
internal sealed class InlineBuilder
{
    private readonly QuotationMarks _marks;
    private readonly List<Frame> _frames = [new Frame(0)];

    // The text of all open frames, each behind that of the frame around it.
    private readonly StringBuilder _text = new(256);
    private readonly Stack<(bool IsInner, int Source)> _quotes = [];
    private readonly List<TracedPiece>? _trace;

    private InlineBuilder(QuotationMarks marks, List<TracedPiece>? trace)
    {
        _marks = marks;
        _trace = trace;
    }

    /// <summary>The inlines of tokens that hold no display blocks.</summary>
    /// <param name="trace">Takes what is printed with what made it; null where nobody asks.</param>
    public static ValueList<Inline> Build(ReadOnlySpan<Token> tokens, QuotationMarks marks, List<TracedPiece>? trace = null)
    {
        InlineBuilder builder = new(marks, trace);
        foreach (Token token in tokens)
            builder.Add(token);
        while (builder._frames.Count > 1)
            builder.CloseFrame();
        return builder.Finish(builder._frames[0]);
    }

    private void Add(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text:
                Print(token.Text, token.Source);
                break;
            case TokenKind.OpenQuote:
                bool isInner = _quotes.TryPeek(out (bool IsInner, int Source) outer) ? !outer.IsInner : token.IsSingle;
                _quotes.Push((isInner, token.Source));
                Print(isInner ? _marks.InnerOpen : _marks.Open, token.Source);
                break;
            case TokenKind.CloseQuote:
                // The punctuation that went before the mark was made by something else than the marks.
                Print(token.Text, token.Source);
                (bool IsInner, int Source) opener = _quotes.TryPop(out (bool IsInner, int Source) open) ? open : (false, token.Source);
                Print(opener.IsInner ? _marks.InnerClose : _marks.Close, opener.Source);
                break;
            case TokenKind.Open:
                OpenFrame(token);
                break;
            case TokenKind.OpenLink:
                _frames.Add(new Frame(_text.Length) { State = _frames[^1].State, Link = token.Text });
                break;
            case TokenKind.Close or TokenKind.CloseLink when _frames.Count > 1:
                CloseFrame();
                break;
        }
    }

    private void Print(string text, int source)
    {
        _text.Append(text);
        _trace?.Add(new TracedPiece(text, source));
    }

    // What the format changes against its surroundings is kept in the frame: "normal" changes nothing where nothing else holds (a
    // baseline that a style asks for is kept, as processors have it), and the data's own italics within italics turn it off.
    private void OpenFrame(Token token)
    {
        FontFormat outer = _frames[^1].State, format = token.Format;
        if (token.FlipFlops)
            format = Flip(outer, format);
        FontFormat change = new(
            format.Style == FontStyle.Unset || IsIdle((int)format.Style, (int)outer.Style) ? FontStyle.Unset : format.Style,
            format.Variant == FontVariant.Unset || IsIdle((int)format.Variant, (int)outer.Variant) ? FontVariant.Unset : format.Variant,
            format.Weight == FontWeight.Unset || IsIdle((int)format.Weight, (int)outer.Weight) ? FontWeight.Unset : format.Weight,
            format.Decoration == TextDecoration.Unset || IsIdle((int)format.Decoration, (int)outer.Decoration) ? TextDecoration.Unset : format.Decoration,
            format.Align == VerticalAlign.Unset || (token.FlipFlops && IsIdle((int)format.Align, (int)outer.Align)) ? VerticalAlign.Unset : format.Align);
        FontFormat state = new(
            change.Style == FontStyle.Unset ? outer.Style : change.Style,
            change.Variant == FontVariant.Unset ? outer.Variant : change.Variant,
            change.Weight == FontWeight.Unset ? outer.Weight : change.Weight,
            change.Decoration == TextDecoration.Unset ? outer.Decoration : change.Decoration,
            change.Align == VerticalAlign.Unset ? outer.Align : change.Align);
        _frames.Add(new Frame(_text.Length) { State = state, Change = change });
    }

    private static FontFormat Flip(FontFormat outer, FontFormat format) => format with
    {
        Style = format.Style == FontStyle.Italic && outer.Style is (FontStyle.Italic or FontStyle.Oblique) ? FontStyle.Normal : format.Style,
        Variant = format.Variant == FontVariant.SmallCaps && outer.Variant == FontVariant.SmallCaps ? FontVariant.Normal : format.Variant,
        Weight = format.Weight == FontWeight.Bold && outer.Weight == FontWeight.Bold ? FontWeight.Normal : format.Weight,
    };

    // "Normal" is what an unset aspect is.
    private static bool IsIdle(int format, int outer) => format == 1 && outer <= 1;

    private void CloseFrame()
    {
        Frame frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        ValueList<Inline> content = Finish(frame);
        if (content.IsEmpty)
            return;
        FlushText(_frames[^1]);
        _frames[^1].Inlines.AddRange(frame.Link is null ? Wrap(content, frame.Change) : [new Link(frame.Link, content)]);
    }

    private ValueList<Inline> Finish(Frame frame)
    {
        FlushText(frame);
        return frame.Inlines.ToValueList();
    }

    private void FlushText(Frame frame)
    {
        if (_text.Length == frame.TextStart)
            return;
        frame.Inlines.Add(new TextRun(_text.ToString(frame.TextStart, _text.Length - frame.TextStart)));
        _text.Length = frame.TextStart;
    }

    // From the inside out: style, variant, weight, decoration, alignment.
    private static ValueList<Inline> Wrap(ValueList<Inline> content, FontFormat change)
    {
        content = change.Style switch
        {
            FontStyle.Italic or FontStyle.Oblique => [new Emphasis(content)],
            FontStyle.Normal => [new Unstyled(UnstyledAspect.FontStyle, content)],
            _ => content,
        };
        content = change.Variant switch
        {
            FontVariant.SmallCaps => [new SmallCaps(content)],
            FontVariant.Normal => [new Unstyled(UnstyledAspect.FontVariant, content)],
            _ => content,
        };
        content = change.Weight switch
        {
            FontWeight.Bold => [new Strong(content)],
            FontWeight.Normal or FontWeight.Light => [new Unstyled(UnstyledAspect.FontWeight, content)],
            _ => content,
        };
        content = change.Decoration switch
        {
            TextDecoration.Underline => [new Underline(content)],
            TextDecoration.None => [new Unstyled(UnstyledAspect.TextDecoration, content)],
            _ => content,
        };
        return change.Align switch
        {
            VerticalAlign.Superscript => [new Superscript(content)],
            VerticalAlign.Subscript => [new Subscript(content)],
            VerticalAlign.Baseline => [new Unstyled(UnstyledAspect.VerticalAlign, content)],
            _ => content,
        };
    }

    /// <param name="textStart">Where its text begins that is not yet among its inlines.</param>
    private sealed class Frame(int textStart)
    {
        public int TextStart => textStart;

        public List<Inline> Inlines { get; } = [];

        /// <summary>The format that holds here.</summary>
        public FontFormat State { get; init; }

        /// <summary>What of it begins here.</summary>
        public FontFormat Change { get; init; }

        public string? Link { get; init; }
    }
}
