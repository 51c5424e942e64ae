using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>Puts formatted citations and lists into their places.</summary>
internal sealed class ResolvingRewriter(IReadOnlyDictionary<ReferenceSelection, FormattedCitations> formatted, bool citesInNotes) : DocumentRewriter
{
    private readonly ValueList<ValueList<Inline>> _clusters = formatted.MinBy(pair => pair.Key).Value.Clusters;
    private int _next;
    private int _noteDepth;

    protected override ValueList<Block> Rewrite(Block block)
    {
        if (block is not ReferenceList list)
            return base.Rewrite(block);
        Bibliography? bibliography = formatted[list.Selection].Bibliography;
        ValueList<ReferenceEntry> entries = bibliography?.Entries ?? [];
        return
        [
            list with
            {
                Entries = list.Only.IsEmpty ? entries : entries.Where(entry => list.Only.Contains(entry.ReferenceId)).ToValueList(),
                HasHangingIndent = bibliography?.HasHangingIndent ?? false,
                HasAlignedSecondField = bibliography?.HasAlignedSecondField ?? false,
            },
        ];
    }

    protected override ValueList<Inline> Rewrite(ValueList<Inline> inlines)
    {
        ValueList<Inline> rewritten = base.Rewrite(inlines);
        return citesInNotes && _noteDepth == 0 ? NotePlacement.Place(rewritten) : rewritten;
    }

    protected override ValueList<Inline> Rewrite(Inline inline)
    {
        switch (inline)
        {
            case Citation citation:
                return [Resolve(citation)];
            case Note:
                _noteDepth++;
                ValueList<Inline> result = base.Rewrite(inline);
                _noteDepth--;
                return result;
            default:
                return base.Rewrite(inline);
        }
    }

    private Inline Resolve(Citation citation)
    {
        Citation resolved = citation with { Content = _clusters[_next++] };
        if (!citesInNotes || _noteDepth > 0)
            return resolved;
        Citation sentence = resolved with { Content = NoteSentence.Of(resolved.Content) };
        return new Note([new Paragraph([sentence])]) { Origin = citation.Origin };
    }
}
