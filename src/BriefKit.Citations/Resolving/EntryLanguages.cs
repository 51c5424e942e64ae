using BriefKit.Citations.Locales;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Resolving;

/// <summary>Marks entries in another language than the document's, so that a screen reader speaks them right and words are divided right.</summary>
internal sealed class EntryLanguages
{
    // Null while all entries are in the document's own language.
    private readonly Dictionary<string, string>? _foreign;

    public EntryLanguages(Document document)
    {
        string own = Locale.PrimaryLanguage(document.Metadata.Language);
        foreach (Reference reference in document.References)
        {
            if (TagOf(reference) is string tag && !Locale.PrimaryLanguage(tag).Equals(own, StringComparison.OrdinalIgnoreCase))
                (_foreign ??= new(StringComparer.Ordinal)).TryAdd(reference.Id, tag);
        }
    }

    public ReferenceEntry Mark(ReferenceEntry entry) => _foreign?.GetValueOrDefault(entry.ReferenceId) is string tag
        ? entry with { Parts = entry.Parts.ConvertAll(part => HasWords(part) ? part with { Content = [new LanguageSpan(tag, part.Content)] } : part) }
        : entry;

    // A number in the margin is of no language.
    private static bool HasWords(EntryPart part) => InlineText.Of(part.Content).Any(char.IsLetter);

    // The data may say anything, such as "English"; only what has the shape of a BCP 47 tag names a language to a machine.
    private static string? TagOf(Reference reference)
    {
        if (reference[Variable.Language] is not { Value.Length: > 0 } language)
            return null;
        string tag = language.Value.Trim().Replace('_', '-');
        string[] parts = tag.Split('-');
        bool isTag = parts[0].Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter);
        return isTag ? tag : null;
    }
}
