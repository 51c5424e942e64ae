using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Resolving;

/// <summary>Marks entries in another language than the document's, so that a screen reader speaks them right and words are divided right.</summary>
internal sealed class EntryLanguages
{
    private readonly Dictionary<string, string> _foreign = new(StringComparer.Ordinal);

    public EntryLanguages(Document document)
    {
        string own = Primary(document.Metadata.Language);
        foreach (Reference reference in document.References)
        {
            if (TagOf(reference) is string tag && !Primary(tag).Equals(own, StringComparison.OrdinalIgnoreCase))
                _foreign.TryAdd(reference.Id, tag);
        }
    }

    public ReferenceEntry Mark(ReferenceEntry entry) => _foreign.TryGetValue(entry.ReferenceId, out string? tag)
        ? entry with { Parts = entry.Parts.Select(part => HasWords(part) ? part with { Content = [new LanguageSpan(tag, part.Content)] } : part).ToValueList() }
        : entry;

    // A number in the margin is of no language.
    private static bool HasWords(EntryPart part) => InlineText.Of(part.Content).Any(char.IsLetter);

    // The data may say anything, such as "English"; only what has the shape of a BCP 47 tag names a language to a machine.
    private static string? TagOf(Reference reference)
    {
        string tag = (reference[Variable.Language]?.Value ?? "").Trim().Replace('_', '-');
        string[] parts = tag.Split('-');
        bool isTag = parts[0].Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter);
        return isTag ? tag : null;
    }

    private static string Primary(string tag) => tag.Split('-', '_')[0];
}
