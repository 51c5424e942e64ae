using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Clusters;

/// <summary>A cite as it comes in, with what is stated about its place instead of being worked out.</summary>
internal sealed record CiteInput(Cite Cite)
{
    public CitePosition? Position { get; init; }

    public bool? IsNearNote { get; init; }

    public string? FirstNoteNumber { get; init; }
}

internal sealed record ClusterInput(ValueList<CiteInput> Cites, int NoteNumber);
