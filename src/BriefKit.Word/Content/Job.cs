using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Citations;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Content;

/// <summary>What the stories of one document share while it is written.</summary>
internal sealed class Job
{
    private readonly HashSet<int> _reportedCharacters = [];

    private int _controls;

    public Job(Document document, LiveCitations citations = LiveCitations.Native)
    {
        Theme = document.Theme;
        Palette = new Palette(Theme);
        ListsTitles = document.Blocks.Count(block => block is TitleBlock) > 1;
        Title = document.Metadata.Title;
        Language = new Language(document.Metadata.Language);
        DocumentSurvey survey = DocumentSurvey.Of(document);
        Bookmarks = new Bookmarks(document, survey);
        Headings = new RunningHeadings(document);
        Citations = CitationFields.Of(document, survey, citations, Diagnostics);
        Notes = new Notes(this);
    }

    public Theme Theme { get; }

    /// <summary>Of the document, as its properties state it.</summary>
    public string Title { get; }

    /// <summary>The headings that running heads show.</summary>
    public RunningHeadings Headings { get; }

    public Palette Palette { get; }

    public Language Language { get; }

    /// <summary>Whether tables of contents list titles above headings, since there are several (<see cref="DocumentContents"/>).</summary>
    public bool ListsTitles { get; }

    public CaptionNumbers Captions { get; } = new();

    public DiagnosticBag Diagnostics { get; } = [];

    public Numbering Numbering { get; } = new();

    public Bookmarks Bookmarks { get; }

    public Pictures Pictures { get; } = new();

    public Notes Notes { get; }

    public CitationFields Citations { get; }

    /// <summary>An id for a content control: another one each time.</summary>
    public int NextControl() => ++_controls;

    /// <summary>Where the outermost text of a story stands.</summary>
    public Place Outermost(string style) => new() { Style = style, Width = Measure.Twips(Theme.Page.Measure), Spacing = Measure.Twips(Theme.ParagraphSpacing) };

    /// <summary>Writes what stands behind the text: the notes, null where there are none, and then the lists of text and notes.</summary>
    public (Story? Notes, MarkupWriter Numbering) WriteNotesAndLists(ListDefinitions lists)
    {
        Story? notes = Notes.IsEmpty ? null : Notes.Write();
        return (notes, Numbering.Write(lists));
    }

    /// <summary>Reports what of a text XML cannot hold, each character once.</summary>
    public void Check(string text, Origin origin)
    {
        if (XmlText.IsAllowed(text))
            return;
        foreach (int codePoint in XmlText.NotAllowedIn(text))
        {
            if (_reportedCharacters.Add(codePoint))
                Diagnostics.Add(WordDiagnostics.CharacterReplaced(origin, codePoint));
        }
    }
}
