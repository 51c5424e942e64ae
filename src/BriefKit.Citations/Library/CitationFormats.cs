namespace BriefKit.Citations.Library;

/// <summary>The names that CSL gives to <see cref="CitationFormat"/>s.</summary>
public static class CitationFormats
{
    /// <summary><see cref="CitationFormat.Unstated"/> for a name that CSL does not have.</summary>
    internal static CitationFormat Parse(string? name) => name switch
    {
        "author-date" => CitationFormat.AuthorDate,
        "author" => CitationFormat.Author,
        "numeric" => CitationFormat.Numeric,
        "label" => CitationFormat.Label,
        "note" => CitationFormat.Note,
        _ => CitationFormat.Unstated,
    };

    extension(CitationFormat format)
    {
        /// <summary>Empty for <see cref="CitationFormat.Unstated"/>.</summary>
        public string CslName => format switch
        {
            CitationFormat.AuthorDate => "author-date",
            CitationFormat.Author => "author",
            CitationFormat.Numeric => "numeric",
            CitationFormat.Label => "label",
            CitationFormat.Note => "note",
            _ => "",
        };
    }
}
