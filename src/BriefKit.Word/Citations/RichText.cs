using System.Globalization;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Word.Citations;

/// <summary>Inlines as the RTF that Zotero keeps of a citation, in the words that it uses itself.</summary>
internal sealed class RichText : DocumentRewriter
{
    private readonly StringBuilder _text = new();

    private RichText() { }

    public static string Of(ValueList<Inline> inlines)
    {
        RichText text = new();
        text.Rewrite(inlines);
        return text._text.ToString();
    }

    protected override ValueList<Inline> Rewrite(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: Append(run.Text); break;
            case Code code: Append(code.Text); break;
            case LineBreak: _text.Append(@"\line "); break;
            case Emphasis: return Within(@"{\i{}", inline, "}");
            case Strong: return Within(@"{\b{}", inline, "}");
            case SmallCaps: return Within(@"{\scaps ", inline, "}");
            case Underline: return Within(@"{\ul ", inline, "}");
            case Superscript: return Within(@"{\super ", inline, @"\nosupersub{}}");
            case Subscript: return Within(@"{\sub ", inline, @"\nosupersub{}}");
            case Unstyled { Aspect: UnstyledAspect.FontStyle }: return Within(@"{\i0{}", inline, "}");
            case Unstyled { Aspect: UnstyledAspect.FontWeight }: return Within(@"{\b0{}", inline, "}");
        }
        return base.Rewrite(inline);
    }

    private ValueList<Inline> Within(string begin, Inline inline, string end)
    {
        _text.Append(begin);
        ValueList<Inline> rewritten = base.Rewrite(inline);
        _text.Append(end);
        return rewritten;
    }

    private void Append(string text)
    {
        foreach (char c in text)
        {
            if (c is '\\' or '{' or '}')
                _text.Append('\\').Append(c);
            else if (c < 0x7F)
                _text.Append(c);
            else
                _text.Append(CultureInfo.InvariantCulture, $@"\uc0\u{(int)c}{{}}");
        }
    }
}
