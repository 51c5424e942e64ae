namespace BriefKit.Citations.Formatting;

/// <summary>The formatting attributes of a rendering element (CSL 1.0.2, "Affixes" to "Text-case").</summary>
internal sealed record NodeFormat
{
    public static NodeFormat Plain { get; } = new();

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public FontFormat Font { get; init; }

    public TextCase Case { get; init; }

    public bool HasQuotes { get; init; }

    public bool StripsPeriods { get; init; }

    public DisplayMode Display { get; init; }
}
