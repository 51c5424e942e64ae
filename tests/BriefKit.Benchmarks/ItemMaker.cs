using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Benchmarks;

/// <summary>
/// Makes items as reference managers hold them: of many types, with one to eight authors, some of whom share a family name, with subtitles,
/// page ranges and markup. The same number always gives the same items.
/// </summary>
internal sealed class ItemMaker
{
    private static readonly string[] Syllables = ["ba", "ko", "mi", "ren", "sta", "lo", "ver", "dal", "quin", "tor", "ha", "ze", "lin", "mar", "o", "we"];
    private static readonly string[] GivenNames = ["Anna", "John A.", "Mary", "Wei", "Karl-Heinz", "Sofia", "Peter", "Ines", "Tomas J.", "Li"];
    private static readonly string[] Words = ["archives", "of", "craft", "industry", "conference", "and", "the", "memory", "records", "in", "regional", "history"];

    private static readonly ItemType[] Types =
    [
        ItemType.ArticleJournal, ItemType.Book, ItemType.Chapter, ItemType.ArticleJournal, ItemType.Thesis, ItemType.Report,
        ItemType.PaperConference, ItemType.Webpage, ItemType.ArticleNewspaper, ItemType.ArticleMagazine, ItemType.EntryEncyclopedia,
        ItemType.Manuscript, ItemType.Patent, ItemType.Speech, ItemType.PersonalCommunication, ItemType.MotionPicture,
    ];

    private readonly string[] _families;
    private uint _state = 12345;

    private ItemMaker() => _families = [.. Enumerable.Range(0, 600).Select(_ => Family())];

    public static ValueList<Reference> Make(int count)
    {
        ItemMaker maker = new();
        return Enumerable.Range(0, count).Select(maker.Item).ToValueList();
    }

    // A generator of our own gives the same items on every platform.
    private int Next(int limit)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)limit);
    }

    private string Pick(string[] values) => values[Next(values.Length)];

    private string Family()
    {
        string name = string.Concat(Enumerable.Range(0, 2 + Next(2)).Select(_ => Pick(Syllables)));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private Reference Item(int index)
    {
        ItemType type = Types[index % Types.Length];
        Reference item = new Reference($"item-{index}", type)
            .With(Variable.Title, new ReferenceText(Title(), HasMarkup: true))
            .With(Variable.Author, Names(1 + Next(8)))
            .With(Variable.Issued, Date());
        item = type switch
        {
            ItemType.ArticleJournal or ItemType.ArticleMagazine or ItemType.ArticleNewspaper => InSerial(item),
            ItemType.Chapter or ItemType.EntryEncyclopedia or ItemType.PaperConference => InBook(item),
            ItemType.Webpage => item.With(Variable.ContainerTitle, Title()).With(Variable.Accessed, EdtfDate.Of(2024, 5, 17)),
            _ => Published(item),
        };
        return Next(2) == 0 ? item.With(Variable.Url, $"https://example.org/{index}") : item.With(Variable.Doi, $"10.1000/{index}");
    }

    private Reference InSerial(Reference item)
    {
        int first = 1 + Next(900);
        return item
            .With(Variable.ContainerTitle, Title())
            .With(Variable.Volume, $"{1 + Next(80)}")
            .With(Variable.Issue, $"{1 + Next(12)}")
            .With(Variable.Page, $"{first}-{first + 1 + Next(40)}");
    }

    private Reference InBook(Reference item) => Published(item
        .With(Variable.ContainerTitle, Title())
        .With(Variable.Editor, Names(1 + Next(3)))
        .With(Variable.Page, $"{1 + Next(300)}–{301 + Next(100)}"));

    private Reference Published(Reference item) => item
        .With(Variable.Publisher, $"{Pick(_families)} Press")
        .With(Variable.PublisherPlace, Pick(_families))
        .With(Variable.Edition, $"{1 + Next(5)}");

    private ValueList<PersonName> Names(int count) => Enumerable.Range(0, count)
        .Select(_ => new PersonName { Family = Pick(_families), Given = Pick(GivenNames) })
        .ToValueList();

    private ReferenceDate Date() => Next(3) == 0
        ? EdtfDate.Of(1950 + Next(75), 1 + Next(12), 1 + Next(28))
        : EdtfDate.Of(1950 + Next(75));

    private string Title()
    {
        string title = string.Join(' ', Enumerable.Range(0, 4 + Next(6)).Select(_ => Pick(Words)));
        string start = char.ToUpperInvariant(title[0]) + title[1..];
        return Next(4) == 0 ? $"{start}: <i>{Pick(_families)}</i> and “{Pick(_families)}”" : $"{start} {Pick(_families)}";
    }
}
