using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>The elements of a source that hold one CSL variable, whatever its type.</summary>
internal static class SourceElements
{
    public const string Tag = "Tag", SourceType = "SourceType", Guid = "Guid", RefOrder = "RefOrder", Author = "Author";
    public const string Type = "Type", Language = "LCID", StandardNumber = "StandardNumber";
    public const string City = "City", State = "StateProvince", Country = "CountryRegion", Court = "Court", Theater = "Theater";

    /// <summary>In the order in which they are written.</summary>
    public static readonly (Variable Variable, string Element)[] Simple =
    [
        (Variable.Title, "Title"),
        (Variable.TitleShort, "ShortTitle"),
        (Variable.Volume, "Volume"),
        (Variable.Issue, "Issue"),
        (Variable.Page, "Pages"),
        (Variable.ChapterNumber, "ChapterNumber"),
        (Variable.Edition, "Edition"),
        (Variable.Version, "Version"),
        (Variable.NumberOfVolumes, "NumberVolumes"),
        (Variable.PublisherPlace, City),
        (Variable.Authority, Court),
        (Variable.Medium, "Medium"),
        (Variable.Url, "URL"),
        (Variable.Note, "Comments"),
    ];

    /// <summary>The roles inside <c>b:Author</c> that are a CSL name variable each.</summary>
    public static readonly (Variable Variable, string Role)[] Roles =
    [
        (Variable.Author, Author),
        (Variable.ContainerAuthor, "BookAuthor"),
        (Variable.Compiler, "Compiler"),
        (Variable.Composer, "Composer"),
        (Variable.Director, "Director"),
        (Variable.Editor, "Editor"),
        (Variable.Interviewer, "Interviewer"),
        (Variable.Performer, "Performer"),
        (Variable.Producer, "ProducerName"),
        (Variable.Translator, "Translator"),
        (Variable.ScriptWriter, "Writer"),
    ];

    /// <summary>Whether a role may be an institution (CT_NameOrCorporateType).</summary>
    public static bool MayBeCorporate(string role) => role is Author or "Performer";
}
