using System.Collections.Frozen;
using BriefKit.Core.References;

namespace BriefKit.Formats.BibTeX;

/// <summary>The type of an entry, and the subtype that tells apart what BibLaTeX keeps in one type.</summary>
internal readonly record struct EntryType(string Name, string? Subtype = null);

/// <summary>
/// How the types of CSL and those of BibLaTeX (manual, 2.1) stand for each other. Where several types of CSL share an entry
/// type, all but the plainest carry their own name as <c>entrysubtype</c>, which no standard style prints.
/// </summary>
internal static class EntryTypes
{
    private static readonly FrozenDictionary<ItemType, EntryType> ByItemType = new Dictionary<ItemType, EntryType>
    {
        [ItemType.Article] = new("online", "article"),
        [ItemType.ArticleJournal] = new("article"),
        [ItemType.ArticleMagazine] = new("article", "magazine"),
        [ItemType.ArticleNewspaper] = new("article", "newspaper"),
        [ItemType.Bill] = new("legislation", "bill"),
        [ItemType.Book] = new("book"),
        [ItemType.Broadcast] = new("video", "broadcast"),
        [ItemType.Chapter] = new("incollection"),
        [ItemType.Classic] = new("book", "classic"),
        [ItemType.Collection] = new("misc", "collection"),
        [ItemType.Dataset] = new("dataset"),
        [ItemType.Document] = new("misc"),
        [ItemType.Entry] = new("inreference", "entry"),
        [ItemType.EntryDictionary] = new("inreference", "dictionary"),
        [ItemType.EntryEncyclopedia] = new("inreference"),
        [ItemType.Event] = new("misc", "event"),
        [ItemType.Figure] = new("image"),
        [ItemType.Graphic] = new("artwork"),
        [ItemType.Hearing] = new("jurisdiction", "hearing"),
        [ItemType.Interview] = new("misc", "interview"),
        [ItemType.LegalCase] = new("jurisdiction"),
        [ItemType.Legislation] = new("legislation"),
        [ItemType.Manuscript] = new("unpublished"),
        [ItemType.Map] = new("misc", "map"),
        [ItemType.MotionPicture] = new("movie"),
        [ItemType.MusicalScore] = new("misc", "score"),
        [ItemType.Pamphlet] = new("booklet"),
        [ItemType.PaperConference] = new("inproceedings"),
        [ItemType.Patent] = new("patent"),
        [ItemType.Performance] = new("performance"),
        [ItemType.Periodical] = new("periodical"),
        [ItemType.PersonalCommunication] = new("letter"),
        [ItemType.Post] = new("online", "post"),
        [ItemType.PostWeblog] = new("online", "weblog"),
        [ItemType.Regulation] = new("legislation", "regulation"),
        [ItemType.Report] = new("report"),
        [ItemType.Review] = new("review"),
        [ItemType.ReviewBook] = new("review", "book"),
        [ItemType.Software] = new("software"),
        [ItemType.Song] = new("audio"),
        [ItemType.Speech] = new("unpublished", "speech"),
        [ItemType.Standard] = new("standard"),
        [ItemType.Thesis] = new("thesis"),
        [ItemType.Treaty] = new("legal"),
        [ItemType.Webpage] = new("online"),
    }.ToFrozenDictionary();

    /// <summary>The entry type of a reference. It depends on who made the work, too: a book without an author is a collection (2.1.1).</summary>
    public static EntryType Of(Reference reference) => ByItemType[reference.Type] switch
    {
        { Name: "book", Subtype: null } when HasNames(reference, Variable.Editor) && !HasNames(reference, Variable.Author) => new("collection"),
        { Name: "incollection" } when HasNames(reference, Variable.ContainerAuthor) => new("inbook"),
        EntryType type => type,
    };

    private static bool HasNames(Reference reference, Variable variable) =>
        reference.Names.TryGetValue(variable, out var names) && !names.IsEmpty;
}
