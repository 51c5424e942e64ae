using BriefKit.Core.References;

namespace BriefKit.Citations.Formatting;

/// <summary>What made a token.</summary>
/// <param name="element">The element of the style; what it is, output need not know.</param>
/// <param name="item">The item that it was run over.</param>
internal sealed class TraceSource(object? element, PrintedPart part, object? item)
{
    public object? Element => element;

    public PrintedPart Part => part;

    public object? Item => item;

    public Variable? Variable { get; init; }

    public string? Term { get; init; }
}

/// <summary>A piece of printed text and what made it, by its number in the trace.</summary>
internal readonly record struct TracedPiece(string Text, int Source);
