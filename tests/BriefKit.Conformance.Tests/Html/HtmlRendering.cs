using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Conformance.Tests.Html;

/// <summary>The HTML that citeproc-js prints, which the results of the public test suite are written in.</summary>
internal static class HtmlRendering
{
    public const string Empty = "[CSL STYLE ERROR: reference with no printed form.]";

    // Characters that stand above the line by themselves, and what they are when a tag lifts them.
    private const string Raised = "ªa²2³3¹1ºoʰhʱɦʲjʳrʴɹʵɻʶʁʷwʸyˠɣˡlˢsˣxˤʕᴬAᴭÆᴮBᴰDᴱEᴲƎᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴽȢᴾPᴿRᵀTᵁUᵂWᵃaᵄɐᵅɑᵆᴂᵇbᵈdᵉeᵊəᵋɛᵌɜᵍgᵏkᵐmᵑŋᵒoᵓɔᵔᴖᵕᴗᵖpᵗtᵘuᵙᴝᵚɯᵛvᵜᴥᵝβᵞγᵟδᵠφᵡχ⁰0ⁱi⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿn㆒一㆓二㆔三㆕四㆖上㆗中㆘下㆙甲㆚乙㆛丙㆜丁㆝天㆞地㆟人ˀʔˁʕۥوۦي";

    public static string OfCluster(ValueList<Inline> content)
    {
        string html = Of(content);
        return html.Length == 0 ? Empty : html;
    }

    public static string OfBibliography(ValueList<ReferenceEntry> entries)
    {
        StringBuilder html = new("<div class=\"csl-bib-body\">\n");
        foreach (ReferenceEntry entry in entries)
            html.Append("  <div class=\"csl-entry\">").Append(OfEntry(entry)).Append("</div>\n");
        return html.Append("</div>").ToString();
    }

    public static string OfEntry(ReferenceEntry entry)
    {
        string html = string.Concat(entry.Parts.Select(OfPart));
        return html.Length == 0 ? Empty : html;
    }

    private static string OfPart(EntryPart part) => part.Display switch
    {
        EntryDisplay.Block => $"\n\n    <div class=\"csl-block\">{Of(part.Content)}</div>\n",
        EntryDisplay.LeftMargin => $"\n    <div class=\"csl-left-margin\">{Of(part.Content)}</div>",
        EntryDisplay.RightInline => $"<div class=\"csl-right-inline\">{Of(part.Content)}</div>\n  ",
        EntryDisplay.Indent => $"<div class=\"csl-indent\">{Of(part.Content)}</div>\n  ",
        _ => Of(part.Content),
    };

    private static string Of(ValueList<Inline> content)
    {
        StringBuilder html = new();
        foreach (Inline inline in content)
            Append(inline, html);
        return html.ToString();
    }

    private static void Append(Inline inline, StringBuilder html)
    {
        switch (inline)
        {
            case TextRun run:
                AppendText(run.Text, html);
                break;
            case Emphasis emphasis:
                Wrap(html, "<i>", emphasis.Content, "</i>");
                break;
            case Strong strong:
                Wrap(html, "<b>", strong.Content, "</b>");
                break;
            case SmallCaps smallCaps:
                Wrap(html, "<span style=\"font-variant:small-caps;\">", smallCaps.Content, "</span>");
                break;
            case Underline underline:
                Wrap(html, "<span style=\"text-decoration:underline;\">", underline.Content, "</span>");
                break;
            case Superscript superscript:
                Wrap(html, "<sup>", superscript.Content, "</sup>");
                break;
            case Subscript subscript:
                Wrap(html, "<sub>", subscript.Content, "</sub>");
                break;
            case Unstyled unstyled:
                Wrap(html, OpeningOf(unstyled.Aspect), unstyled.Content, "</span>");
                break;
            case LanguageSpan span:
                Wrap(html, "", span.Content, "");
                break;
            case Link link:
                Wrap(html, "", link.Content, "");
                break;
            default:
                throw new NotSupportedException($"The suite has no HTML for {inline.GetType().Name}.");
        }
    }

    private static string OpeningOf(UnstyledAspect aspect) => aspect switch
    {
        UnstyledAspect.FontStyle => "<span style=\"font-style:normal;\">",
        UnstyledAspect.FontWeight => "<span style=\"font-weight:normal;\">",
        UnstyledAspect.FontVariant => "<span style=\"font-variant:normal;\">",
        UnstyledAspect.TextDecoration => "<span style=\"text-decoration:none;\">",
        _ => "<span style=\"baseline\">",
    };

    private static void Wrap(StringBuilder html, string open, ValueList<Inline> content, string close) =>
        html.Append(open).Append(Of(content)).Append(close);

    private static void AppendText(string text, StringBuilder html)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int raised = c < 0x80 ? -1 : Raised.IndexOf(c, StringComparison.Ordinal);
            if (raised >= 0 && raised % 2 == 0)
                html.Append("<sup>").Append(Raised[raised + 1]).Append("</sup>");
            else
                html.Append(c switch
                {
                    '&' => "&#38;",
                    '<' => "&#60;",
                    '>' => "&#62;",
                    '™' => "<sup>TM</sup>",
                    '℠' => "<sup>SM</sup>",
                    ' ' when i + 1 < text.Length && text[i + 1] == ' ' => "\u00a0",
                    _ => c.ToString(),
                });
        }
    }
}
