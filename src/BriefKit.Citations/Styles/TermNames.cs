namespace BriefKit.Citations.Styles;

/// <summary>Names of terms that changed between versions of CSL.</summary>
internal static class TermNames
{
    public static string Canonical(string name) => name switch
    {
        "sub verbo" => "sub-verbo",
        "et al." => "et-al",
        _ => name,
    };
}
