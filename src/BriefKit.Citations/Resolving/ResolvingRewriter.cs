using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>Puts formatted citations and lists into their places.</summary>
internal sealed class ResolvingRewriter(FormattedDocument formatted, EntryLanguages languages, bool citesInNotes) : DocumentRewriter
{
    private int _next;
    private int _nextList;
    private int _noteDepth;
    private int _linkDepth;

    protected override ValueList<Block> Rewrite(Block block)
    {
        if (block is not ReferenceList list)
            return base.Rewrite(block);
        Bibliography? bibliography = formatted.Lists[_nextList++];
        return
        [
            list with
            {
                Entries = bibliography?.Entries.ConvertAll(languages.Mark) ?? [],
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
            case Link:
                _linkDepth++;
                ValueList<Inline> linked = base.Rewrite(inline);
                _linkDepth--;
                return linked;
            default:
                return base.Rewrite(inline);
        }
    }

    private Inline Resolve(Citation citation)
    {
        ValueList<Inline> content = formatted.Clusters[_next++];
        // No link may stand within a link.
        Citation resolved = citation with { Content = _linkDepth > 0 ? new LinkRemover().Apply(content) : content };
        if (!citesInNotes || _noteDepth > 0)
            return resolved;
        Citation sentence = resolved with { Content = NoteSentence.Of(resolved.Content) };
        return new Note([new Paragraph([sentence])]) { Origin = citation.Origin };
    }

    private sealed class LinkRemover : DocumentRewriter
    {
        public ValueList<Inline> Apply(ValueList<Inline> content) => Rewrite(content);

        protected override ValueList<Inline> Rewrite(Inline inline) => inline is Link link ? Rewrite(link.Content) : base.Rewrite(inline);
    }
}
