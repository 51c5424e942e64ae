using BriefKit.Core.Collections;

namespace BriefKit.Library;

/// <summary>What a user is told of a citation style.</summary>
/// <param name="CitationFormat"><c>author-date</c>, <c>numeric</c>, <c>note</c>, <c>author</c> or <c>label</c>.</param>
/// <param name="Aliases">Short names that stand for it.</param>
public sealed record StyleSummary(string Name, string Title, string CitationFormat, ValueList<string> Aliases);
