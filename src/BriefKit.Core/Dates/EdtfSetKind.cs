namespace BriefKit.Core.Dates;

/// <summary>What a set of dates says of its members (ISO 8601-2:2019, 6).</summary>
public enum EdtfSetKind
{
    /// <summary>It is no set.</summary>
    None,

    /// <summary><c>[1667,1668]</c>: one of them, it is not known which.</summary>
    OneOf,

    /// <summary><c>{1667,1668}</c>: all of them.</summary>
    AllOf,
}
