using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Clusters;

/// <summary>CSL 1.0.2, "Cite Grouping" and "Cite Collapsing".</summary>
internal sealed class CiteCollapser(LayoutRenderer renderer, CitationArea area, StyleClass styleClass)
{
    // A term of CSL-M, in no locale file; a style may give it.
    private const string RangeTerm = "citation-range-delimiter";
    private const string RangeDash = "–";

    public List<CitePiece> Collapse(List<CitePiece> pieces)
    {
        if (pieces.Count < 2)
            return pieces;
        return area.Collapse switch
        {
            CollapseMode.CitationNumber => CollapseNumbers(pieces),
            CollapseMode.Year when !PrintsNames => [.. pieces.Select((piece, index) => index == 0 ? piece : piece with { Delimiter = GroupDelimiter })],
            CollapseMode.None when area.CiteGroupDelimiter is null => pieces,
            CollapseMode.None => WithGroupDelimiters(Grouped(pieces)),
            _ => CollapseNames(Grouped(pieces)),
        };
    }

    // Cites that a style sorts may be gathered by their names; without a sort, the writer's order stays.
    private bool GathersScattered => !area.Sort.IsEmpty && area.Collapse != CollapseMode.YearSuffixRanged;

    // Where a style prints no names at all, as label styles do, all cites are one group.
    private bool PrintsNames => area.Uses.HasFlag(NodeUses.Names);

    // Cites without names may still share a year.
    private bool CollapsesNameless => area.Collapse >= CollapseMode.YearSuffix;

    // Cites with the same names go together.
    private List<List<CitePiece>> Grouped(List<CitePiece> pieces)
    {
        List<List<CitePiece>> groups = [];
        // By names, the groups that may still grow, the last on top.
        Dictionary<string, Stack<List<CitePiece>>> openByNames = new(StringComparer.Ordinal);
        foreach (CitePiece piece in pieces)
        {
            string names = piece.Rendered.NamesText;
            if (!openByNames.TryGetValue(names, out Stack<List<CitePiece>>? open))
                openByNames[names] = open = [];
            bool isAlone = piece.Behind is not null || (names.Length == 0 && !CollapsesNameless && !GathersScattered);
            bool fits = !isAlone && !piece.HasPrefix && open.TryPeek(out List<CitePiece>? group) && (GathersScattered || group == groups[^1]);
            if (fits)
                open.Peek().Add(piece);
            else
            {
                groups.Add([piece]);
                open.Push(groups[^1]);
            }
            // Nothing follows the suffix of a cite within its group, nor what stands behind that of the layout.
            if (piece.HasSuffix || piece.Behind is not null)
                open.Pop();
        }
        return groups;
    }

    private List<CitePiece> WithGroupDelimiters(List<List<CitePiece>> groups) =>
        [.. groups.SelectMany(group => group.Select((piece, index) => index == 0 ? piece : piece with { Delimiter = area.CiteGroupDelimiter }))];

    private List<CitePiece> CollapseNames(List<List<CitePiece>> groups)
    {
        List<CitePiece> result = [];
        bool afterCollapsed = false;
        foreach (List<CitePiece> group in groups)
        {
            bool takesAfter = area.Collapse == CollapseMode.Year || afterCollapsed;
            if (group[0].Rendered.NamesText.Length == 0 && !CollapsesNameless)
            {
                result.AddRange(group.Select(piece => piece with { Delimiter = takesAfter ? area.AfterCollapseDelimiter : null }));
                afterCollapsed = false;
                continue;
            }
            List<CitePiece> collapsed = [group[0] with { Delimiter = takesAfter ? area.AfterCollapseDelimiter : null }];
            for (int i = 1; i < group.Count; i++)
            {
                CitePiece piece = WithoutNames(group[i], group[i - 1]);
                if (!piece.Rendered.IsEmpty || piece.HasAffixes)
                    collapsed.Add(piece);
            }
            if (area.Collapse == CollapseMode.YearSuffixRanged)
                collapsed = CollapseSuffixRanges(collapsed);
            result.AddRange(collapsed);
            afterCollapsed = group.Count > 1;
        }
        return result;
    }

    private CitePiece WithoutNames(CitePiece piece, CitePiece before)
    {
        bool sharesYear = area.Collapse != CollapseMode.Year && piece.Cite.Item.Distinction.YearSuffix > 0 && SharesYear(piece.Cite, before.Cite);
        RenderOptions options = RenderOptions.Citation with { HidesFirstNames = true, HidesYear = sharesYear };
        RenderedCite rendered = renderer.Render(piece.Cite, options);
        // A locator would run into the next year: "(Wong 1999, 328; 2000, 475)".
        string? afterLocator = before.Cite.Locator is null ? null : area.AfterCollapseDelimiter;
        return new CitePiece(piece.Cite, rendered, sharesYear ? SuffixDelimiter : afterLocator ?? GroupDelimiter);
    }

    // The default of CSL 1.0.2 is ", ". Processors apply it in the text, and keep to the layout's delimiter in notes.
    private string? GroupDelimiter => area.CiteGroupDelimiter ?? (styleClass == StyleClass.InText ? ", " : null);

    private string SuffixDelimiter => area.YearSuffixDelimiter ?? area.CiteGroupDelimiter ?? area.Layouts.Default.Delimiter;

    private bool SharesYear(CiteContext cite, CiteContext before)
    {
        if (before.Item.Distinction.YearSuffix == 0)
            return false;
        RenderOptions options = RenderOptions.Citation with { HidesFirstNames = true, HidesYearSuffix = true };
        return renderer.Read(cite with { Locator = null }, options) == renderer.Read(before with { Locator = null }, options);
    }

    // "2000a–c": three suffixes or more in a row, of cites that say nothing else.
    private List<CitePiece> CollapseSuffixRanges(List<CitePiece> pieces) =>
        CollapseRuns(pieces, (piece, before) =>
            piece.Delimiter == SuffixDelimiter
            && piece.Cite.Locator is null && before.Cite.Locator is null
            && piece.Cite.Item.Distinction.YearSuffix == before.Cite.Item.Distinction.YearSuffix + 1);

    private List<CitePiece> CollapseNumbers(List<CitePiece> pieces) =>
        CollapseRuns(pieces, (piece, before) =>
            piece.Cite.Item.CitationNumber == before.Cite.Item.CitationNumber + 1 && !PrintsLocator(piece) && !PrintsLocator(before));

    // Numbers that say more than the number stand alone. Many numeric styles print no locators.
    private bool PrintsLocator(CitePiece piece) =>
        piece.Behind is not null
        || (piece.Cite.Locator is not null && renderer.Read(piece.Cite with { Locator = null }, RenderOptions.Citation) != piece.Rendered.Text);

    // A run of three cites or more keeps its first and last, with a dash between.
    private List<CitePiece> CollapseRuns(List<CitePiece> pieces, Func<CitePiece, CitePiece, bool> follows)
    {
        List<CitePiece> result = [];
        for (int i = 0; i < pieces.Count;)
        {
            int end = i;
            while (end + 1 < pieces.Count && !pieces[end].HasAffixes && !pieces[end + 1].HasAffixes && follows(pieces[end + 1], pieces[end]))
                end++;
            if (end - i < 2)
            {
                result.Add(pieces[i]);
                i++;
                continue;
            }
            result.Add(pieces[i]);
            result.Add(pieces[end] with { Delimiter = RangeDelimiter(pieces[end].Cite) });
            i = end + 1;
            if (i < pieces.Count && area.AfterCollapseDelimiter is string after && area.Collapse == CollapseMode.CitationNumber)
                pieces[i] = pieces[i] with { Delimiter = after };
        }
        return result;
    }

    private string RangeDelimiter(CiteContext cite) =>
        renderer.ContextOf(cite.Item).Locale.FindTerm(new TermKey(RangeTerm, TermForm.Long))?.Single ?? RangeDash;
}
