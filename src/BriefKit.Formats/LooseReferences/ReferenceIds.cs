using System.Text;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.LooseReferences;

/// <summary>Makes ids such as <c>gong-2012</c>, each once: the second one is <c>gong-2012-2</c>.</summary>
internal sealed class ReferenceIds
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    public string Next(PersonName? author, string? title, EdtfDate? date)
    {
        string family = author?.Family ?? author?.Literal ?? "";
        string word = Slug(NameLexicon.Reading(family) ?? family);
        if (word.Length == 0)
            word = Slug(string.Join(' ', (title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3)));
        string id = word.Length == 0 ? "item" : word;
        if (date?.Start is EdtfPoint start)
            id += $"-{start.Year}";
        return Unique(id);
    }

    private string Unique(string id)
    {
        string unique = id;
        while (_used.TryGetValue(unique, out int count))
        {
            _used[unique] = count + 1;
            unique = $"{id}-{count + 1}";
        }
        _used[unique] = 1;
        return unique;
    }

    /// <summary>Letters and digits in lower case, with a hyphen for each stretch of anything else.</summary>
    internal static string Slug(string text)
    {
        StringBuilder slug = new();
        foreach (char c in text)
        {
            if (slug.Length >= 60)
                break;
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
