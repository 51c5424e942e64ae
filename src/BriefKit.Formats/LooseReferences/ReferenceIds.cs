using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Formats.LooseNames;
using BriefKit.Formats.Naming;

namespace BriefKit.Formats.LooseReferences;

/// <summary>Makes ids such as <c>gong-2012</c>, each once: the second one is <c>gong-2012-2</c>.</summary>
internal sealed class ReferenceIds
{
    private readonly UniqueNames _names = new('-');

    public string Next(PersonName? author, string? title, EdtfDate? date)
    {
        string family = author?.Family ?? author?.Literal ?? "";
        string word = Slug.Of(NameLexicon.Reading(family) ?? family, '-');
        if (word.Length == 0)
            word = Slug.Of(string.Join(' ', (title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3)), '-');
        string id = word.Length == 0 ? "item" : word;
        return _names.Take(date?.Start is EdtfPoint start ? $"{id}-{start.Year}" : id);
    }
}
