using BriefKit.Core.Collections;

namespace BriefKit.Word.Sources;

/// <summary>A source as Word keeps it in its list of sources (ISO 29500-1, 22.6): the texts and the names of a <c>b:Source</c>.</summary>
/// <param name="Tag">What citations name it by.</param>
/// <param name="Type">Its <c>b:SourceType</c>.</param>
internal sealed record WordSource(string Tag, string Type)
{
    /// <summary>By the names of the elements, without those that have properties of their own here.</summary>
    public ValueMap<string, string> Texts { get; init; }

    /// <summary>By the names of the elements inside <c>b:Author</c>.</summary>
    public ValueMap<string, SourceNames> Names { get; init; }

    public string? this[string element] => Texts.TryGetValue(element, out string? text) ? text : null;
}

/// <summary>Who had one part in a source: persons, or an institution.</summary>
internal sealed record SourceNames(ValueList<SourcePerson> Persons, string? Corporate = null);

internal sealed record SourcePerson(string? Last, string? First = null, string? Middle = null);
