using BriefKit.Core.References;

namespace BriefKit.Formats.BibTeX;

/// <summary>How the value of a field is written (BibLaTeX manual, 2.2.1: the data types).</summary>
internal enum FieldForm
{
    /// <summary>Text whose case a style may change, so that capitals in it need braces.</summary>
    Title,

    Text,

    /// <summary>A text beginning with a digit; any other is left to the next place.</summary>
    Integer,

    /// <summary>A literal list, in which the word "and" parts the items.</summary>
    List,

    /// <summary>Characters that TeX never sees.</summary>
    Verbatim,

    /// <summary>Page ranges.</summary>
    Range,

    /// <summary>The name of a language for babel and polyglossia.</summary>
    Language,

    Names,

    Date,
}

/// <summary>A place for a variable.</summary>
/// <param name="Entries">The entry types that have this place; empty for all.</param>
internal sealed record EntryField(Variable Variable, string Name, FieldForm Form, params string[] Entries)
{
    public bool IsIn(EntryType type) => Entries.Length == 0 || Entries.Contains(type.Name);
}

/// <summary>
/// How the variables of CSL and the fields of BibLaTeX (manual, 2.2) stand for each other, in the order in which fields are
/// written. A variable takes the first place that its entry type has and that no variable before it has taken.
/// </summary>
internal static class EntryFields
{
    private static readonly string[] Articles = ["article", "review", "periodical"];
    private static readonly string[] Books = ["book", "collection", "booklet"];
    private static readonly string[] Parts = ["incollection", "inbook", "inproceedings", "inreference"];

    // What the standard styles set as they set @misc: these know an organization, but no publisher (manual, 2.1.3).
    private static readonly string[] Miscellaneous =
        ["misc", "software", "audio", "video", "movie", "image", "artwork", "performance", "letter", "legal", "legislation", "jurisdiction", "standard"];

    public static IReadOnlyList<EntryField> All { get; } =
    [
        new(Variable.Author, "author", FieldForm.Names),
        new(Variable.ContainerAuthor, "bookauthor", FieldForm.Names),
        new(Variable.Editor, "editor", FieldForm.Names),
        new(Variable.Translator, "translator", FieldForm.Names),

        // A volume with a title of its own: the title of the whole is then the main title (2.3.5).
        new(Variable.VolumeTitle, "title", FieldForm.Title, Books),
        new(Variable.Title, "title", FieldForm.Title),
        new(Variable.Title, "maintitle", FieldForm.Title, Books),
        new(Variable.VolumeTitle, "booktitle", FieldForm.Title, Parts),
        new(Variable.TitleShort, "shorttitle", FieldForm.Title),
        new(Variable.OriginalTitle, "origtitle", FieldForm.Title),
        new(Variable.ContainerTitle, "journaltitle", FieldForm.Text, Articles),
        new(Variable.ContainerTitle, "organization", FieldForm.List, "online"),
        new(Variable.ContainerTitle, "booktitle", FieldForm.Title),
        new(Variable.ContainerTitle, "maintitle", FieldForm.Title),
        new(Variable.ContainerTitleShort, "shortjournal", FieldForm.Text, Articles),
        new(Variable.EventTitle, "eventtitle", FieldForm.Title),
        new(Variable.Event, "eventtitle", FieldForm.Title),
        new(Variable.EventDate, "eventdate", FieldForm.Date),
        new(Variable.EventPlace, "venue", FieldForm.Text),
        new(Variable.Issued, "date", FieldForm.Date),
        new(Variable.OriginalDate, "origdate", FieldForm.Date),

        new(Variable.CollectionTitle, "series", FieldForm.Title),
        new(Variable.Volume, "volume", FieldForm.Text),
        new(Variable.PartNumber, "part", FieldForm.Text),
        new(Variable.NumberOfVolumes, "volumes", FieldForm.Text),

        // The number of a journal's issue, of a book in its series, or of a report: one field for all three (2.3.11).
        new(Variable.Issue, "number", FieldForm.Integer, Articles),
        new(Variable.Issue, "issue", FieldForm.Text),
        new(Variable.Number, "eid", FieldForm.Text, Articles),
        new(Variable.CollectionNumber, "number", FieldForm.Text, [.. Books, .. Parts]),
        new(Variable.Number, "number", FieldForm.Text),
        new(Variable.CollectionNumber, "number", FieldForm.Text),
        new(Variable.ChapterNumber, "chapter", FieldForm.Text),
        new(Variable.Edition, "edition", FieldForm.Text),
        new(Variable.Version, "version", FieldForm.Text),
        new(Variable.Page, "pages", FieldForm.Range),
        new(Variable.PageFirst, "pages", FieldForm.Range),
        new(Variable.NumberOfPages, "pagetotal", FieldForm.Text),

        new(Variable.Genre, "type", FieldForm.Text),
        new(Variable.Publisher, "institution", FieldForm.List, "report", "thesis"),
        new(Variable.Publisher, "howpublished", FieldForm.Text, "unpublished"),
        new(Variable.Publisher, "organization", FieldForm.List, Miscellaneous),
        new(Variable.Publisher, "publisher", FieldForm.List),
        new(Variable.Medium, "howpublished", FieldForm.Text),
        new(Variable.PublisherPlace, "location", FieldForm.List),
        new(Variable.Jurisdiction, "location", FieldForm.List, "patent"),
        new(Variable.Authority, "institution", FieldForm.List),
        new(Variable.OriginalPublisher, "origpublisher", FieldForm.List),
        new(Variable.OriginalPublisherPlace, "origlocation", FieldForm.List),

        new(Variable.Isbn, "isbn", FieldForm.Text),
        new(Variable.Issn, "issn", FieldForm.Text),
        new(Variable.Doi, "doi", FieldForm.Verbatim),
        new(Variable.Url, "url", FieldForm.Verbatim),
        new(Variable.Accessed, "urldate", FieldForm.Date),

        // These three are not in the manual; reference managers write and read them so.
        new(Variable.Pmid, "pmid", FieldForm.Verbatim),
        new(Variable.Pmcid, "pmcid", FieldForm.Verbatim),
        new(Variable.License, "rights", FieldForm.Text),

        new(Variable.Status, "pubstate", FieldForm.Text),
        new(Variable.Language, "langid", FieldForm.Language),
        new(Variable.Keyword, "keywords", FieldForm.Text),
        new(Variable.Abstract, "abstract", FieldForm.Text),
        new(Variable.Note, "note", FieldForm.Text),
        new(Variable.Annote, "annotation", FieldForm.Text),
    ];

    /// <summary>Where a work is kept, joined into the field <c>library</c> from the widest to the narrowest (2.2.2).</summary>
    public static IReadOnlyList<Variable> Library { get; } =
        [Variable.ArchivePlace, Variable.Archive, Variable.ArchiveCollection, Variable.ArchiveLocation, Variable.CallNumber];

    /// <summary>The fields for further people, in the order in which they are taken; each has a field for the role beside it (2.3.6).</summary>
    public static IReadOnlyList<string> RoleFields { get; } = ["editor", "editora", "editorb", "editorc"];

    /// <summary>What BibLaTeX calls a role; one that it does not name keeps the name that CSL gives it.</summary>
    public static string RoleName(Variable variable) => variable switch
    {
        Variable.Contributor => "collaborator",
        _ => variable.CslName,
    };
}
