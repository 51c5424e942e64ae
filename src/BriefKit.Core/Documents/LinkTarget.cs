namespace BriefKit.Core.Documents;

/// <summary>Where a link leads, as far as a writer may follow it.</summary>
/// <param name="Kind">Whether it leads outside, inside, or nowhere that a document of ours links to.</param>
/// <param name="Address">Outside, a well-formed absolute URI; inside, the anchor without its <c>#</c>; else as written.</param>
public readonly record struct LinkTarget(LinkKind Kind, string Address)
{
    /// <summary>
    /// Reads what <see cref="Link.Target"/> says. Only <c>http</c>, <c>https</c> and <c>mailto</c> lead outside:
    /// other schemes run programs or open files when somebody clicks, and what is written came from a record.
    /// </summary>
    public static LinkTarget Parse(string target)
    {
        if (target.StartsWith('#'))
            return target.Length > 1 ? new(LinkKind.Inside, target[1..]) : new(LinkKind.Refused, target);
        bool isKnown = Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https" or "mailto");
        if (!isKnown)
            return new(LinkKind.Refused, target);
        // As written where that is well-formed, since reading normalises; else with what it lacks.
        return new(LinkKind.Outside, Uri.IsWellFormedUriString(target, UriKind.Absolute) ? target : address!.AbsoluteUri);
    }
}

/// <summary>The kinds of link targets.</summary>
public enum LinkKind
{
    Outside,
    Inside,
    Refused,
}
