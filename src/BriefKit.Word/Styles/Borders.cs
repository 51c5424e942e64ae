using BriefKit.Word.Markup;

namespace BriefKit.Word.Styles;

/// <summary>Rules and tints, which paragraphs, tables and cells write alike.</summary>
internal static class Borders
{
    extension(MarkupWriter xml)
    {
        /// <summary>A rule along one edge, or nothing.</summary>
        public void Rule(ReadOnlySpan<byte> edge, Rule? rule)
        {
            if (rule is not Rule { } drawn)
                return;
            using MarkupWriter.Scope element = xml.Element(edge);
            xml.Attribute("w:val"u8, "single");
            xml.Attribute("w:sz"u8, drawn.Size);
            xml.Attribute("w:space"u8, drawn.Space);
            xml.Attribute("w:color"u8, drawn.Color.Hex);
            xml.Attribute("w:themeColor"u8, drawn.Color.Name);
        }

        /// <summary>A tint behind the text.</summary>
        public void Shade(Ink color)
        {
            using MarkupWriter.Scope element = xml.Element("w:shd"u8);
            xml.Attribute("w:val"u8, "clear");
            xml.Attribute("w:color"u8, "auto");
            xml.Attribute("w:fill"u8, color.Hex);
            xml.Attribute("w:themeFill"u8, color.Name);
        }
    }
}
