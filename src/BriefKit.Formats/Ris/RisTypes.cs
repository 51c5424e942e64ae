using System.Collections.Frozen;
using BriefKit.Core.References;

namespace BriefKit.Formats.Ris;

/// <summary>How the types of CSL and those of RIS (specification of 2011, "Reference types") stand for each other.</summary>
internal static class RisTypes
{
    private static readonly FrozenDictionary<ItemType, string> ByItemType = new Dictionary<ItemType, string>
    {
        [ItemType.Article] = "UNPB",
        [ItemType.ArticleJournal] = "JOUR",
        [ItemType.ArticleMagazine] = "MGZN",
        [ItemType.ArticleNewspaper] = "NEWS",
        [ItemType.Bill] = "BILL",
        [ItemType.Book] = "BOOK",
        [ItemType.Broadcast] = "ADVS",
        [ItemType.Chapter] = "CHAP",
        [ItemType.Classic] = "CLSWK",
        [ItemType.Collection] = "GEN",
        [ItemType.Dataset] = "DATA",
        [ItemType.Document] = "GEN",
        [ItemType.Entry] = "ENCYC",
        [ItemType.EntryDictionary] = "DICT",
        [ItemType.EntryEncyclopedia] = "ENCYC",
        [ItemType.Event] = "GEN",
        [ItemType.Figure] = "FIGURE",
        [ItemType.Graphic] = "ART",
        [ItemType.Hearing] = "HEAR",
        [ItemType.Interview] = "PCOMM",
        [ItemType.LegalCase] = "CASE",
        [ItemType.Legislation] = "STAT",
        [ItemType.Manuscript] = "MANSCPT",
        [ItemType.Map] = "MAP",
        [ItemType.MotionPicture] = "MPCT",
        [ItemType.MusicalScore] = "MUSIC",
        [ItemType.Pamphlet] = "PAMP",
        [ItemType.PaperConference] = "CONF",
        [ItemType.Patent] = "PAT",
        [ItemType.Performance] = "GEN",
        [ItemType.Periodical] = "JFULL",
        [ItemType.PersonalCommunication] = "PCOMM",
        [ItemType.Post] = "ICOMM",
        [ItemType.PostWeblog] = "BLOG",
        [ItemType.Regulation] = "LEGAL",
        [ItemType.Report] = "RPRT",
        [ItemType.Review] = "JOUR",
        [ItemType.ReviewBook] = "JOUR",
        [ItemType.Software] = "COMP",
        [ItemType.Song] = "SOUND",
        [ItemType.Speech] = "SLIDE",
        [ItemType.Standard] = "STAND",
        [ItemType.Thesis] = "THES",
        [ItemType.Treaty] = "LEGAL",
        [ItemType.Webpage] = "ELEC",
    }.ToFrozenDictionary();

    // Of the types of CSL that share one of RIS, the one that a reader will take it for.
    private static readonly FrozenSet<ItemType> Approximate = FrozenSet.ToFrozenSet(
        [ItemType.Collection, ItemType.Entry, ItemType.Event, ItemType.Interview, ItemType.Performance, ItemType.Review, ItemType.ReviewBook, ItemType.Treaty]);

    public static string Of(ItemType type) => ByItemType[type];

    /// <summary>Whether a reader can tell the type from the one that stands for it in RIS.</summary>
    public static bool IsExact(ItemType type) => !Approximate.Contains(type);
}
