namespace BriefKit.Typesetting.Layout;

/// <summary>Where a stretch of a document begins, as far as what comes before it matters.</summary>
/// <param name="Notes">How many there were.</param>
/// <param name="HasTitle">Whether there was a title, below which headings stand.</param>
/// <param name="RecordId">The record that goes on there; null where the document does not say.</param>
internal sealed record Outset(int Notes, bool HasTitle, string? RecordId)
{
    /// <summary>The same place where one before it, that was counted, turned out otherwise.</summary>
    public Outset Corrected(Outset counted, Outset real) => this with
    {
        Notes = Notes - counted.Notes + real.Notes,
        HasTitle = real.HasTitle || (HasTitle && !counted.HasTitle),
    };
}
