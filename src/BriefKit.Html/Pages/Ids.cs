namespace BriefKit.Html.Pages;

/// <summary>The ids of a page: no two elements have the same, and none holds white space (HTML, 3.2.6).</summary>
internal sealed class Ids
{
    private readonly Dictionary<string, string> _byAnchor = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public Ids(IReadOnlyList<string> anchors)
    {
        foreach (string anchor in anchors)
            _byAnchor.Add(anchor, Unique(anchor));
    }

    /// <summary>The id that stands for an anchor.</summary>
    public string Of(string anchor) => _byAnchor[anchor];

    /// <summary>The id of the first heading that has an anchor; null for all others.</summary>
    public string? Take(string? anchor) => anchor is not null && _given.Add(anchor) ? _byAnchor.GetValueOrDefault(anchor) : null;

    /// <summary>An id like the one that is wished for, and no other's.</summary>
    public string Unique(string wish)
    {
        string id = string.Concat(wish.Select(character => char.IsWhiteSpace(character) || char.IsControl(character) ? '-' : character));
        string unique = id;
        for (int i = 2; !_taken.Add(unique); i++)
            unique = $"{id}-{i}";
        return unique;
    }
}
