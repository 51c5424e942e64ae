using System.Buffers;
using System.Globalization;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Turns the inlines of a paragraph into one text with styles, and into the nodes of the structure that stand for it.</summary>
internal sealed class InlineFlattener(StyleBook styles, DocumentCounts counts, TypesettingReport report, Theme theme)
    : InlineVisitor<InlineContext, bool>
{
    private const int MaxDepth = 200;
    private const double ScriptSize = 0.65;
    private const double CodeSize = 0.9;
    private static readonly SearchValues<char> Blanks = SearchValues.Create("\t\n\r\v\f");

    private readonly StringBuilder _text = new();
    private readonly List<StyledSpan> _spans = [];
    private List<NoteMark> _notes = [];
    private List<StructureNode> _nodes = [];
    private int? _contentId;
    private int _depth;

    /// <summary>Makes the inlines flat. The structure is empty for an artifact.</summary>
    public (StyledText Text, List<StructureNode> Structure) Flatten(ValueList<Inline> inlines, InlineContext context)
    {
        _text.Clear();
        _spans.Clear();
        (_notes, _nodes, _contentId, _depth) = ([], [], null, 0);
        VisitAll(inlines, context);
        return (new StyledText(_text.ToString(), [.. _spans], _notes), _nodes);
    }

    private bool VisitAll(ValueList<Inline> inlines, InlineContext context)
    {
        _depth++;
        foreach (Inline inline in inlines)
        {
            if (_depth <= MaxDepth)
                Visit(inline, context);
            else
                report.Add(TypesettingDiagnostics.NestedTooDeeply(inline.Origin.Location, MaxDepth));
        }
        _depth--;
        return true;
    }

    private bool VisitIn(StructureElement element, ValueList<Inline> inlines, InlineContext context)
    {
        if (context.IsArtifact)
            return VisitAll(inlines, context);
        List<StructureNode> outer = _nodes;
        (_nodes, _contentId) = ([], null);
        VisitAll(inlines, context);
        if (context.Link is LinkMark link && element.Tag == StructureTag.Link)
            _nodes.Add(new StructureAnnotation(link.ContentId));
        outer.Add(element with { Children = _nodes.ToValueList() });
        (_nodes, _contentId) = (outer, null);
        return true;
    }

    private bool Append(string text, InlineContext context, Origin origin)
    {
        if (text.Length == 0)
            return true;
        int start = _text.Length;
        if (text.AsSpan().ContainsAny(Blanks))
            AppendBlanked(text);
        else
            _text.Append(text);
        _spans.Add(new StyledSpan(start, text.Length, styles[context.Look]) { ContentId = Content(context), Link = context.Link, Origin = origin });
        return true;
    }

    private void AppendBlanked(string text)
    {
        foreach (char character in text)
            _text.Append(Blanks.Contains(character) ? ' ' : character);
    }

    private int? Content(InlineContext context)
    {
        if (context.IsArtifact)
            return null;
        if (_contentId is null)
        {
            _contentId = counts.NextContent();
            _nodes.Add(new StructureContent(_contentId.Value));
        }
        return _contentId;
    }

    protected override bool VisitTextRun(TextRun run, InlineContext context) => Append(run.Text, context, run.Origin);

    protected override bool VisitEmphasis(Emphasis emphasis, InlineContext context) =>
        VisitAll(emphasis.Content, WithFont(context, theme.IsEmphasisBold
            ? context.Look.Font with { Weight = 700 }
            : context.Look.Font with { IsItalic = !context.Look.Font.IsItalic }));

    protected override bool VisitStrong(Strong strong, InlineContext context) =>
        VisitAll(strong.Content, WithFont(context, context.Look.Font with { Weight = context.Look.Font.Weight < 600 ? 600 : 700 }));

    // Small capitals are as small as the small letters, and harder to read.
    protected override bool VisitSmallCaps(SmallCaps smallCaps, InlineContext context) => VisitAll(
        smallCaps.Content,
        theme.LeastSize > 0 ? context : With(context, context.Look with { Variants = context.Look.Variants | GlyphVariants.SmallCapitals }));

    protected override bool VisitUnderline(Underline underline, InlineContext context) =>
        VisitAll(underline.Content, With(context, context.Look with { IsUnderlined = true }));

    protected override bool VisitSuperscript(Superscript superscript, InlineContext context) => VisitAll(superscript.Content, Raised(context, 0.36));

    protected override bool VisitSubscript(Subscript subscript, InlineContext context) => VisitAll(subscript.Content, Raised(context, -0.16));

    protected override bool VisitUnstyled(Unstyled unstyled, InlineContext context)
    {
        (TextLook look, TextLook plain) = (context.Look, context.Base);
        look = unstyled.Aspect switch
        {
            UnstyledAspect.FontStyle => look with { Font = look.Font with { IsItalic = plain.Font.IsItalic } },
            UnstyledAspect.FontWeight => look with { Font = look.Font with { Weight = plain.Font.Weight } },
            UnstyledAspect.FontVariant => look with { Variants = plain.Variants },
            UnstyledAspect.TextDecoration => look with { IsUnderlined = plain.IsUnderlined },
            _ => look with { Size = plain.Size, Rise = plain.Rise },
        };
        return VisitAll(unstyled.Content, With(context, look));
    }

    protected override bool VisitCode(Code code, InlineContext context)
    {
        FontRequest font = context.Look.Font with { Family = styles.FixedWidthFamily(context.Look.Font.Family) };
        double size = Math.Max(context.Look.Size * CodeSize, Math.Min(context.Look.Size, theme.SmallSize));
        InlineContext inner = With(context, context.Look with { Font = font, Size = size, IsUnbroken = true });
        return VisitIn(new StructureElement(StructureTag.Code, []), [new TextRun(code.Text) { Origin = code.Origin }], inner);
    }

    protected override bool VisitLanguageSpan(LanguageSpan span, InlineContext context) =>
        VisitIn(new StructureElement(StructureTag.Span, []) { Language = span.Language }, span.Content, With(context, context.Look with { Language = span.Language }));

    protected override bool VisitLink(Link link, InlineContext context)
    {
        if (context.IsArtifact || context.Link is not null || link.Target.Length == 0 || link.Content.IsEmpty)
            return VisitAll(link.Content, context);
        string description = PlainText.Of(link.Content) is { Length: > 0 } text ? text : link.Target;
        InlineContext inner = With(context, context.Look with { Color = theme.LinkColor }) with { Link = new LinkMark(link.Target, counts.NextContent(), description) };
        return VisitIn(new StructureElement(StructureTag.Link, []), link.Content, inner);
    }

    // A new line is not drawn, so that it has no place in the structure.
    protected override bool VisitLineBreak(LineBreak lineBreak, InlineContext context) =>
        Append(StyledText.NewLine.ToString(), context with { IsArtifact = true }, lineBreak.Origin);

    protected override bool VisitNote(Note note, InlineContext context)
    {
        if (context.IsArtifact)
            return true;
        int number = counts.NextNote();
        _notes.Add(new NoteMark(_text.Length, number, note));
        ValueList<Inline> mark = [new TextRun(number.ToString(CultureInfo.InvariantCulture)) { Origin = note.Origin }];
        return VisitIn(new StructureElement(StructureTag.Reference, []), mark, Raised(context, 0.36));
    }

    protected override bool VisitCitation(Citation citation, InlineContext context) => VisitAll(citation.Content, context);

    protected override bool VisitPageNumber(PageNumber pageNumber, InlineContext context) => Append(context.PageNumber ?? "", context, pageNumber.Origin);

    protected override bool VisitPageCount(PageCount pageCount, InlineContext context) => Append(context.PageCount ?? "", context, pageCount.Origin);

    protected override bool VisitRunningHeading(RunningHeading heading, InlineContext context) =>
        Append(context.Headings?.Find(heading) ?? "", context, heading.Origin);

    private static InlineContext With(InlineContext context, TextLook look) => context with { Look = look };

    private static InlineContext WithFont(InlineContext context, FontRequest font) => With(context, context.Look with { Font = font });

    private InlineContext Raised(InlineContext context, double rise)
    {
        TextLook look = context.Look;
        return With(context, look with { Size = Math.Max(look.Size * ScriptSize, Math.Min(look.Size, theme.LeastSize)), Rise = look.Rise + rise * look.Size });
    }
}
