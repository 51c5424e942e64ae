namespace BriefKit.Pdf.Conformance;

/// <summary>How much of ISO 19005 a file promises.</summary>
public enum ArchiveLevel
{
    /// <summary>It looks the same for ever (level B).</summary>
    Basic,

    /// <summary>Its text can be found as well (level U).</summary>
    Unicode,

    /// <summary>Its structure is kept as well (level A).</summary>
    Accessible,
}

/// <summary>The standards that a file is checked against: a part of ISO 19005 (PDF/A), ISO 14289-1 (PDF/UA-1), or both.</summary>
/// <param name="ArchivePart">2 or 3; null for no part of ISO 19005.</param>
/// <param name="IsAccessible">Whether ISO 14289-1 counts.</param>
public sealed record Flavour(int? ArchivePart, ArchiveLevel ArchiveLevel, bool IsAccessible)
{
    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ua1", "2a", "2b", "2u", "3a", "3b", "3u"];

    /// <summary>What BriefKit promises of every file: PDF/A-2a and PDF/UA-1.</summary>
    public static Flavour Promised { get; } = new(2, ArchiveLevel.Accessible, IsAccessible: true);

    /// <summary>The flavour of a name such as <c>ua1</c> or <c>2a</c>; null where there is none.</summary>
    public static Flavour? Find(string name) => name switch
    {
        "ua1" => new Flavour(null, ArchiveLevel.Basic, IsAccessible: true),
        ['2' or '3', 'a' or 'b' or 'u'] => new Flavour(name[0] - '0', LevelOf(char.ToUpperInvariant(name[1])), IsAccessible: false),
        _ => null,
    };

    /// <summary>Both flavours at once; of two parts of ISO 19005 the other's.</summary>
    public Flavour With(Flavour other) => other.ArchivePart is null
        ? this with { IsAccessible = IsAccessible || other.IsAccessible }
        : other with { IsAccessible = IsAccessible || other.IsAccessible };

    /// <summary>The flavour as people write it: <c>PDF/A-2a, PDF/UA-1</c>.</summary>
    public override string ToString()
    {
        string archive = ArchivePart is int part ? $"PDF/A-{part}{char.ToLowerInvariant(LetterOf(ArchiveLevel))}" : "";
        return string.Join(", ", new[] { archive, IsAccessible ? "PDF/UA-1" : "" }.Where(name => name.Length > 0));
    }

    internal static ArchiveLevel LevelOf(char letter) => letter switch
    {
        'A' => ArchiveLevel.Accessible,
        'U' => ArchiveLevel.Unicode,
        _ => ArchiveLevel.Basic,
    };

    internal static char LetterOf(ArchiveLevel level) => level switch
    {
        ArchiveLevel.Accessible => 'A',
        ArchiveLevel.Unicode => 'U',
        _ => 'B',
    };
}
