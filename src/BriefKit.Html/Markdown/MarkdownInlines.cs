using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Html.Content;

namespace BriefKit.Html.Markdown;

/// <summary>Where Markdown is written.</summary>
/// <param name="IsOneLine">Whether a line end would end what is being written: in headings and cells.</param>
/// <param name="IsEmphasized">Whether emphasis is around, so that a mark of its own would be misread.</param>
/// <param name="IsInLink">Whether a link is around: the outer one holds.</param>
internal readonly record struct MarkdownPlace(bool IsOneLine, bool IsEmphasized = false, bool IsInLink = false);

/// <summary>Renders inlines as Markdown. Where marks of emphasis would not be read as such, and for what Markdown has no marks, HTML elements stand.</summary>
internal abstract class MarkdownInlines(Findings findings) : DocumentVisitor<MarkdownPlace, string>
{
    private readonly List<Note> _notes = [];

    protected Findings Findings { get; } = findings;

    protected IReadOnlyList<Note> Notes => _notes;

    public string Render(ValueList<Inline> inlines, MarkdownPlace place)
    {
        StringBuilder markdown = new();
        string[] rendered = [.. inlines.Select(inline => Visit(inline, place))];
        for (int i = 0; i < rendered.Length; i++)
        {
            char after = i + 1 < rendered.Length && rendered[i + 1].Length > 0 ? rendered[i + 1][0] : ' ';
            char before = markdown.Length > 0 ? markdown[^1] : ' ';
            MarkdownText.Append(markdown, inlines[i] switch
            {
                Emphasis => Emphasize(rendered[i], "*", "em", before, after, place),
                Strong => Emphasize(rendered[i], "**", "strong", before, after, place),
                _ => rendered[i],
            });
        }
        return markdown.ToString();
    }

    protected override string VisitTextRun(TextRun run, MarkdownPlace place) =>
        string.Join(Break(place), Findings.Clean(run.Text, run.Origin).Split('\n').Select(MarkdownText.Escape));

    protected override string VisitEmphasis(Emphasis emphasis, MarkdownPlace place) =>
        Render(emphasis.Content, place with { IsEmphasized = true });

    protected override string VisitStrong(Strong strong, MarkdownPlace place) =>
        Render(strong.Content, place with { IsEmphasized = true });

    protected override string VisitSmallCaps(SmallCaps smallCaps, MarkdownPlace place) =>
        Element("span", " style=\"font-variant: small-caps\"", smallCaps.Content, place);

    protected override string VisitUnderline(Underline underline, MarkdownPlace place) => Element("u", "", underline.Content, place);

    protected override string VisitSuperscript(Superscript superscript, MarkdownPlace place) => Element("sup", "", superscript.Content, place);

    protected override string VisitSubscript(Subscript subscript, MarkdownPlace place) => Element("sub", "", subscript.Content, place);

    protected override string VisitUnstyled(Unstyled unstyled, MarkdownPlace place) => Render(unstyled.Content, place);

    protected override string VisitCode(Code code, MarkdownPlace place)
    {
        string text = Findings.Clean(code.Text, code.Origin).Replace('\n', ' ');
        if (string.IsNullOrWhiteSpace(text))
            return text;
        string fence = MarkdownText.FenceFor(text, 1);
        // Within the fence a backslash is itself; only a table would still see the bar.
        string escaped = place.IsOneLine ? text.Replace("|", "\\|", StringComparison.Ordinal) : text;
        string pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return fence + pad + escaped + pad + fence;
    }

    protected override string VisitLanguageSpan(LanguageSpan span, MarkdownPlace place) =>
        Element("span", $" lang=\"{MarkdownText.Attribute(span.Language)}\"", span.Content, place);

    protected override string VisitLink(Link link, MarkdownPlace place)
    {
        string content = Render(link.Content, place with { IsInLink = true });
        (string lead, string text, string trail) = SplitSpaces(content);
        if (place.IsInLink || Findings.TargetOf(link) is not LinkTarget target || text.Length == 0)
            return content;
        string address = (target.Kind is LinkKind.Inside ? "#" : "") + MarkdownText.Address(target.Address);
        return $"{lead}[{text}]({address}){trail}";
    }

    protected override string VisitLineBreak(LineBreak lineBreak, MarkdownPlace place) => Break(place);

    protected override string VisitNote(Note note, MarkdownPlace place)
    {
        _notes.Add(note);
        return $"[^{_notes.Count}]";
    }

    protected override string VisitCitation(Citation citation, MarkdownPlace place) => Render(citation.Content, place);

    protected override string VisitPageNumber(PageNumber pageNumber, MarkdownPlace place) => "";

    protected override string VisitPageCount(PageCount pageCount, MarkdownPlace place) => "";

    protected override string VisitRunningHeading(RunningHeading heading, MarkdownPlace place) => "";

    private static string Break(MarkdownPlace place) => place.IsOneLine ? "<br />" : "\\\n";

    private string Element(string name, string attributes, ValueList<Inline> content, MarkdownPlace place) =>
        content.IsEmpty ? "" : $"<{name}{attributes}>{Render(content, place)}</{name}>";

    // Spaces stay outside the marks. CommonMark 0.31, 6.2: marks open before and close behind a letter anywhere,
    // and next to punctuation only where the other side is a space or punctuation too.
    private static string Emphasize(string content, string mark, string element, char before, char after, MarkdownPlace place)
    {
        (string lead, string core, string trail) = SplitSpaces(content);
        if (core.Length == 0)
            return content;
        if (lead.Length > 0)
            before = ' ';
        if (trail.Length > 0)
            after = ' ';
        bool opens = before != '*' && core[0] != '*' && !char.IsWhiteSpace(core[0]) && (!IsPunctuation(core[0]) || char.IsWhiteSpace(before) || IsPunctuation(before));
        bool closes = after != '*' && core[^1] != '*' && !char.IsWhiteSpace(core[^1]) && (!IsPunctuation(core[^1]) || char.IsWhiteSpace(after) || IsPunctuation(after));
        bool isPlain = opens && closes && !place.IsEmphasized && !core.Contains('\n');
        return isPlain ? $"{lead}{mark}{core}{mark}{trail}" : $"{lead}<{element}>{core}</{element}>{trail}";
    }

    private static (string Lead, string Core, string Trail) SplitSpaces(string text)
    {
        string core = text.Trim(' ');
        int start = core.Length == 0 ? text.Length : text.Length - text.TrimStart(' ').Length;
        return (text[..start], core, text[(start + core.Length)..]);
    }

    private static bool IsPunctuation(char character) => char.IsPunctuation(character) || char.IsSymbol(character) || char.IsSurrogate(character);
}
