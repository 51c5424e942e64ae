using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// Writes fields as Word itself does (ISO 29500-1, 17.16.18): their begin, their instruction, and what they gave when they were last worked out,
/// which is any number of runs and, between <see cref="Begin"/> and <see cref="End"/>, of paragraphs.
/// </summary>
internal sealed class FieldWriter(MarkupWriter xml)
{
    // The data of reference managers make long instructions; several runs hold one.
    private const int LongestPiece = 4000;

    /// <summary>Opens a field within a paragraph; its result follows, and disposing the scope ends it.</summary>
    public Scope Field(string instruction, RunProperties look = default)
    {
        Begin(instruction, look);
        return new Scope(this, look);
    }

    public void Begin(string instruction, RunProperties look = default)
    {
        WriteMark("begin", look);
        ReadOnlySpan<char> rest = $" {instruction} ";
        while (!rest.IsEmpty)
        {
            int length = TextStart.LengthOf(rest, LongestPiece);
            using MarkupWriter.Scope run = xml.Element("w:r"u8);
            look.WriteTo(xml);
            using MarkupWriter.Scope code = xml.Element("w:instrText"u8);
            xml.Attribute("xml:space"u8, "preserve");
            xml.Text(rest[..length]);
            rest = rest[length..];
        }
        WriteMark("separate", look);
    }

    public void End(RunProperties look = default) => WriteMark("end", look);

    private void WriteMark(string kind, RunProperties look)
    {
        using MarkupWriter.Scope run = xml.Element("w:r"u8);
        look.WriteTo(xml);
        xml.Empty("w:fldChar"u8, "w:fldCharType"u8, kind);
    }

    /// <summary>A field that is open; disposing it ends it.</summary>
    public readonly ref struct Scope(FieldWriter fields, RunProperties look) : IDisposable
    {
        private readonly RunProperties _look = look;

        public void Dispose() => fields.End(_look);
    }
}
