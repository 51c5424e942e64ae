using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Pages;

/// <summary>What is known of a document when all its pages have been set.</summary>
/// <param name="Metadata">What it says of itself; its language is that of the structure's root.</param>
/// <param name="Outline">The headings of the document, for a reader's side bar.</param>
/// <param name="Destinations">Where the links that stay inside the document lead, by anchor.</param>
public sealed record DocumentPlaces(DocumentMetadata Metadata, ValueList<OutlineEntry> Outline, ValueMap<string, Destination> Destinations);
