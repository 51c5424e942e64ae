namespace BriefKit.Citations.Items;

/// <summary>What is done so that the cites of an item are not mistaken for those of another (CSL 1.0.2, "Disambiguation").</summary>
internal sealed record Distinction
{
    public static Distinction None { get; } = new();

    /// <summary>How many names are shown of the cite's name lists at least; 0 for as many as the style shows.</summary>
    public int NamesShown { get; init; }

    /// <summary>How much of given names is shown, by the place in the cite's first name list: 0 as the style has it, 1 initials, 2 all.</summary>
    public int[] GivenNames { get; init; } = [];

    /// <summary>How many of the style's conditions <c>disambiguate="true"</c> hold, in the order in which they are tested.</summary>
    public int Conditions { get; init; }

    /// <summary>The place of the item among those of the same names and year, from 1; 0 for no suffix.</summary>
    public int YearSuffix { get; init; }

    /// <summary>The same but for the names, which entries and sort keys show as the style has it.</summary>
    public Distinction WithoutNames => NamesShown == 0 && GivenNames.Length == 0 ? this : this with { NamesShown = 0, GivenNames = [] };

    public bool Equals(Distinction? other) => ReferenceEquals(this, other)
        || (other is not null && NamesShown == other.NamesShown && Conditions == other.Conditions && YearSuffix == other.YearSuffix
            && GivenNames.AsSpan().SequenceEqual(other.GivenNames));

    public override int GetHashCode()
    {
        HashCode hash = new();
        hash.Add(NamesShown);
        hash.Add(Conditions);
        hash.Add(YearSuffix);
        foreach (int level in GivenNames)
            hash.Add(level);
        return hash.ToHashCode();
    }

    public int GivenNameLevel(int index) => index < GivenNames.Length ? GivenNames[index] : 0;
}
