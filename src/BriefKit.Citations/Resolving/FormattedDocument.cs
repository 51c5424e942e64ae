using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>The text of each cluster of a document, and each of its lists.</summary>
/// <param name="Lists">Null ones where the style has no bibliography.</param>
internal sealed record FormattedDocument(ValueList<ValueList<Inline>> Clusters, ValueList<Bibliography?> Lists);
