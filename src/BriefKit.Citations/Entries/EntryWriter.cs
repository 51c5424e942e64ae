using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Links;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Entries;

/// <summary>Formats the entries of a bibliography in their order (CSL 1.0.2, "Bibliography").</summary>
internal sealed class EntryWriter(LayoutRenderer renderer, BibliographyArea area, DiagnosticBag bag)
{
    /// <summary>Tokens of the layout that stand around those of an entry.</summary>
    private const int TokensAround = 8;

    private List<string> _namesBefore = [];

    /// <summary>Goes on behind an entry that another has written.</summary>
    public void Follow(Item before)
    {
        if (area.SubsequentAuthorSubstitute is not null)
            _namesBefore = renderer.Render(new CiteContext(before), RenderOptions.Bibliography).FirstNameList ?? [];
    }

    public ReferenceEntry Write(Item item)
    {
        CiteContext cite = new(item);
        RenderedCite rendered = renderer.Render(cite, RenderOptions.Bibliography);
        if (rendered.IsCutShort)
            bag.Add(CitationDiagnostics.CutShort(item.Id));
        List<string> names = rendered.FirstNameList ?? [];
        if (SubstituteFor(names) is RenderOptions options)
            rendered = renderer.Render(cite, options);
        _namesBefore = names;
        ValueList<EntryPart> parts = rendered.EntryParts ??= PartsOf(rendered, renderer.LayoutOf(item), renderer.ContextOf(item));
        if (parts.IsEmpty)
            bag.Add(CitationDiagnostics.NotPrinted(item.Id));
        return new ReferenceEntry(item.Id, parts);
    }

    // CSL 1.0.2, "Reference Grouping": what of the names repeats those of the entry before.
    private RenderOptions? SubstituteFor(List<string> names)
    {
        if (area.SubsequentAuthorSubstitute is not string substitute || names.Count == 0 || _namesBefore.Count == 0)
            return null;
        int same = 0;
        while (same < names.Count && same < _namesBefore.Count && names[same] == _namesBefore[same])
            same++;
        bool isComplete = same == names.Count && same == _namesBefore.Count;
        RenderOptions options = RenderOptions.Bibliography with { NameSubstitute = substitute };
        return area.SubsequentAuthorRule switch
        {
            SubsequentAuthorRule.CompleteAll => isComplete ? options with { SubstitutesAllNames = true } : null,
            SubsequentAuthorRule.CompleteEach => isComplete ? options with { SubstitutedNames = same } : null,
            SubsequentAuthorRule.PartialEach => same > 0 ? options with { SubstitutedNames = same } : null,
            _ => same > 0 ? options with { SubstitutedNames = 1 } : null,
        };
    }

    private ValueList<EntryPart> PartsOf(RenderedCite rendered, StyleLayout layout, StyleContext context)
    {
        if (rendered.IsEmpty)
            return [];
        NodeFormat format = layout.Format;
        TokenBuffer buffer = new(renderer.Tracer, rendered.Tokens.Length + TokensAround);
        buffer.Enter(layout.Source.Element);
        FormatScope scope = FormatScope.BeginWithoutAffixes(buffer, format);
        buffer.AddAffix(format.Prefix, PrintedPart.Prefix);
        if (area.HasAlignedSecondField && rendered.FirstFieldLength < rendered.Tokens.Length)
            AddAligned(buffer, rendered);
        else
            buffer.AddRange(rendered.Tokens);
        TrimLastBlock(buffer);
        buffer.AddAffix(format.Suffix, PrintedPart.Suffix);
        scope.End(context.Locale.Casing);
        PunctuationCleaner.Clean(buffer.Tokens, context.Marks.TakesPunctuation);
        return EntrySplitter.Split(LinkAnchors.Complete(buffer.Tokens), context.Marks, renderer.Tracer is null ? null : Tracer.BeginIn(renderer.Tracer.Entries));
    }

    private static void AddAligned(TokenBuffer buffer, RenderedCite rendered)
    {
        buffer.Add(Token.OpeningDisplay(DisplayMode.LeftMargin));
        buffer.AddRange(rendered.Tokens.AsSpan(0, rendered.FirstFieldLength));
        buffer.Add(Token.Of(TokenKind.CloseDisplay));
        buffer.Add(Token.OpeningDisplay(DisplayMode.RightInline));
        buffer.AddRange(rendered.Tokens.AsSpan(rendered.FirstFieldLength));
        buffer.Add(Token.Of(TokenKind.CloseDisplay));
    }

    // A block at the end of an entry has no use for a space at its own end.
    private static void TrimLastBlock(TokenBuffer buffer)
    {
        if (buffer.Count < 2 || buffer[buffer.Count - 1].Kind != TokenKind.CloseDisplay || !buffer[buffer.Count - 2].IsText)
            return;
        Token last = buffer[buffer.Count - 2];
        buffer[buffer.Count - 2] = last with { Text = last.Text.TrimEnd(' ') };
    }
}
