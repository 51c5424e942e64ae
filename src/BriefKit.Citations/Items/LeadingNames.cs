using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Items;

/// <summary>The names that stand for an item where no style says which: those of the first name variable that has any, the author before all.</summary>
internal static class LeadingNames
{
    public static ValueList<PersonName> Of(Reference reference)
    {
        foreach ((_, ValueList<PersonName> names) in reference.Names)
        {
            if (!names.IsEmpty)
                return names;
        }
        return [];
    }
}
