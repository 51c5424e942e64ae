using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Word.Content;

/// <summary>Which way paragraphs run: as the language of their first words is read.</summary>
internal static class ParagraphDirection
{
    /// <returns>Null where it is that of the document.</returns>
    public static bool? Of(ValueList<Inline> inlines, bool isDocumentRightToLeft)
    {
        bool isRightToLeft = FirstLanguage(inlines) is string language ? ReadingDirection.IsRightToLeft(language) : isDocumentRightToLeft;
        return isRightToLeft == isDocumentRightToLeft ? null : isRightToLeft;
    }

    private static string? FirstLanguage(ValueList<Inline> inlines) => inlines is not [Inline first, ..] ? null : first switch
    {
        LanguageSpan span => FirstLanguage(span.Content) ?? span.Language,
        Emphasis emphasis => FirstLanguage(emphasis.Content),
        Strong strong => FirstLanguage(strong.Content),
        SmallCaps smallCaps => FirstLanguage(smallCaps.Content),
        Underline underline => FirstLanguage(underline.Content),
        Unstyled unstyled => FirstLanguage(unstyled.Content),
        Link link => FirstLanguage(link.Content),
        Citation citation => FirstLanguage(citation.Content),
        _ => null,
    };
}
