using BriefKit.Citations.Formatting;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Rendering;

/// <summary>
/// What elements of a style come to in a locale whatever the item: texts, terms and date formats, each worked out when an item first
/// calls for it. One evaluator's own, since it grows as it is asked.
/// </summary>
internal sealed class LocalizedNodes(StyleContext context)
{
    private readonly Dictionary<StyleNode, Token[]> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StyleNode, Token[]> _plurals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StyleNode, DateFormat> _dates = new(ReferenceEqualityComparer.Instance);

    public Token[] TextOf(TextValueNode node) => _texts.TryGetValue(node, out Token[]? known)
        ? known
        : _texts[node] = FieldParser.Parse(node.Value, hasMarkup: true);

    public Token[] TermOf(TextTermNode node) => _texts.TryGetValue(node, out Token[]? known)
        ? known
        : _texts[node] = Term(node.Term, node.IsPlural);

    /// <summary>The term of a label that is named for its variable, as all are but those of locators.</summary>
    public Token[] LabelOf(LabelNode node, string term, bool isPlural)
    {
        Dictionary<StyleNode, Token[]> labels = isPlural ? _plurals : _texts;
        return labels.TryGetValue(node, out Token[]? known) ? known : labels[node] = Term(new TermKey(term, node.Form), isPlural);
    }

    public DateFormat FormatOf(DateNode node) => _dates.TryGetValue(node, out DateFormat? known)
        ? known
        : _dates[node] = context.Dates.FormatOf(node);

    private Token[] Term(TermKey key, bool isPlural) => FieldParser.Parse(context.Locale.Text(key, isPlural), hasMarkup: false);
}
