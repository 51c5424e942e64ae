using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Yaml;

/// <summary>A value of a YAML document, with its place.</summary>
internal abstract record YamlValue(TextSpan Span)
{
    /// <summary>What a user would call it.</summary>
    public abstract string KindName { get; }
}

internal sealed record YamlScalar(string Text, TextSpan Span) : YamlValue(Span)
{
    public override string KindName => "a text";
}

internal sealed record YamlList(ValueList<YamlValue> Items, TextSpan Span) : YamlValue(Span)
{
    public override string KindName => "a list";
}

internal sealed record YamlMap(ValueList<YamlEntry> Entries, TextSpan Span) : YamlValue(Span)
{
    public override string KindName => "a map";
}

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);
