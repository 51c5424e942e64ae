using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Drawings;

/// <summary>The style sheets of a drawing: rules for elements, classes and ids (CSS 2.1, 5 and 6.4). Whatever else a sheet has is passed over and named.</summary>
internal sealed class SvgStyleSheet
{
    private const int MaxRules = 10_000;

    // By the one simple selector that fits the fewest elements, so that few rules are tried for each.
    private readonly Dictionary<RuleKey, List<Rule>> _rules = [];
    private int _count;

    /// <summary>The rules of all <c>style</c> elements.</summary>
    public static SvgStyleSheet Read(XElement root, SortedSet<string> passedOver)
    {
        SvgStyleSheet sheet = new();
        foreach (XElement style in root.Descendants().Where(element => element.Name.LocalName == "style"))
            sheet.Add(WithoutComments(style.Value), passedOver);
        return sheet;
    }

    /// <summary>What is said of an element, the stronger behind the weaker.</summary>
    public IEnumerable<(string Name, string Value)> PropertiesOf(XElement element)
    {
        foreach (XAttribute attribute in element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0 && attribute.Name.LocalName != "style"))
            yield return (attribute.Name.LocalName, attribute.Value.Trim());
        foreach (Rule rule in RulesOf(element))
        {
            foreach ((string, string) declaration in rule.Declarations)
                yield return declaration;
        }
        foreach ((string, string) declaration in Declarations((string?)element.Attribute("style") ?? ""))
            yield return declaration;
    }

    /// <summary>A single property of an element; null where nothing is said of it.</summary>
    public string? Find(XElement element, string property) => PropertiesOf(element).LastOrDefault(said => said.Name == property).Value;

    private List<Rule> RulesOf(XElement element)
    {
        List<Rule> found = [];
        if (_count == 0)
            return found;
        string name = element.Name.LocalName;
        string? id = (string?)element.Attribute("id");
        string[] classes = [.. ((string?)element.Attribute("class") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];
        Take(RuleKey.Any);
        Take(RuleKey.OfElement(name));
        foreach (string each in classes)
            Take(RuleKey.OfClass(each));
        if (id is not null)
            Take(RuleKey.OfId(id));
        found.Sort((left, right) => (left.Weight, left.Order).CompareTo((right.Weight, right.Order)));
        return found;

        void Take(RuleKey key)
        {
            if (_rules.TryGetValue(key, out List<Rule>? rules))
                found.AddRange(rules.Where(rule => rule.Fits(name, id, classes)));
        }
    }

    private void Add(string text, SortedSet<string> passedOver)
    {
        int start = 0;
        for (int open = text.IndexOf('{'); open >= 0; open = start < text.Length ? text.IndexOf('{', start) : -1)
        {
            string selectors = text[start..open].Trim();
            bool isAtRule = selectors.StartsWith('@');
            int close = isAtRule ? EndOf(text, open) : text.IndexOf('}', open);
            if (close < 0)
                return;
            if (isAtRule)
                passedOver.Add(selectors.Split(' ', '{')[0]);
            else
                Add(selectors, [.. Declarations(text[(open + 1)..close])], passedOver);
            start = close + 1;
        }
    }

    private void Add(string selectors, (string, string)[] declarations, SortedSet<string> passedOver)
    {
        foreach (string selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (_count >= MaxRules || Rule.Parse(selector, _count, declarations) is not Rule rule)
            {
                passedOver.Add($"style '{TextStart.Of(selector, 40)}'");
                continue;
            }
            if (!_rules.TryGetValue(rule.Key, out List<Rule>? alike))
                _rules[rule.Key] = alike = [];
            alike.Add(rule);
            _count++;
        }
    }

    private static int EndOf(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }

    private static IEnumerable<(string Name, string Value)> Declarations(string text)
    {
        foreach (string declaration in text.Split(';'))
        {
            int colon = declaration.IndexOf(':');
            if (colon > 0)
                yield return (declaration[..colon].Trim(), declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim());
        }
    }

    private static string WithoutComments(string text)
    {
        StringBuilder kept = new();
        int position = 0;
        while (text.IndexOf("/*", position, StringComparison.Ordinal) is var start and >= 0)
        {
            kept.Append(text, position, start - position);
            int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            position = end < 0 ? text.Length : end + 2;
        }
        return kept.Append(text, position, text.Length - position).ToString();
    }

    // The names are marked as selectors mark them, so that an id is no class.
    private readonly record struct RuleKey(char Mark, string Name)
    {
        public static RuleKey Any { get; } = new('*', "");

        public static RuleKey OfElement(string name) => new(' ', name);

        public static RuleKey OfClass(string name) => new('.', name);

        public static RuleKey OfId(string id) => new('#', id);
    }

    /// <param name="Element">Null for any.</param>
    /// <param name="Weight">By which of several rules the stronger is found: ids before classes before elements.</param>
    private sealed record Rule(string? Element, string? Id, string[] Classes, int Weight, int Order, (string, string)[] Declarations)
    {
        public RuleKey Key => this switch
        {
            { Id: string id } => RuleKey.OfId(id),
            { Classes: [.., var last] } => RuleKey.OfClass(last),
            { Element: string element } => RuleKey.OfElement(element),
            _ => RuleKey.Any,
        };

        public static Rule? Parse(string selector, int order, (string, string)[] declarations)
        {
            string[] parts = selector.Replace(".", "\0.", StringComparison.Ordinal).Replace("#", "\0#", StringComparison.Ordinal).Split('\0');
            string[] ids = [.. parts.Where(part => part.StartsWith('#')).Select(part => part[1..])], classes = [.. parts.Where(part => part.StartsWith('.')).Select(part => part[1..])];
            bool isSimple = ids.Length <= 1 && ids.Concat(classes).All(IsName) && (parts[0] is "" or "*" || IsName(parts[0])) && selector.Length > 0;
            if (!isSimple)
                return null;
            string? element = parts[0] is "" or "*" ? null : parts[0];
            return new Rule(element, ids.FirstOrDefault(), classes, 1_000 * ids.Length + 10 * classes.Length + (element is null ? 0 : 1), order, declarations);
        }

        public bool Fits(string element, string? id, string[] classes) =>
            (Element is null || Element == element) && (Id is null || Id == id) && Classes.All(classes.Contains);

        private static bool IsName(string text) => text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');
    }
}
