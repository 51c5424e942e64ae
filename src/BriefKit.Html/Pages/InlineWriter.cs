using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Html.Content;

namespace BriefKit.Html.Pages;

/// <summary>Writes inlines as the elements that mean the same.</summary>
internal abstract class InlineWriter(HtmlBuilder html, Findings findings, Ids ids, NoteList notes) : DocumentVisitor<HtmlPlace, Nothing>
{
    private bool _isInLink;

    protected HtmlBuilder Html { get; } = html;

    protected Findings Findings { get; } = findings;

    protected Ids Ids { get; } = ids;

    public void Write(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
            Visit(inline, default);
    }

    protected override Nothing VisitTextRun(TextRun run, HtmlPlace place)
    {
        string text = Findings.Clean(run.Text, run.Origin);
        int start = 0;
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Html.Text(text.AsSpan(start..end));
            Html.Void("br");
            start = end + 1;
        }
        Html.Text(text.AsSpan(start));
        return default;
    }

    protected override Nothing VisitEmphasis(Emphasis emphasis, HtmlPlace place) => Within("em", emphasis.Content);

    protected override Nothing VisitStrong(Strong strong, HtmlPlace place) => Within("strong", strong.Content);

    protected override Nothing VisitSmallCaps(SmallCaps smallCaps, HtmlPlace place) =>
        Within("span", smallCaps.Content, ("class", "small-caps"));

    protected override Nothing VisitUnderline(Underline underline, HtmlPlace place) => Within("u", underline.Content);

    protected override Nothing VisitSuperscript(Superscript superscript, HtmlPlace place) => Within("sup", superscript.Content);

    protected override Nothing VisitSubscript(Subscript subscript, HtmlPlace place) => Within("sub", subscript.Content);

    protected override Nothing VisitUnstyled(Unstyled unstyled, HtmlPlace place) => Within("span", unstyled.Content, ("style", unstyled.Aspect switch
    {
        UnstyledAspect.FontStyle => "font-style: normal",
        UnstyledAspect.FontWeight => "font-weight: normal",
        UnstyledAspect.FontVariant => "font-variant: normal",
        UnstyledAspect.TextDecoration => "text-decoration: none",
        _ => "vertical-align: baseline",
    }));

    protected override Nothing VisitCode(Code code, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Inline("code");
        Html.Text(Findings.Clean(code.Text, code.Origin));
        return default;
    }

    protected override Nothing VisitLanguageSpan(LanguageSpan span, HtmlPlace place) =>
        Within("span", span.Content, ("lang", span.Language), ("dir", DirectionAttribute.Of(span.Language)));

    protected override Nothing VisitLink(Link link, HtmlPlace place)
    {
        // HTML has no link within a link: the outer one holds.
        LinkTarget? target = _isInLink ? null : Findings.TargetOf(link);
        if (target is null)
        {
            Write(link.Content);
            return default;
        }
        _isInLink = true;
        if (target is { Kind: LinkKind.Inside, Address: string anchor })
            Within("a", link.Content, ("href", "#" + Ids.Of(anchor)));
        else
            Within("a", link.Content, ("href", target.Value.Address), ("rel", "external noopener noreferrer"));
        _isInLink = false;
        return default;
    }

    protected override Nothing VisitLineBreak(LineBreak lineBreak, HtmlPlace place)
    {
        Html.Void("br");
        return default;
    }

    protected override Nothing VisitNote(Note note, HtmlPlace place)
    {
        NoteMark mark = notes.Add(note, Ids);
        using HtmlBuilder.Scope raised = Html.Inline("sup");
        using HtmlBuilder.Scope link = Html.Inline(
            "a", ("href", "#" + mark.NoteId), ("id", mark.MarkId), ("role", "doc-noteref"), ("aria-label", $"{notes.Labels.Note} {mark.Number}"));
        Html.Text($"{mark.Number}");
        return default;
    }

    protected override Nothing VisitCitation(Citation citation, HtmlPlace place)
    {
        Write(citation.Content);
        return default;
    }

    // A page has no numbers until it is printed; there, the running foot has them.
    protected override Nothing VisitPageNumber(PageNumber pageNumber, HtmlPlace place) => default;

    protected override Nothing VisitPageCount(PageCount pageCount, HtmlPlace place) => default;

    protected override Nothing VisitRunningHeading(RunningHeading heading, HtmlPlace place) => default;

    private Nothing Within(string element, ValueList<Inline> content, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        using HtmlBuilder.Scope scope = Html.Inline(element, attributes);
        Write(content);
        return default;
    }
}
