using BriefKit.Core.References;

namespace BriefKit.Formats.Ris;

/// <summary>How the value of a tag is written.</summary>
internal enum RisForm
{
    Text,

    /// <summary>A line for each name.</summary>
    Names,

    /// <summary><c>YYYY/MM/DD/other</c>.</summary>
    Date,

    /// <summary>The date of a publication: the year alone, and the whole of it under a tag of its own.</summary>
    YearAndDate,

    /// <summary>A line for each word.</summary>
    Keywords,

    /// <summary>The first and the last page, each on a line.</summary>
    Pages,

    /// <summary>A line that may stand beside another of the same tag.</summary>
    Repeatable,
}

/// <summary>A place for a variable.</summary>
/// <param name="Types">The types that have this place; empty for all.</param>
internal sealed record RisField(Variable Variable, string Tag, RisForm Form, params string[] Types)
{
    public bool IsIn(string type) => Types.Length == 0 || Types.Contains(type);
}

/// <summary>
/// How the variables of CSL and the tags of RIS stand for each other, in the order in which lines are written: the
/// specification of 2011 with its meanings by type, and where it leaves room, what Zotero reads and writes. A variable takes the
/// first place that its type has and that no variable before it has taken.
/// </summary>
internal static class RisFields
{
    private static readonly string[] Articles = ["JOUR", "MGZN", "NEWS", "JFULL"];
    private static readonly string[] Books = ["BOOK", "CLSWK", "PAMP"];
    private static readonly string[] Parts = ["CHAP", "CONF", "DICT", "ENCYC"];
    private static readonly string[] Screen = ["MPCT", "ADVS"];

    // Where SN is the number of the document, and a standard number has no place.
    private static readonly string[] Numbered = ["RPRT", "PAT", "STAND"];

    public static IReadOnlyList<RisField> All { get; } =
    [
        .. Names,
        .. Titles,
        .. Dates,
        .. Numbers,
        .. Publication,
        .. Texts,
    ];

    private static RisField[] Names =>
    [
        new(Variable.Author, "AU", RisForm.Names),
        new(Variable.Director, "AU", RisForm.Names, Screen),
        new(Variable.Composer, "AU", RisForm.Names, "SOUND", "MUSIC"),
        new(Variable.Performer, "A2", RisForm.Names, "SOUND"),
        new(Variable.Interviewer, "A2", RisForm.Names, "PCOMM"),
        new(Variable.Recipient, "A2", RisForm.Names, "PCOMM", "ICOMM"),
        new(Variable.CollectionEditor, "A2", RisForm.Names, [.. Books, "RPRT"]),
        new(Variable.CollectionEditor, "A3", RisForm.Names, [.. Parts, "MAP"]),
        new(Variable.Editor, "A3", RisForm.Names, Books),
        new(Variable.Editor, "A2", RisForm.Names, [.. Articles, .. Parts, "GEN"]),
        new(Variable.Editor, "ED", RisForm.Names),
        new(Variable.Producer, "A3", RisForm.Names, Screen),
        new(Variable.Translator, "A4", RisForm.Names),
        new(Variable.ReviewedAuthor, "C4", RisForm.Names, "JOUR"),
    ];

    private static RisField[] Titles =>
    [
        new(Variable.Title, "TI", RisForm.Text),
        new(Variable.TitleShort, "ST", RisForm.Text),

        // Of a conference paper T2 is the conference and C3 the proceedings; of a talk T2 is the meeting.
        new(Variable.EventTitle, "T2", RisForm.Text, "CONF", "SLIDE", "GEN"),
        new(Variable.Event, "T2", RisForm.Text, "CONF", "SLIDE", "GEN"),
        new(Variable.ContainerTitle, "C3", RisForm.Text, "CONF"),
        new(Variable.ContainerTitle, "T2", RisForm.Text),
        new(Variable.ContainerTitleShort, "J2", RisForm.Text),
        new(Variable.CollectionTitle, "T2", RisForm.Text, [.. Books, "RPRT", "COMP", "MAP"]),
        new(Variable.CollectionTitle, "T3", RisForm.Text),
        new(Variable.ReviewedTitle, "RI", RisForm.Text, "JOUR"),
    ];

    private static RisField[] Dates =>
    [
        new(Variable.Issued, "PY", RisForm.YearAndDate),

        // A talk without a date of its own was given at its event.
        new(Variable.EventDate, "PY", RisForm.YearAndDate, "SLIDE", "CONF", "GEN"),
        new(Variable.Accessed, "Y2", RisForm.Date),
    ];

    private static RisField[] Numbers =>
    [
        new(Variable.Volume, "VL", RisForm.Text),
        new(Variable.Issue, "IS", RisForm.Text),
        new(Variable.Page, "SP", RisForm.Pages),
        new(Variable.PageFirst, "SP", RisForm.Text),
        new(Variable.NumberOfPages, "SP", RisForm.Text, [.. Books, "THES", "MANSCPT", "RPRT"]),
        new(Variable.ChapterNumber, "SE", RisForm.Text, "CHAP"),
        new(Variable.Section, "SE", RisForm.Text),
        new(Variable.Edition, "ET", RisForm.Text),
        new(Variable.Version, "ET", RisForm.Text, "COMP"),
        new(Variable.NumberOfVolumes, "NV", RisForm.Text),
        new(Variable.CollectionNumber, "M1", RisForm.Text, Books),
        new(Variable.CollectionNumber, "SV", RisForm.Text),
        new(Variable.Number, "SN", RisForm.Text, Numbered),
        new(Variable.Number, "SV", RisForm.Text, "CASE"),
        new(Variable.Number, "M1", RisForm.Text),
    ];

    private static RisField[] Publication =>
    [
        new(Variable.Publisher, "PB", RisForm.Text),
        new(Variable.Authority, "T3", RisForm.Text, "BILL", "HEAR"),
        new(Variable.Authority, "PB", RisForm.Text),

        // Of a conference CY is where it met, and C1 where its papers came out.
        new(Variable.EventPlace, "CY", RisForm.Text, "CONF", "SLIDE", "GEN"),
        new(Variable.PublisherPlace, "C1", RisForm.Text, "CONF"),
        new(Variable.PublisherPlace, "CY", RisForm.Text),
        new(Variable.Isbn, "SN", RisForm.Repeatable, Except(Numbered)),
        new(Variable.Issn, "SN", RisForm.Repeatable, Except(Numbered)),
        new(Variable.Doi, "DO", RisForm.Text),
        new(Variable.Url, "UR", RisForm.Text),
        new(Variable.Pmcid, "C2", RisForm.Text, "JOUR"),
        new(Variable.Language, "LA", RisForm.Text),
        new(Variable.Genre, "M3", RisForm.Text),
        new(Variable.Medium, "M3", RisForm.Text),
        new(Variable.Scale, "C1", RisForm.Text, "MAP"),
        new(Variable.Dimensions, "C3", RisForm.Text, "ART"),
        new(Variable.Jurisdiction, "C3", RisForm.Text, "PAT"),
        new(Variable.Status, "C6", RisForm.Text, "PAT"),
        new(Variable.References, "OP", RisForm.Text, "BILL", "CASE", "HEAR", "STAT"),
    ];

    private static RisField[] Texts =>
    [
        new(Variable.Archive, "DB", RisForm.Text),
        new(Variable.ArchiveLocation, "AN", RisForm.Text),
        new(Variable.Pmid, "AN", RisForm.Text, "JOUR"),
        new(Variable.ArchiveCollection, "AV", RisForm.Text),
        new(Variable.CallNumber, "CN", RisForm.Text),
        new(Variable.Source, "DP", RisForm.Text),
        new(Variable.Keyword, "KW", RisForm.Keywords),
        new(Variable.Abstract, "AB", RisForm.Text),
        new(Variable.Note, "N1", RisForm.Text),
        new(Variable.Annote, "RN", RisForm.Text),
        new(Variable.CitationKey, "LB", RisForm.Text),
    ];

    /// <summary>What is known of an original publication, joined into the tag <c>OP</c>; its date follows.</summary>
    public static IReadOnlyList<Variable> OriginalPublication { get; } =
        [Variable.OriginalTitle, Variable.OriginalPublisherPlace, Variable.OriginalPublisher];

    private static string[] Except(string[] types) => [.. ItemTypes.All.Select(ItemTypeOf).Select(RisTypes.Of).Distinct().Except(types)];

    private static ItemType ItemTypeOf(string name) => ItemTypes.TryParse(name, out ItemType type) ? type : ItemType.Document;
}
