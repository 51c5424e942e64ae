using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Word.Sources;

/// <summary>Tells what of a reference a source of Word's cannot hold: by reading back what was written.</summary>
internal static class SourceLosses
{
    public static IEnumerable<Diagnostic> Of(Reference reference, WordSource source)
    {
        Reference back = ReferenceFromSource.Make(source);
        List<string> missing = [], changed = [];
        if (back.Id != reference.Id)
            changed.Add("id");
        if (back.Type != reference.Type)
            changed.Add("type");
        Compare(reference.Dates, back.Dates, missing, changed);
        Compare(reference.Names, back.Names, missing, changed);
        Compare(reference.Numbers, back.Numbers, missing, changed);
        Compare(reference.Texts, back.Texts, missing, changed);
        foreach ((string name, string value) in reference.Extra)
        {
            if (!back.Extra.TryGetValue(name, out string? kept) || kept != value)
                missing.Add(name);
        }
        changed.AddRange(back.Extra.Select(entry => entry.Key).Where(name => !reference.Extra.ContainsKey(name)));
        if (missing.Count > 0)
            yield return SourceDiagnostics.NoPlace(reference.Origin.Location, reference.Id, missing);
        if (changed.Count > 0)
            yield return SourceDiagnostics.OtherForm(reference.Origin.Location, reference.Id, changed);
    }

    private static void Compare<T>(ValueMap<Variable, T> before, ValueMap<Variable, T> after, List<string> missing, List<string> changed)
    {
        foreach ((Variable variable, T value) in before)
        {
            if (!after.TryGetValue(variable, out T? kept))
                missing.Add(variable.CslName);
            else if (!EqualityComparer<T>.Default.Equals(value, kept))
                changed.Add(variable.CslName + WhatOf(value, kept));
        }
        foreach ((Variable variable, T _) in after)
        {
            if (!before.ContainsKey(variable))
                changed.Add(variable.CslName);
        }
    }

    // What alone is other, where it is little.
    private static string WhatOf(object? before, object? after) => (before, after) switch
    {
        (ReferenceDate date, ReferenceDate kept) when date with { Verbatim = null } == kept => " (its wording)",
        (ValueList<PersonName> names, ValueList<PersonName> kept) when names.Select(name => name with { Order = NameOrder.Unstated }).SequenceEqual(kept) => " (the order of names)",
        (ReferenceText text, ReferenceText kept) when ReferenceMarkup.PlainText(text) == kept.Value => " (its italics and the like)",
        _ => "",
    };
}
