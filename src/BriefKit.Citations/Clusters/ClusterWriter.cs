using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Clusters;

/// <summary>Formats a cluster: renders its cites, groups and collapses them, and joins them (CSL 1.0.2, "Citation").</summary>
internal sealed class ClusterWriter(LayoutRenderer renderer, StyleContext context, DiagnosticBag bag)
{
    private readonly CitationArea _area = context.Style.Citation;

    /// <summary>The output of the cluster, not yet mended.</summary>
    /// <param name="cites">Sorted.</param>
    public TokenBuffer Write(IReadOnlyList<CiteContext> cites)
    {
        TokenBuffer buffer = new(renderer.Tracer);
        // "Gong (2012)": the author in the sentence, and the rest as if it had been left out there.
        if (cites is [{ Form: CiteForm.Narrative } narrative, ..])
        {
            buffer.AddRange(Write([narrative with { Form = CiteForm.AuthorOnly, Prefix = null, Suffix = null }]).Tokens);
            buffer.AddText(" ");
            cites = [narrative with { Form = CiteForm.SuppressAuthor }, .. cites.Skip(1)];
        }
        List<CitePiece> pieces = [.. cites.Select((cite, index) => new CitePiece(cite, Render(cite, index)))];
        pieces.RemoveAll(piece => piece.Rendered.IsEmpty && piece.Cite.Prefix is null && piece.Cite.Suffix is null);
        pieces = new CiteCollapser(renderer, _area, context.Style.Class).Collapse(pieces);
        bool isBare = cites.Count > 0 && cites.All(cite => cite.Form == CiteForm.AuthorOnly);
        // Where the layouts for several languages meet in a cluster, the first cite's holds it together.
        StyleLayout layout = cites.Count > 0 ? renderer.LayoutOf(cites[0].Item) : _area.Layouts.Default;
        buffer.Enter(layout.Source.Element);
        FormatScope scope = BeginLayout(buffer, layout.Format, isBare);
        for (int i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && !CiteAffixes.ReplacesDelimiter(pieces[i].Cite.Prefix))
                buffer.AddAffix(pieces[i].Delimiter ?? layout.Delimiter, pieces[i].Delimiter is null ? PrintedPart.Delimiter : PrintedPart.Collapse);
            Append(buffer, pieces[i]);
        }
        EndLayout(buffer, layout.Format, scope, isBare);
        return buffer;
    }

    // Affixes of a layout stand within its formatting (CSL 1.0.2, "Affixes").
    private static FormatScope BeginLayout(TokenBuffer buffer, NodeFormat format, bool isBare)
    {
        FormatScope scope = FormatScope.BeginWithoutAffixes(buffer, isBare ? NodeFormat.Plain : format);
        if (!isBare)
            buffer.AddAffix(format.Prefix, PrintedPart.Prefix);
        return scope;
    }

    private void EndLayout(TokenBuffer buffer, NodeFormat format, FormatScope scope, bool isBare)
    {
        if (!isBare)
            buffer.AddAffix(format.Suffix, PrintedPart.Suffix);
        scope.End(context.Locale.Casing);
    }

    private static void Append(TokenBuffer buffer, CitePiece piece)
    {
        if (piece.Cite.Prefix is { Value.Length: > 0 } prefix)
            AppendAffix(buffer, CiteAffixes.Prefix(prefix.Value), prefix.HasMarkup, piece.Cite.Item, PrintedPart.CitePrefix);
        buffer.AddRange(piece.Rendered.Tokens);
        if (piece.Cite.Suffix is { Value.Length: > 0 } suffix)
            AppendAffix(buffer, CiteAffixes.Suffix(suffix.Value), suffix.HasMarkup, piece.Cite.Item, PrintedPart.CiteSuffix);
    }

    private static void AppendAffix(TokenBuffer buffer, string text, bool hasMarkup, Item item, PrintedPart part)
    {
        int layout = buffer.Enter(null, item);
        buffer.Turn(part);
        FieldParser.ParseInto(buffer, text, hasMarkup);
        buffer.Leave(layout);
    }

    private RenderedCite Render(CiteContext cite, int index)
    {
        bool startsSentence = cite.Prefix is { Value.Length: > 0 } prefix ? CiteAffixes.EndsSentence(prefix.Value) : index == 0;
        RenderOptions options = RenderOptions.Citation with
        {
            HidesFirstNames = cite.Form == CiteForm.SuppressAuthor,
            CapitalizesFirstTerm = startsSentence && context.Style.Class == StyleClass.Note,
        };
        RenderedCite rendered = renderer.Render(cite, options);
        if (rendered.IsCutShort)
            bag.Add(CitationDiagnostics.CutShort(cite.Item.Id));
        return cite.Form == CiteForm.AuthorOnly ? rendered with { Tokens = rendered.FirstNames ?? [] } : rendered;
    }
}
