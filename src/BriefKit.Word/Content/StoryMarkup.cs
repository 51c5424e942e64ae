using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Content;

/// <summary>The root elements of the parts that hold text.</summary>
internal static class StoryMarkup
{
    extension(MarkupWriter xml)
    {
        public MarkupWriter.Scope BeginStory(ReadOnlySpan<byte> name)
        {
            MarkupWriter.Scope root = xml.Element(name);
            xml.Attribute("xmlns:w"u8, XmlNamespace.Word);
            xml.Attribute("xmlns:r"u8, XmlNamespace.Relationships);
            xml.Attribute("xmlns:wp"u8, XmlNamespace.WordDrawing);
            xml.Attribute("xmlns:a"u8, XmlNamespace.Drawing);
            xml.Attribute("xmlns:pic"u8, XmlNamespace.Picture);
            return root;
        }
    }
}
