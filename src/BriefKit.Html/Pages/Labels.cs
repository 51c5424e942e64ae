namespace BriefKit.Html.Pages;

/// <summary>The few words that a page says of itself to those who hear it.</summary>
/// <param name="Language">The language that the words are in.</param>
internal sealed record Labels(string Language, string Notes, string Note, string BackToText)
{
    private static readonly Labels English = new("en", "Notes", "Note", "Back to the text");

    private static readonly Labels[] All =
    [
        English,
        new("de", "Anmerkungen", "Anmerkung", "Zurück zum Text"),
        new("es", "Notas", "Nota", "Volver al texto"),
        new("fr", "Notes", "Note", "Retour au texte"),
        new("zh", "注释", "注释", "返回正文"),
    ];

    /// <summary>The words in a language, or in English where we have none.</summary>
    public static Labels For(string language) =>
        Array.Find(All, labels => labels.Language.Equals(language.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase)) ?? English;
}
