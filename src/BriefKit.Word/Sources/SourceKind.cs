using System.Collections.Frozen;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>
/// A type of Word's sources (ISO 29500-1, 22.6.3.4, ST_SourceType), and in which of Word's elements a CSL variable stands that has several.
/// The elements are those that Word's dialog shows for the type, so that its styles print them.
/// </summary>
/// <param name="Name">As the file has it.</param>
/// <param name="Type">The CSL type that a source of this kind is, where nothing says more.</param>
internal sealed record SourceKind(string Name, ItemType Type)
{
    /// <summary>Of <c>container-title</c>.</summary>
    public string Container { get; private init; } = "PublicationTitle";

    /// <summary>Of <c>publisher</c>.</summary>
    public string Publisher { get; private init; } = "Publisher";

    /// <summary>Of <c>genre</c>.</summary>
    public string Genre { get; private init; } = "ThesisType";

    /// <summary>Of <c>event-title</c>.</summary>
    public string Event { get; private init; } = "ConferenceName";

    /// <summary>Of <c>number</c>; null where it stands among the standard numbers.</summary>
    public string? Number { get; private init; }

    /// <summary>The role under which Word's dialog shows the author; null for the author.</summary>
    public string? AuthorRole { get; private init; }

    /// <summary>Whether it is of law, so that its country is its jurisdiction.</summary>
    public bool IsLegal { get; private init; }

    private static readonly SourceKind[] Kinds =
    [
        new("Book", ItemType.Book),
        new("BookSection", ItemType.Chapter) { Container = "BookTitle" },
        new("JournalArticle", ItemType.ArticleJournal) { Container = "JournalName" },
        new("ArticleInAPeriodical", ItemType.ArticleMagazine) { Container = "PeriodicalTitle" },
        new("ConferenceProceedings", ItemType.PaperConference) { Container = "ConferenceName", Event = "PublicationTitle" },
        new("Report", ItemType.Report),
        new("SoundRecording", ItemType.Song) { Container = "AlbumTitle", Publisher = "ProductionCompany", Number = "RecordingNumber", AuthorRole = "Composer" },
        new("Performance", ItemType.Performance) { Publisher = "ProductionCompany", AuthorRole = "Writer" },
        new("Art", ItemType.Graphic) { Publisher = "Institution", AuthorRole = "Artist" },
        new("DocumentFromInternetSite", ItemType.Webpage) { Container = "InternetSiteTitle", Publisher = "ProductionCompany" },
        new("InternetSite", ItemType.Webpage) { Container = "InternetSiteTitle", Publisher = "ProductionCompany" },
        new("Film", ItemType.MotionPicture) { Publisher = "ProductionCompany", AuthorRole = "Director" },
        new("Interview", ItemType.Interview) { AuthorRole = "Interviewee" },
        new("Patent", ItemType.Patent) { Genre = "Type", Number = "PatentNumber", AuthorRole = "Inventor", IsLegal = true },
        new("ElectronicSource", ItemType.Dataset),
        new("Case", ItemType.LegalCase) { Container = "Reporter", Number = "CaseNumber", IsLegal = true },
        new("Misc", ItemType.Document),
    ];

    private static readonly FrozenDictionary<string, SourceKind> ByName = Kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    // A thesis has its university where Word has it.
    private static readonly SourceKind Thesis = ByName["Report"] with { Publisher = "Institution" };

    /// <summary>The elements that hold the <c>container-title</c> of one kind or another.</summary>
    public static readonly string[] Containers = [.. Kinds.Select(kind => kind.Container).Distinct(StringComparer.Ordinal), "BroadcastTitle"];

    /// <summary>The kind of a CSL type: the nearest that Word has.</summary>
    public static SourceKind Of(ItemType type) => type == ItemType.Thesis ? Thesis : ByName[NameOf(type)];

    /// <summary>The kind that a file names; that for anything where it names none that Word has.</summary>
    public static SourceKind Find(string name) => ByName.GetValueOrDefault(name) ?? ByName["Misc"];

    private static string NameOf(ItemType type) => type switch
    {
        ItemType.Book or ItemType.Classic or ItemType.Pamphlet => "Book",
        ItemType.Chapter or ItemType.Entry or ItemType.EntryDictionary or ItemType.EntryEncyclopedia => "BookSection",
        ItemType.ArticleJournal or ItemType.Review or ItemType.ReviewBook => "JournalArticle",
        ItemType.ArticleMagazine or ItemType.ArticleNewspaper => "ArticleInAPeriodical",
        ItemType.PaperConference => "ConferenceProceedings",
        ItemType.Report or ItemType.Article or ItemType.Standard or ItemType.Thesis => "Report",
        ItemType.Song => "SoundRecording",
        ItemType.Performance => "Performance",
        ItemType.Graphic or ItemType.Figure => "Art",
        ItemType.Post or ItemType.PostWeblog => "DocumentFromInternetSite",
        ItemType.Webpage => "InternetSite",
        ItemType.MotionPicture or ItemType.Broadcast => "Film",
        ItemType.Interview => "Interview",
        ItemType.Patent => "Patent",
        ItemType.Dataset or ItemType.Software => "ElectronicSource",
        ItemType.LegalCase => "Case",
        _ => "Misc",
    };
}
