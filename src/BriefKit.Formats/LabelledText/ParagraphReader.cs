using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>Reads running text: a paragraph between blank lines.</summary>
internal static class ParagraphReader
{
    public static TextValue Read(SourceText source, List<SourceLine> lines)
    {
        List<string> paragraphs = [];
        List<TextSpan> pieces = [];
        foreach (SourceLine line in (IEnumerable<SourceLine>)[.. lines, default])
        {
            if (!line.IsBlank)
            {
                pieces.Add(line.Content);
            }
            else if (pieces.Count > 0)
            {
                paragraphs.Add(WrappedText.Join(source, pieces));
                pieces = [];
            }
        }
        return new TextValue(paragraphs.ToValueList());
    }
}
