namespace BriefKit.Core.References;

/// <summary>In what order a name is written by those who bear it.</summary>
public enum NameOrder
{
    /// <summary>The data do not say; a style treats the name as given first.</summary>
    Unstated,

    GivenFirst,

    /// <summary>As in Zhu De: a style that inverts names leaves this one as it is, or sets a comma, as its guide has it.</summary>
    FamilyFirst,
}

/// <summary>The name of a person or an institution, in the parts of CSL-JSON's name variables.</summary>
public sealed record PersonName
{
    public string? Family { get; init; }

    public string? Given { get; init; }

    /// <summary>A particle that goes with the given name: the "de" of Alfred de Musset.</summary>
    public string? DroppingParticle { get; init; }

    /// <summary>A particle that goes with the family name: the "van" of Vincent van Gogh.</summary>
    public string? NonDroppingParticle { get; init; }

    public string? Suffix { get; init; }

    /// <summary>Whether a comma stands before the suffix in running text.</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>The name of an institution, or any name that is never taken apart. The other parts are then null.</summary>
    public string? Literal { get; init; }

    public NameOrder Order { get; init; }

    public bool IsLiteral => Literal is not null;

    /// <summary>Whether the data ask for the name's own order to be kept whatever the style inverts (CSL-JSON <c>static-ordering</c>).</summary>
    public bool IsStaticallyOrdered { get; init; }
}
