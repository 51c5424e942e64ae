using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>What a visit gives back: the markup is written, and there is nothing more to say.</summary>
internal readonly record struct Nothing;

/// <summary>Writes blocks and inlines into one story. It knows the kinds; how each is written, its collaborators know.</summary>
internal sealed class ContentWriter : DocumentVisitor<Place, Nothing>
{
    private readonly Job _job;
    private readonly Story _story;
    private readonly ParagraphWriter _paragraphs;
    private readonly RunWriter _runs;
    private readonly ListWriter _lists;
    private readonly CaptionWriter _captions;
    private readonly TableWriter _tables;
    private readonly FrameWriter _frames;
    private readonly FigureWriter _figures;
    private readonly CitationWriter _citations;
    private readonly ReferenceListWriter _references;
    private readonly ContentsWriter _contents;

    public ContentWriter(Job job, Story story)
    {
        _job = job;
        _story = story;
        _runs = new RunWriter(job, story);
        _paragraphs = new ParagraphWriter(job, story, this, _runs);
        _lists = new ListWriter(job, story, this);
        _captions = new CaptionWriter(job, story, this, _paragraphs, _runs);
        _tables = new TableWriter(job, story, this, _paragraphs, _captions);
        _frames = new FrameWriter(job.Theme, story, this, _paragraphs, _tables, _runs);
        _figures = new FigureWriter(job, story, _paragraphs, _captions);
        _contents = new ContentsWriter(job, story, this, _paragraphs, _runs);
        _citations = new CitationWriter(job, story, _runs, this);
        _references = new ReferenceListWriter(job, _runs, this, _paragraphs, _citations);
    }

    public void Write(ValueList<Block> blocks, Place place)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            // Word keeps a list of what is cited in one control with the heading over it.
            if (place.IsTopLevel && i + 1 < blocks.Count && blocks[i] is Heading && blocks[i + 1] is ReferenceList list && _citations.HasControl(list))
            {
                using CitationWriter.ControlScope gallery = _citations.BeginGallery();
                Visit(blocks[i], PlaceOf(i));
                Visit(blocks[++i], PlaceOf(i) with { IsInGallery = true });
            }
            else
                Visit(blocks[i], PlaceOf(i));
        }

        Place PlaceOf(int i)
        {
            bool isLast = i == blocks.Count - 1;
            return place with
            {
                EndSpacing = isLast ? place.EndSpacing : null,
                KeepsWithNext = isLast ? place.KeepsWithNext : blocks[i + 1] is AnswerSpace,
                FollowsParagraph = i > 0 && blocks[i - 1] is Paragraph,
            };
        }
    }

    public void Write(ValueList<Inline> inlines, Place place)
    {
        foreach (Inline inline in inlines)
            Visit(inline, place);
    }

    /// <summary>Opens a paragraph of a style; inlines follow.</summary>
    public MarkupWriter.Scope BeginParagraph(string style, Place place) => _paragraphs.Begin(new() { Style = style }, place);

    /// <summary>A paragraph with nothing in it, which carries what has been announced.</summary>
    public void WriteEmpty(Place place) => _paragraphs.WriteEmpty(place);

    /// <summary>Writes blocks that fill a container, which in Word ends with a paragraph.</summary>
    public void Fill(ValueList<Block> blocks, Place place)
    {
        _story.BeginContainer();
        Write(blocks, place);
        if (!_story.EndsWithParagraph || _story.AwaitsParagraph)
            _paragraphs.WriteEmpty(place);
    }

    protected override Nothing VisitTitle(TitleBlock title, Place place)
    {
        _paragraphs.Write(title, place);
        return default;
    }

    protected override Nothing VisitHeading(Heading heading, Place place)
    {
        if (heading.Anchor is not null || !Blank.Is(heading.Content))
            _paragraphs.Write(heading, place);
        return default;
    }

    protected override Nothing VisitParagraph(Paragraph paragraph, Place place)
    {
        if (!Blank.Is(paragraph.Content))
            _paragraphs.Write(paragraph, place);
        return default;
    }

    protected override Nothing VisitBulletList(BulletList list, Place place)
    {
        _lists.Write(list, place);
        return default;
    }

    protected override Nothing VisitNumberedList(NumberedList list, Place place)
    {
        _lists.Write(list, place);
        return default;
    }

    protected override Nothing VisitDefinitionList(DefinitionList list, Place place)
    {
        _frames.Write(list, place);
        return default;
    }

    protected override Nothing VisitTable(Table table, Place place)
    {
        _tables.Write(table, place);
        return default;
    }

    protected override Nothing VisitBlockQuote(BlockQuote quote, Place place)
    {
        _frames.Write(quote, place);
        return default;
    }

    protected override Nothing VisitPreformatted(Preformatted preformatted, Place place)
    {
        _paragraphs.Write(preformatted, place);
        return default;
    }

    protected override Nothing VisitBox(Box box, Place place)
    {
        _frames.Write(box, place);
        return default;
    }

    protected override Nothing VisitColumns(Columns columns, Place place)
    {
        if (place.IsTopLevel && _story.Sections is Sections sections)
        {
            int width = sections.BeginColumns(columns.Count);
            Write(columns.Content, place with { Width = width });
            sections.EndColumns();
        }
        else
        {
            _job.Diagnostics.Add(WordDiagnostics.ColumnsFlattened(columns.Origin));
            Write(columns.Content, place);
        }
        return default;
    }

    protected override Nothing VisitFigure(Figure figure, Place place)
    {
        _figures.Write(figure, place);
        return default;
    }

    protected override Nothing VisitThematicBreak(ThematicBreak thematicBreak, Place place)
    {
        _paragraphs.WriteThematicBreak(place);
        return default;
    }

    protected override Nothing VisitPageBreak(PageBreak pageBreak, Place place)
    {
        _story.BreakPage();
        return default;
    }

    protected override Nothing VisitAnswerSpace(AnswerSpace answerSpace, Place place)
    {
        _paragraphs.Write(answerSpace, place);
        return default;
    }

    protected override Nothing VisitReferenceList(ReferenceList list, Place place)
    {
        _references.Write(list, place);
        return default;
    }

    protected override Nothing VisitTableOfContents(TableOfContents contents, Place place)
    {
        _contents.Write(contents, place);
        return default;
    }

    protected override Nothing VisitTextRun(TextRun run, Place place)
    {
        _job.Check(run.Text, run.Origin);
        if (_story.Kind == StoryKind.Running)
            _runs.WriteRunningText(run.Text, place.Look);
        else
            _runs.WriteText(run.Text, place.Look);
        return default;
    }

    protected override Nothing VisitEmphasis(Emphasis emphasis, Place place) =>
        Within(emphasis.Content, place, place.Look with { IsItalic = place.Look.IsItalic is not true });

    protected override Nothing VisitStrong(Strong strong, Place place) =>
        Within(strong.Content, place, place.Look with { IsBold = true });

    protected override Nothing VisitSmallCaps(SmallCaps smallCaps, Place place) =>
        Within(smallCaps.Content, place, place.Look with { IsSmallCaps = true });

    protected override Nothing VisitUnderline(Underline underline, Place place) =>
        Within(underline.Content, place, place.Look with { IsUnderlined = true });

    protected override Nothing VisitSuperscript(Superscript superscript, Place place) =>
        Within(superscript.Content, place, place.Look with { VerticalAlignment = "superscript" });

    protected override Nothing VisitSubscript(Subscript subscript, Place place) =>
        Within(subscript.Content, place, place.Look with { VerticalAlignment = "subscript" });

    protected override Nothing VisitUnstyled(Unstyled unstyled, Place place) => Within(unstyled.Content, place, unstyled.Aspect switch
    {
        UnstyledAspect.FontStyle => place.Look with { IsItalic = false },
        UnstyledAspect.FontWeight => place.Look with { IsBold = false },
        UnstyledAspect.FontVariant => place.Look with { IsSmallCaps = false },
        UnstyledAspect.TextDecoration => place.Look with { IsUnderlined = false },
        _ => place.Look with { VerticalAlignment = null },
    });

    protected override Nothing VisitCode(Code code, Place place)
    {
        _job.Check(code.Text, code.Origin);
        _runs.WriteText(code.Text, place.Look with { IsCode = true });
        return default;
    }

    protected override Nothing VisitLanguageSpan(LanguageSpan span, Place place) =>
        Within(span.Content, place, place.Look with { Language = new Language(span.Language) });

    protected override Nothing VisitLink(Link link, Place place)
    {
        // Word has no link within a link: the outer one holds. One that shows nothing could not be followed.
        if (Blank.Is(link.Content) || place.Look.IsLink || place.Look.IsInLink || place.IsInField || !_runs.TryBeginLink(link, out MarkupWriter.Scope hyperlink))
            return Within(link.Content, place, place.Look);
        CharacterLook look = place.Look with { IsLink = true };
        // What repeats the words of the heading that it leads to is a cross-reference, which follows when the heading is changed.
        if (_job.Bookmarks.Repeats(link) is string bookmark)
        {
            using FieldWriter.Scope field = _runs.Fields.Field($"REF {bookmark} \\h", _runs.PropertiesOf(look));
            Within(link.Content, place, look);
        }
        else
            Within(link.Content, place, look);
        hyperlink.Dispose();
        return default;
    }

    protected override Nothing VisitLineBreak(LineBreak lineBreak, Place place)
    {
        _runs.WriteText("\n", place.Look);
        return default;
    }

    protected override Nothing VisitNote(Note note, Place place)
    {
        if (_story.Kind == StoryKind.Body)
            _runs.WriteNoteReference(_job.Notes.Add(note));
        else
            WriteInParentheses(note, place);
        return default;
    }

    protected override Nothing VisitCitation(Citation citation, Place place)
    {
        _citations.Write(citation, place);
        return default;
    }

    protected override Nothing VisitPageNumber(PageNumber pageNumber, Place place)
    {
        _runs.WriteField("PAGE", "1", place.Look);
        return default;
    }

    protected override Nothing VisitPageCount(PageCount pageCount, Place place)
    {
        _runs.WriteField("NUMPAGES", "1", place.Look);
        return default;
    }

    protected override Nothing VisitRunningHeading(RunningHeading heading, Place place)
    {
        if (_job.Headings.Find(heading) is (string instruction, string result))
            _runs.WriteField(instruction, result, place.Look);
        return default;
    }

    private Nothing Within(ValueList<Inline> inlines, Place place, CharacterLook look)
    {
        Write(inlines, place with { Look = look });
        return default;
    }

    private void WriteInParentheses(Note note, Place place)
    {
        _job.Diagnostics.Add(WordDiagnostics.NoteFlattened(note.Origin));
        _runs.WriteText(" (", place.Look);
        Write(InlineContent.Of(note.Content), place);
        _runs.WriteText(")", place.Look);
    }
}
