using BriefKit.Core.Text;

namespace BriefKit.Formats.Yaml;

/// <summary>A map whose keys are known beforehand: asks for values by key, reports those of the wrong kind and the keys that nobody knows.</summary>
internal sealed class YamlSection
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlMap _map;

    private YamlSection(SourceText source, YamlMap map, DiagnosticBag diagnostics)
    {
        _source = source;
        _map = map;
        _diagnostics = diagnostics;
    }

    public SourceLocation Location => _source.At(_map.Span);

    /// <param name="keys">The keys that the section may have.</param>
    /// <param name="what">What the section describes, for messages: <c>a record type</c>.</param>
    public static YamlSection? Of(SourceText source, YamlValue value, string what, DiagnosticBag diagnostics, params ReadOnlySpan<string> keys)
    {
        if (value is not YamlMap map)
        {
            diagnostics.Add(YamlSectionDiagnostics.NotAMap(source.At(value.Span), what, value.KindName));
            return null;
        }
        foreach (YamlEntry entry in map.Entries)
        {
            if (!keys.Contains(entry.Key.Text))
                diagnostics.Add(YamlSectionDiagnostics.UnknownKey(source.At(entry.Key.Span), entry.Key.Text, what, [.. keys]));
        }
        return new YamlSection(source, map, diagnostics);
    }

    /// <summary>A section whose keys have been looked at before.</summary>
    public static YamlSection Unchecked(SourceText source, YamlMap map) => new(source, map, []);

    public YamlValue? this[string key] => _map.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;

    public string? Text(string key) => Scalar(key)?.Text;

    public YamlScalar? Scalar(string key) => Expect<YamlScalar>(key, "a text");

    public IEnumerable<YamlValue> List(string key) => Expect<YamlList>(key, "a list")?.Items ?? [];

    public IEnumerable<YamlScalar> Texts(string key)
    {
        foreach (YamlValue item in List(key))
        {
            if (item is YamlScalar text)
                yield return text;
            else
                _diagnostics.Add(YamlSectionDiagnostics.WrongKind(_source.At(item.Span), key, "texts", item.KindName));
        }
    }

    public IEnumerable<YamlEntry> Entries(string key) => Expect<YamlMap>(key, "a map")?.Entries ?? [];

    public bool Flag(string key)
    {
        YamlScalar? scalar = Scalar(key);
        if (scalar is not null and not { Text: "true" or "false" })
            _diagnostics.Add(YamlSectionDiagnostics.NotAFlag(_source.At(scalar.Span), key, scalar.Text));
        return scalar is { Text: "true" };
    }

    private TValue? Expect<TValue>(string key, string kind)
        where TValue : YamlValue
    {
        YamlValue? value = this[key];
        if (value is not null and not TValue)
            _diagnostics.Add(YamlSectionDiagnostics.WrongKind(_source.At(value.Span), key, kind, value.KindName));
        return value as TValue;
    }
}
