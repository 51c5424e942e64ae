using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>What came of setting a stretch of a document: pieces, and the elements of the structure that they belong to.</summary>
internal sealed record SetStretch(VerticalList List, List<StructureNode> Structure);
