using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Names;

/// <summary>How many names of a list are shown, and how.</summary>
internal sealed record NameListRequest
{
    public static NameListRequest Plain { get; } = new();

    /// <summary>Whether the cite is one after the first, to which the et-al-subsequent options apply.</summary>
    public bool IsSubsequent { get; init; }

    public bool IsSortKey { get; init; }

    /// <summary>Et-al options of a sort key, which override the style's; null for none.</summary>
    public SortKey? SortKey { get; init; }

    /// <summary>How many names are shown at least, to tell the cite from another.</summary>
    public int NamesShown { get; init; }

    /// <summary>How much of each given name is shown, by its place; beyond the end, as the style has it.</summary>
    public int[] GivenNames { get; init; } = [];

    /// <summary>What stands for names that repeat those of the entry before: see <see cref="SubstitutedNames"/>.</summary>
    public string? Substitute { get; init; }

    public int SubstitutedNames { get; init; }

    /// <summary>Whether the substitute stands once for all names.</summary>
    public bool SubstitutesWhole { get; init; }
}

/// <summary>Writes the names of one variable: delimiters, "and", et-al abbreviation (CSL 1.0.2, "Name" and "Et-al").</summary>
internal sealed class NameListWriter(Locale locale, NameWriter names)
{
    /// <summary>Writes the list.</summary>
    /// <param name="written">Takes each name that was written as plain text, for comparison with those of other entries; null where nothing is compared.</param>
    public void Write(TokenBuffer buffer, ValueList<PersonName> list, NamesNode node, NameListRequest request, List<string>? written = null)
    {
        (int shown, bool endsWithLast) = Truncate(list.Length, node.Options, request);
        if (request is { Substitute: string whole, SubstitutesWhole: true })
        {
            WriteSubstitute(buffer, whole);
            return;
        }
        bool endsWithEtAl = shown < list.Length && !endsWithLast && !request.IsSortKey;
        // The look of a name is that of the list as well where "et al." ends it, as processors have it.
        FormatScope? scope = endsWithEtAl ? FormatScope.Begin(buffer, node.NameFormat with { Prefix = "", Suffix = "" }) : null;
        for (int i = 0; i < shown; i++)
        {
            if (i > 0)
                WriteDelimiter(buffer, list, node, request, i, isLast: i == list.Length - 1);
            WriteName(buffer, list, i, node, request, written);
        }
        if (shown < list.Length)
            WriteRest(buffer, list, node, request, shown, endsWithLast, written);
        scope?.End(LetterCasing.Other);
    }

    /// <summary>How many names of the list are shown.</summary>
    public static int ShownOf(ValueList<PersonName> list, NamesNode node, NameListRequest request) => Truncate(list.Length, node.Options, request).Shown;

    private static (int Shown, bool EndsWithLast) Truncate(int count, NameOptions options, NameListRequest request)
    {
        int min = options.EtAlMin, first = options.EtAlUseFirst;
        bool useLast = options.EtAlUseLast;
        if (request.IsSubsequent)
        {
            min = options.EtAlSubsequentMin > 0 ? options.EtAlSubsequentMin : min;
            first = options.EtAlSubsequentUseFirst > 0 ? options.EtAlSubsequentUseFirst : first;
        }
        if (request.SortKey is SortKey key)
        {
            min = key.NamesMin ?? min;
            first = key.NamesUseFirst ?? first;
            useLast = key.NamesUseLast ?? useLast;
        }
        if (min == 0 || first < 0 || count < min || first >= count)
            return (count, false);
        int shown = Math.Min(Math.Max(first, request.NamesShown), count);
        // The last name stands behind the ellipsis only where at least two are left out.
        return (shown, useLast && count - shown >= 2);
    }

    private void WriteName(TokenBuffer buffer, ValueList<PersonName> list, int index, NamesNode node, NameListRequest request, List<string>? written)
    {
        int start = buffer.Count;
        FormatScope scope = FormatScope.Begin(buffer, node.NameFormat);
        if (request.Substitute is string substitute && index < request.SubstitutedNames)
            WriteSubstitute(buffer, substitute);
        else
            names.Write(buffer, list[index], node, RequestOf(index, node, request));
        scope.End(LetterCasing.English);
        written?.Add(buffer.PlainText(start));
    }

    private static void WriteSubstitute(TokenBuffer buffer, string substitute)
    {
        int outer = buffer.Turn(PrintedPart.NameSubstitute);
        buffer.AddText(substitute);
        buffer.Leave(outer);
    }

    private static NameRequest RequestOf(int index, NamesNode node, NameListRequest request)
    {
        bool isInverted = request.IsSortKey || node.Options.AsSortOrder == NameAsSortOrder.All || (node.Options.AsSortOrder == NameAsSortOrder.First && index == 0);
        int level = index < request.GivenNames.Length ? request.GivenNames[index] : 0;
        return new NameRequest(request.IsSortKey ? NameForm.Long : node.Options.Form, isInverted, level, request.IsSortKey);
    }

    private static bool IsInverted(ValueList<PersonName> list, int index, NamesNode node, NameListRequest request) =>
        NameWriter.IsInverted(list[index], node, RequestOf(index, node, request)) && node.Options.Form == NameForm.Long;

    private void WriteDelimiter(TokenBuffer buffer, ValueList<PersonName> list, NamesNode node, NameListRequest request, int index, bool isLast)
    {
        NameOptions options = node.Options;
        if (!isLast || options.And == NameAnd.None || request.IsSortKey)
        {
            buffer.AddAffix(request.IsSortKey ? NameWriter.SortSeparator : options.Delimiter);
            return;
        }
        string and = options.And == NameAnd.Symbol ? "&" : locale.Text("and");
        // A script without spaces writes its "and" onto the names.
        bool isSpaced = !Scripts.IsEastAsian(and);
        bool hasDelimiter = options.PrecedesLast switch
        {
            DelimiterPrecedes.Always => isSpaced || list.Length == 2,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => IsInverted(list, index - 1, node, request),
            _ => isSpaced && list.Length > 2,
        };
        string gap = isSpaced ? " " : "";
        buffer.AddAffix((hasDelimiter ? options.Delimiter : gap) + and + gap);
    }

    private void WriteRest(TokenBuffer buffer, ValueList<PersonName> list, NamesNode node, NameListRequest request, int shown, bool endsWithLast, List<string>? written)
    {
        if (endsWithLast)
        {
            buffer.AddAffix(node.Options.Delimiter + "… ");
            WriteName(buffer, list, list.Length - 1, node, request, written);
            return;
        }
        string term = locale.Text(node.EtAlTerm);
        if (term.Length == 0 || shown == 0 || request.IsSortKey)
            return;
        bool hasDelimiter = node.Options.PrecedesEtAl switch
        {
            DelimiterPrecedes.Always => true,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => IsInverted(list, shown - 1, node, request),
            _ => shown > 1,
        };
        buffer.AddAffix(hasDelimiter ? node.Options.Delimiter : Scripts.IsEastAsian(term) ? "" : " ");
        int outer = buffer.Turn(PrintedPart.Term, term: node.EtAlTerm.Name);
        FormatScope scope = FormatScope.Begin(buffer, node.EtAlFormat);
        FieldParser.ParseInto(buffer, term, hasMarkup: false);
        scope.End(LetterCasing.English, isLeaf: true);
        buffer.Leave(outer);
        written?.Add(term);
    }
}
