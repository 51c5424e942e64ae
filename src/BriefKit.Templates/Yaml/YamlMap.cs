using System.Globalization;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefKit.Templates.Yaml;

/// <summary>
/// A mapping in a YAML file, read key by key. Keys that nobody asked for are reported by <see cref="ReportUnknownKeys"/>,
/// with the nearest of those that somebody did ask for.
/// </summary>
internal sealed class YamlMap
{
    private const int MaxDepth = 40;

    private readonly YamlDocumentText _text;
    private readonly YamlMappingNode _node;
    private readonly DiagnosticBag _bag;
    private readonly List<string> _asked = [];

    private YamlMap(YamlDocumentText text, YamlMappingNode node, DiagnosticBag bag)
    {
        _text = text;
        _node = node;
        _bag = bag;
    }

    public SourceLocation Location => _text.At(_node);

    /// <summary>Reads a stretch of a file as one mapping; null where it is none, with a diagnostic. Nothing at all is an empty mapping.</summary>
    public static YamlMap? Read(SourceText source, TextSpan span, DiagnosticBag bag)
    {
        YamlDocumentText text = new(source, span);
        try
        {
            string yaml = source.Substring(span);
            if (DeeplyNested(yaml) is Mark mark)
            {
                bag.Add(TemplatesDiagnostics.YamlSyntax(text.At(mark), "it is nested too deeply."));
                return null;
            }
            YamlStream stream = new();
            stream.Load(new StringReader(yaml));
            switch (stream.Documents)
            {
                case []:
                    return new YamlMap(text, new YamlMappingNode(), bag);
                case [{ RootNode: YamlMappingNode root }]:
                    return new YamlMap(text, root, bag);
                default:
                    bag.Add(TemplatesDiagnostics.YamlSyntax(source.At(span.Start, 0), "one mapping of keys to values is expected."));
                    return null;
            }
        }
        catch (YamlException exception)
        {
            bag.Add(TemplatesDiagnostics.YamlSyntax(text.At(exception.Start), Sentence(exception.Message)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // How the parser gives up on some characters within brackets.
            bag.Add(TemplatesDiagnostics.YamlSyntax(source.At(span.Start, 0), "a value holds characters that must stand between quotation marks."));
            return null;
        }
    }

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public SourceLocation LocationOf(string key) => Find(key) is YamlNode value ? _text.At(value) : Location;

    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value ?? "";
            case YamlNode other:
                _bag.Add(TemplatesDiagnostics.WrongYamlValue(_text.At(other), key, "a text"));
                return null;
        }
    }

    public string? RequiredText(string key)
    {
        string? text = Text(key);
        if (text is null && Find(key) is null)
            _bag.Add(TemplatesDiagnostics.MissingKey(Location, key));
        return text;
    }

    public double? Number(string key)
    {
        if (Text(key) is not string text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            return number;
        _bag.Add(TemplatesDiagnostics.WrongYamlValue(LocationOf(key), key, "a number"));
        return null;
    }

    public bool? Flag(string key)
    {
        switch (Text(key))
        {
            case null:
                return null;
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                _bag.Add(TemplatesDiagnostics.WrongYamlValue(LocationOf(key), key, "'true' or 'false'"));
                return null;
        }
    }

    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlMap(_text, mapping, _bag);
            case YamlNode other:
                _bag.Add(TemplatesDiagnostics.WrongYamlValue(_text.At(other), key, "a mapping of keys to values"));
                return null;
        }
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string>? Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return [scalar.Value ?? ""];
            case YamlSequenceNode sequence when sequence.Children.All(child => child is YamlScalarNode):
                return [.. sequence.Children.Cast<YamlScalarNode>().Select(child => child.Value ?? "")];
            case YamlNode other:
                _bag.Add(TemplatesDiagnostics.WrongYamlValue(_text.At(other), key, "a list of texts"));
                return null;
        }
    }

    /// <summary>The mappings under the keys of this one, in the order of the file. What is no mapping is reported.</summary>
    public IEnumerable<(string Key, YamlMap Map)> Maps()
    {
        foreach (string key in Keys)
        {
            if (Map(key) is YamlMap map)
                yield return (key, map);
        }
    }

    public void ReportUnknownKeys()
    {
        foreach (YamlNode key in _node.Children.Keys)
        {
            string name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_asked.Contains(name))
                _bag.Add(TemplatesDiagnostics.UnknownKey(_text.At(key), name, _asked));
        }
    }

    // The tree is built by recursion, the events before it are not: depth is found in them.
    private static Mark? DeeplyNested(string yaml)
    {
        Parser parser = new(new StringReader(yaml));
        for (int depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaxDepth)
                return parser.Current.Start;
        }
        return null;
    }

    private YamlNode? Find(string key)
    {
        if (!_asked.Contains(key))
            _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;
    }

    // The parser's messages begin with the position in brackets, which the diagnostic has already, and lack a full stop.
    private static string Sentence(string message)
    {
        int close = message.IndexOf("): ", StringComparison.Ordinal);
        string bare = close >= 0 ? message[(close + 3)..] : message;
        return bare.EndsWith('.') ? bare : bare + ".";
    }
}
