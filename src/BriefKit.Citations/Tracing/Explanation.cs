using System.Text;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Tracing;

/// <summary>Makes explained texts of a trace.</summary>
internal sealed class Explanation(Style style, Tracer tracer)
{
    private readonly ElementPaths? _paths = style.Root is CslElement root ? new ElementPaths(root) : null;

    public ExplainedText Of(List<TracedPiece> pieces)
    {
        StringBuilder text = new();
        List<ExplainedSpan> spans = [];
        int before = -1;
        foreach (TracedPiece piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            if (piece.Source == before)
                spans[^1] = spans[^1] with { Length = spans[^1].Length + piece.Text.Length };
            else
                spans.Add(SpanOf(tracer[piece.Source], text.Length, piece.Text.Length));
            before = piece.Source;
            text.Append(piece.Text);
        }
        return new ExplainedText(text.ToString(), spans.ToValueList());
    }

    private ExplainedSpan SpanOf(TraceSource source, int start, int length) => new(start, length, source.Part)
    {
        Element = source.Element is CslElement element && _paths is not null ? _paths[element] : "",
        ElementLocation = (source.Element as CslElement)?.Origin.Location,
        Variable = source.Variable,
        Term = source.Term,
        ReferenceId = (source.Item as Item)?.Id,
        ReferenceLocation = (source.Item as Item)?.Reference.Origin.Location,
    };
}
