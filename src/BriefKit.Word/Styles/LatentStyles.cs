using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>
/// What Word is told of the styles that it has of itself and that the document does not define (ISO 29500-1, 17.7.4.5):
/// those of the gallery stand where everybody looks for them, and all others wait behind.
/// </summary>
internal static class LatentStyles
{
    // As many as Word 2019 has.
    private const int Count = 376;
    private const int Last = 99;

    public static void Write(MarkupWriter xml)
    {
        using MarkupWriter.Scope latent = xml.Element("w:latentStyles"u8);
        xml.Attribute("w:defLockedState"u8, 0);
        xml.Attribute("w:defUIPriority"u8, Last);
        xml.Attribute("w:defSemiHidden"u8, 0);
        xml.Attribute("w:defUnhideWhenUsed"u8, 0);
        xml.Attribute("w:defQFormat"u8, 0);
        xml.Attribute("w:count"u8, Count);
        Write(xml, "Normal", new(0, IsQuick: true));
        for (int level = 1; level <= 9; level++)
            Write(xml, $"heading {level}", new(9, IsQuick: true, IsHidden: level > 3));
        for (int level = 1; level <= 9; level++)
            Write(xml, $"toc {level}", new(39, IsHidden: true));
        foreach ((string name, StyleStanding standing) in (ReadOnlySpan<(string, StyleStanding)>)
            [
                ("caption", new(35, IsQuick: true, IsHidden: true)),
                ("Title", new(10, IsQuick: true)),
                ("Subtitle", new(11, IsQuick: true)),
                ("Strong", new(22, IsQuick: true)),
                ("Emphasis", new(20, IsQuick: true)),
                ("Quote", new(29, IsQuick: true)),
                ("Intense Quote", new(30, IsQuick: true)),
                ("List Paragraph", new(34, IsQuick: true)),
                ("Book Title", new(33, IsQuick: true)),
                ("Bibliography", new(37, IsHidden: true)),
                ("TOC Heading", new(39, IsQuick: true, IsHidden: true)),
                ("Table Grid", new(39)),
                ("Default Paragraph Font", new(1, IsHidden: true)),
                ("index 1", new(Last, IsHidden: true)),
                ("annotation text", new(Last, IsHidden: true)),
                ("annotation reference", new(Last, IsHidden: true)),
                ("page number", new(Last, IsHidden: true)),
                ("endnote text", new(Last, IsHidden: true)),
                ("endnote reference", new(Last, IsHidden: true)),
                ("table of figures", new(Last, IsHidden: true)),
                ("Placeholder Text", new(Last, IsHidden: true)),
            ])
        {
            Write(xml, name, standing);
        }
    }

    private static void Write(MarkupWriter xml, string name, StyleStanding standing)
    {
        using MarkupWriter.Scope exception = xml.Element("w:lsdException"u8);
        xml.Attribute("w:name"u8, name);
        if (standing.IsHidden)
            xml.Attribute("w:semiHidden"u8, 1);
        if (standing.Priority != Last)
            xml.Attribute("w:uiPriority"u8, standing.Priority);
        if (standing.IsHidden)
            xml.Attribute("w:unhideWhenUsed"u8, 1);
        if (standing.IsQuick)
            xml.Attribute("w:qFormat"u8, 1);
    }
}
