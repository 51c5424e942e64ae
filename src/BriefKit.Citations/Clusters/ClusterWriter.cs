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
        List<CitePiece> pieces = new CiteCollapser(renderer, _area, context.Style.Class).Collapse(PiecesOf(cites));
        bool isBare = cites.Count > 0 && cites.All(cite => cite.Form == CiteForm.AuthorOnly);
        // Where the layouts for several languages meet in a cluster, the first cite's holds it together.
        StyleLayout layout = cites.Count > 0 ? renderer.LayoutOf(cites[0].Item) : _area.Layouts.Default;
        buffer.Enter(layout.Source.Element);
        // Affixes of a layout stand within its formatting (CSL 1.0.2, "Affixes").
        NodeFormat format = isBare ? NodeFormat.Plain : layout.Format;
        FormatScope scope = FormatScope.BeginWithoutAffixes(buffer, format);
        WriteRuns(buffer, pieces, format, layout.Delimiter);
        scope.End(context.Locale.Casing);
        return buffer;
    }

    // Of the cites, those that print anything, and those that the writer gave words before or behind.
    private List<CitePiece> PiecesOf(IReadOnlyList<CiteContext> cites)
    {
        List<CitePiece> pieces = new(cites.Count);
        for (int i = 0; i < cites.Count; i++)
        {
            CitePiece piece = PieceOf(cites[i], i);
            if (piece.Behind is not null || !piece.Rendered.IsEmpty || piece.Cite.Prefix is not null || piece.Cite.Suffix is not null)
                pieces.Add(piece);
        }
        return pieces;
    }

    // The affixes stand once around all cites; a cite whose locator stands behind them has its own: "[1,2][3]25[5]".
    private static void WriteRuns(TokenBuffer buffer, List<CitePiece> pieces, NodeFormat format, string delimiter)
    {
        bool isOpen = pieces is [] or [{ Behind: null }, ..];
        if (isOpen)
            buffer.AddAffix(format.Prefix, PrintedPart.Prefix);
        for (int i = 0; i < pieces.Count; i++)
        {
            CitePiece piece = pieces[i];
            bool joins = isOpen && piece.Behind is null;
            if (joins && i > 0 && !CiteAffixes.ReplacesDelimiter(piece.Cite.Prefix))
                buffer.AddAffix(piece.Delimiter ?? delimiter, piece.Delimiter is null ? PrintedPart.Delimiter : PrintedPart.Collapse);
            if (!joins && isOpen)
                buffer.AddAffix(format.Suffix, PrintedPart.Suffix);
            if (!joins)
                buffer.AddAffix(format.Prefix, PrintedPart.Prefix);
            Append(buffer, piece);
            isOpen = piece.Behind is null;
            if (piece.Behind is not { } behind)
                continue;
            buffer.AddAffix(format.Suffix, PrintedPart.Suffix);
            buffer.AddRange(behind.Tokens);
        }
        if (isOpen)
            buffer.AddAffix(format.Suffix, PrintedPart.Suffix);
    }

    private CitePiece PieceOf(CiteContext cite, int index) => renderer.RenderLocatorBehind(cite) is { } behind
        ? new CitePiece(cite, Render(cite with { Locator = null }, index)) { Behind = behind }
        : new CitePiece(cite, Render(cite, index));

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
