using BriefKit.Citations.Names;
using BriefKit.Core.References;

namespace BriefKit.Citations.Disambiguation;

/// <summary>The people who share a family name. Each is looked at once, however many they are.</summary>
internal sealed class Namesakes
{
    private readonly HashSet<string> _givenNames = new(StringComparer.Ordinal);

    // The given name that initials stand for; null where they stand for several.
    private readonly Dictionary<string, string?> _byInitials = new(StringComparer.Ordinal);
    private string? _first;
    private bool _differ;

    public void Add(PersonName name)
    {
        string given = name.Given ?? "";
        if (!_givenNames.Add(given))
            return;
        string bare = Bare(given), initials = InitialsOf(given);
        _first ??= bare;
        _differ |= bare != _first;
        if (!_byInitials.TryAdd(initials, bare) && _byInitials[initials] != bare)
            _byInitials[initials] = null;
    }

    /// <summary>How much of a given name tells it from the others: nothing, initials where they suffice, or the whole name.</summary>
    public int LevelOf(PersonName name, int maxLevel)
    {
        if (!_differ || string.IsNullOrEmpty(name.Given))
            return 0;
        return _byInitials[InitialsOf(name.Given)] == Bare(name.Given) ? 1 : maxLevel;
    }

    // "J. J." and "J.J." are the same.
    private static string Bare(string given) => given.Replace(" ", "").Replace(".", "").Replace("\u00A0", "");

    private static string InitialsOf(string given) => Initials.Of(given, "", keepsHyphens: true, onlyPresent: false);
}
