using BriefKit.Core.Documents;
using BriefKit.Core.References;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>What a template says of a reference list: words, names with values, and references, in any order.</summary>
internal static class ReferenceListArguments
{
    public const string Expected =
        "nothing, references, or any of \"cited\", \"all\", \"section\", \"document\", \"again\", \"type: book, thesis\", \"not type: book\", \"keyword: law\" and \"not keyword: law\"";

    /// <summary>The list; null where an argument says nothing that is known.</summary>
    /// <param name="referencesIn">The references that a value holds; null where it holds something else.</param>
    public static ReferenceList? Read(ScriptArray arguments, Func<object?, IReadOnlyList<Reference>?> referencesIn)
    {
        ReferenceList? list = new([]) { Scope = ReferenceScope.Part };
        foreach (object? argument in arguments)
        {
            list = argument switch
            {
                string text => With(list, text),
                _ => referencesIn(argument) is { Count: > 0 } references ? With(list, references) : null,
            };
            if (list is null)
                return null;
        }
        return list;
    }

    // Who names references asks for these, whether they were cited or listed or not.
    private static ReferenceList With(ReferenceList list, IReadOnlyList<Reference> references) => list with
    {
        Selection = ReferenceSelection.All,
        RepeatsEntries = true,
        Include = list.Include with { Ids = [.. list.Include.Ids, .. references.Select(reference => reference.Id)] },
    };

    private static ReferenceList? With(ReferenceList list, string word)
    {
        switch (word.Trim())
        {
            case "cited":
                return list with { Selection = ReferenceSelection.Cited };
            case "all":
                return list with { Selection = ReferenceSelection.All };
            case "section":
                return list with { Scope = ReferenceScope.Section };
            case "document":
                return list with { Scope = ReferenceScope.Document };
            case "again":
                return list with { RepeatsEntries = true };
        }
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        string[] values = word[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string name = word[..colon].Trim();
        bool isExclusion = name.StartsWith("not ", StringComparison.Ordinal);
        ReferenceFilter? filter = With(isExclusion ? list.Exclude : list.Include, isExclusion ? name[4..].Trim() : name, values);
        if (filter is null)
            return null;
        return isExclusion ? list with { Exclude = filter } : list with { Include = filter };
    }

    private static ReferenceFilter? With(ReferenceFilter filter, string name, string[] values)
    {
        if (values.Length == 0)
            return null;
        switch (name)
        {
            case "keyword":
                return filter with { Keywords = [.. filter.Keywords, .. values] };
            case "type":
                List<ItemType> types = [];
                foreach (string value in values)
                {
                    if (!ItemTypes.TryParse(value, out ItemType type))
                        return null;
                    types.Add(type);
                }
                return filter with { Types = [.. filter.Types, .. types] };
            default:
                return null;
        }
    }
}
