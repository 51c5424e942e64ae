using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>In which categories of an abbreviation list the short form of a variable may stand: under its own name, or where citeproc-js and Zotero keep it.</summary>
internal static class AbbreviationCategories
{
    public static string[] Of(Variable variable) => variable switch
    {
        Variable.Publisher or Variable.OriginalPublisher or Variable.Authority or Variable.Archive => [variable.CslName, "institution-entire", "institution-part"],
        Variable.PublisherPlace or Variable.OriginalPublisherPlace or Variable.EventPlace or Variable.ArchivePlace or Variable.Jurisdiction => [variable.CslName, "place"],
        _ => [variable.CslName],
    };
}
