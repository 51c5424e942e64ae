using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>The kinds of text that Word keeps in parts of their own.</summary>
internal enum StoryKind
{
    Body,
    Notes,
    Running,
}

/// <summary>The first paragraph of a list item: its number or bullet, and its style.</summary>
internal readonly record struct ItemStart(NumberReference Number, string Style);

/// <summary>
/// One part that holds text: its markup, its relationships, and what has been announced and falls to the next paragraph,
/// since Word says within a paragraph what other formats say before it.
/// </summary>
internal sealed class Story(StoryKind kind)
{
    private const int Nowhere = -1;

    private bool _breaksPage;
    private bool _hasNoteMark;
    private ItemStart? _item;
    private int _propertiesEnd = Nowhere;

    public StoryKind Kind { get; } = kind;

    public MarkupWriter Xml { get; } = new();

    public Relationships Relationships { get; } = new();

    /// <summary>The sections of the page, in the story that has them.</summary>
    public Sections? Sections { get; set; }

    /// <summary>The number of the note that is being written; 0 outside notes.</summary>
    public int NoteNumber { get; private set; }

    /// <summary>Whether something has been announced that only a paragraph can carry.</summary>
    public bool AwaitsParagraph => _breaksPage || _hasNoteMark || _item is not null;

    /// <summary>Whether what has been announced needs a line to stand on.</summary>
    public bool AwaitsLine => _hasNoteMark || _item is not null;

    /// <summary>Whether a table came last.</summary>
    public bool FollowsTable { get; private set; }

    /// <summary>Whether the container that is being written ends with a paragraph, as Word wants it to.</summary>
    public bool EndsWithParagraph => _propertiesEnd != Nowhere;

    public void BreakPage() => _breaksPage = true;

    public bool TakePageBreak()
    {
        bool breaks = _breaksPage;
        _breaksPage = false;
        return breaks;
    }

    /// <summary>Whether a list item has begun and no paragraph of it is written yet.</summary>
    public bool AwaitsItem => _item is not null;

    public void BeginItem(ItemStart item) => _item = item;

    public ItemStart? TakeItem()
    {
        ItemStart? item = _item;
        _item = null;
        return item;
    }

    public void BeginNote(int number)
    {
        _hasNoteMark = true;
        NoteNumber = number;
    }

    public bool TakeNoteMark()
    {
        bool has = _hasNoteMark;
        _hasNoteMark = false;
        return has;
    }

    /// <summary>Says that a container begins, which has no paragraph yet.</summary>
    public void BeginContainer()
    {
        _propertiesEnd = Nowhere;
        FollowsTable = false;
    }

    public void EndTable()
    {
        _propertiesEnd = Nowhere;
        FollowsTable = true;
    }

    /// <summary>Notes where the properties of the paragraph that is being written end.</summary>
    /// <param name="isBare">Whether nothing is written in it.</param>
    public void EndProperties(bool isBare = false)
    {
        _propertiesEnd = Xml.Position;
        FollowsTable = false;
        EndsBare = isBare;
    }

    /// <summary>Whether the last paragraph has nothing in it but a rule: one that ends a section as well would be taken for the section's mark alone.</summary>
    public bool EndsBare { get; private set; }

    /// <summary>Adds to the properties of the paragraph written last.</summary>
    public void AddToLastParagraph(MarkupWriter properties) => Xml.Insert(_propertiesEnd, properties);
}
