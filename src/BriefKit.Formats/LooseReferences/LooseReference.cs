using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.LooseReferences;

/// <summary>What a line says of a work. Every value was read from a place in the line; what the line does not say is not here.</summary>
internal sealed record LooseReference(SourceLocation Location)
{
    public ItemType Type { get; init; }

    public string? Title { get; init; }

    public ValueList<NameReading> Authors { get; init; }

    public LooseDateReading? Date { get; init; }

    public string? Publisher { get; init; }

    public string? PublisherPlace { get; init; }

    public string? Url { get; init; }

    /// <summary>The target of a link that leads nowhere, such as <c>#</c>.</summary>
    public TextSpan? DeadLink { get; init; }

    /// <summary>What was left when all else had been understood.</summary>
    public ValueList<TextSpan> Rest { get; init; }

    /// <summary>Whether the line was taken apart; if not, all of it stands as the title.</summary>
    public bool IsUnderstood { get; init; }

    /// <summary>Whether the line has an author who is certainly one, a title and a year: enough to know a source by without a label.</summary>
    public bool IsUnmistakable => IsUnderstood && Title is not null && Rest.IsEmpty
        && Date is { DayFirst.IsGood: true } && NameListReader.Strength(Authors) == NameStrength.Strong;
}
