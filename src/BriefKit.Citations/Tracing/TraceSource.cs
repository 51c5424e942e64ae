using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tracing;

/// <summary>What made a token.</summary>
internal sealed class TraceSource(CslElement? element, PrintedPart part, Item? item)
{
    public CslElement? Element => element;

    public PrintedPart Part => part;

    public Item? Item => item;

    public Variable? Variable { get; init; }

    public string? Term { get; init; }
}

/// <summary>A piece of printed text and what made it, by its number in the trace.</summary>
internal readonly record struct TracedPiece(string Text, int Source);
