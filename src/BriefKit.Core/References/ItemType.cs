using System.Collections.Frozen;

namespace BriefKit.Core.References;

/// <summary>The item types of CSL 1.0.2, Appendix III.</summary>
public enum ItemType
{
    Article,
    ArticleJournal,
    ArticleMagazine,
    ArticleNewspaper,
    Bill,
    Book,
    Broadcast,
    Chapter,
    Classic,
    Collection,
    Dataset,
    Document,
    Entry,
    EntryDictionary,
    EntryEncyclopedia,
    Event,
    Figure,
    Graphic,
    Hearing,
    Interview,
    LegalCase,
    Legislation,
    Manuscript,
    Map,
    MotionPicture,
    MusicalScore,
    Pamphlet,
    PaperConference,
    Patent,
    Performance,
    Periodical,
    PersonalCommunication,
    Post,
    PostWeblog,
    Regulation,
    Report,
    Review,
    ReviewBook,
    Software,
    Song,
    Speech,
    Standard,
    Thesis,
    Treaty,
    Webpage,
}

/// <summary>The names that CSL gives to <see cref="ItemType"/>s.</summary>
public static class ItemTypes
{
    private static readonly string[] CslNames =
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ];

    private static readonly FrozenDictionary<string, ItemType> ByName =
        CslNames.Select((name, index) => (name, type: (ItemType)index)).ToFrozenDictionary(pair => pair.name, pair => pair.type, StringComparer.Ordinal);

    public static IReadOnlyList<string> All => CslNames;

    public static bool TryParse(string cslName, out ItemType type) => ByName.TryGetValue(cslName, out type);

    extension(ItemType type)
    {
        public string CslName => CslNames[(int)type];
    }
}
