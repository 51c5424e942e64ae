using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Html.Content;

namespace BriefKit.Html.Pages;

/// <summary>What a visit gives back: the markup is written, and there is nothing more to say.</summary>
internal readonly record struct Nothing;

/// <summary>Where a block stands.</summary>
/// <param name="IsBare">Whether a paragraph needs no element of its own: in an item of a tight list, in a cell.</param>
internal readonly record struct HtmlPlace(bool IsBare);

/// <summary>Writes blocks as the elements that mean the same. Inlines are written by its base.</summary>
internal sealed class BlockWriter(HtmlBuilder html, Findings findings, Ids ids, NoteList notes, bool hasTitle) : InlineWriter(html, findings, ids, notes)
{
    private const int DeepestHeading = 6;

    private readonly TableWriter _tables = new(html);
    private readonly ReferenceListWriter _references = new(html, ids);
    private int _headingAbove;

    public void Write(ValueList<Block> blocks, HtmlPlace place)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            // Two bare paragraphs would run into each other.
            bool isBare = place.IsBare && blocks[i] is Paragraph && (i == 0 || blocks[i - 1] is not Paragraph) && (i + 1 == blocks.Count || blocks[i + 1] is not Paragraph);
            Visit(blocks[i], new HtmlPlace(isBare));
        }
    }

    protected override Nothing VisitTitle(TitleBlock title, HtmlPlace place)
    {
        if (!title.Content.IsEmpty)
            _headingAbove = 1;
        using HtmlBuilder.Scope header = Html.Container("header", ("class", "title"));
        WriteLine("p", "kicker", title.Kicker);
        if (!title.Content.IsEmpty)
        {
            using HtmlBuilder.Scope line = Html.Line("h1", ("id", Ids.Take(title.Anchor)));
            Write(title.Content);
        }
        WriteLine("p", "subtitle", title.Subtitle);
        return default;
    }

    protected override Nothing VisitHeading(Heading heading, HtmlPlace place)
    {
        // A level that is skipped is a step missing for those who go from heading to heading.
        int level = Math.Min(heading.Level + (hasTitle ? 1 : 0), Math.Min(_headingAbove + 1, DeepestHeading));
        _headingAbove = level;
        using HtmlBuilder.Scope element = Html.Line($"h{level}", ("id", Ids.Take(heading.Anchor)));
        Write(heading.Content);
        return default;
    }

    protected override Nothing VisitParagraph(Paragraph paragraph, HtmlPlace place)
    {
        string? name = paragraph.Role switch { ParagraphRole.Lead => "lead", ParagraphRole.Small => "small", _ => null };
        if (place.IsBare && name is null)
        {
            Write(paragraph.Content);
            Html.EndLine();
            return default;
        }
        using HtmlBuilder.Scope element = Html.Line("p", ("class", name));
        Write(paragraph.Content);
        return default;
    }

    protected override Nothing VisitBulletList(BulletList list, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Container("ul", ("class", LooseOrNull(list.IsTight)));
        WriteItems(list.Items, list.IsTight);
        return default;
    }

    protected override Nothing VisitNumberedList(NumberedList list, HtmlPlace place)
    {
        string? type = list.Style switch
        {
            NumberStyle.LowerAlpha => "a",
            NumberStyle.UpperAlpha => "A",
            NumberStyle.LowerRoman => "i",
            NumberStyle.UpperRoman => "I",
            _ => null,
        };
        using HtmlBuilder.Scope element = Html.Container("ol", ("class", LooseOrNull(list.IsTight)), ("type", type), ("start", list.Start == 1 ? null : $"{list.Start}"));
        WriteItems(list.Items, list.IsTight);
        return default;
    }

    protected override Nothing VisitDefinitionList(DefinitionList list, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Container("dl", ("class", list.Style is DefinitionStyle.Beside ? "beside" : "above"));
        foreach (Definition item in list.Items)
        {
            using HtmlBuilder.Scope pair = Html.Container("div");
            WriteLine("dt", null, item.Term);
            using HtmlBuilder.Scope description = Html.Container("dd");
            Write(item.Content, new HtmlPlace(IsBare: true));
        }
        return default;
    }

    protected override Nothing VisitTable(Table table, HtmlPlace place)
    {
        _tables.Write(table, this);
        return default;
    }

    protected override Nothing VisitBlockQuote(BlockQuote quote, HtmlPlace place) => Wrap("blockquote", null, quote.Content);

    protected override Nothing VisitPreformatted(Preformatted preformatted, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Line("pre");
        // HTML drops a line end right behind the start tag (13.2.6.4.7); one more keeps the text's own.
        if (preformatted.Text.StartsWith('\n'))
            Html.EndLine();
        Html.Text(Findings.Clean(preformatted.Text, preformatted.Origin));
        return default;
    }

    protected override Nothing VisitBox(Box box, HtmlPlace place) => Wrap("div", "box", box.Content);

    protected override Nothing VisitColumns(Columns columns, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Container("div", ("class", "columns"), ("style", $"--columns: {Math.Max(columns.Count, 1)}"));
        Write(columns.Content, default);
        return default;
    }

    protected override Nothing VisitFigure(Figure figure, HtmlPlace place)
    {
        using HtmlBuilder.Scope element = Html.Container("figure");
        string alternative = Findings.Clean(figure.AlternativeText, figure.Origin);
        if (figure.Image.MediaType is "image/png" or "image/jpeg" or "image/svg+xml")
        {
            // As an image, an SVG picture can neither run scripts nor fetch anything (HTML, 4.8.4.4).
            string data = $"data:{figure.Image.MediaType};base64,{Convert.ToBase64String(figure.Image.Bytes.Span)}";
            Html.Void("img", ("src", data), ("alt", alternative), ("style", WidthOf(figure)));
            Html.EndLine();
        }
        else
        {
            Findings.Add(HtmlDiagnostics.PictureNotKnown(figure.Origin, figure.Image.MediaType));
            using HtmlBuilder.Scope description = Html.Line("p");
            Html.Text(alternative);
        }
        WriteLine("figcaption", null, figure.Caption);
        return default;
    }

    private static string? WidthOf(Figure figure) => figure.Width switch
    {
        null => null,
        { IsShare: true } width => string.Create(CultureInfo.InvariantCulture, $"width: {width.Amount * 100:0.##}%"),
        PictureWidth width => string.Create(CultureInfo.InvariantCulture, $"width: {width.Amount:0.##}pt"),
    };

    protected override Nothing VisitThematicBreak(ThematicBreak thematicBreak, HtmlPlace place)
    {
        Html.Void("hr");
        Html.EndLine();
        return default;
    }

    protected override Nothing VisitPageBreak(PageBreak pageBreak, HtmlPlace place)
    {
        Html.Line("div", ("class", "page-break")).Dispose();
        return default;
    }

    protected override Nothing VisitAnswerSpace(AnswerSpace answerSpace, HtmlPlace place)
    {
        // Room for a pen means nothing to who cannot see it.
        using HtmlBuilder.Scope element = Html.Container("div", ("class", answerSpace.IsRuled ? "answer ruled" : "answer"), ("aria-hidden", "true"));
        for (int line = 0; line < answerSpace.Lines; line++)
            Html.Line("div").Dispose();
        return default;
    }

    protected override Nothing VisitReferenceList(ReferenceList list, HtmlPlace place)
    {
        _references.Write(list, this);
        return default;
    }

    protected override Nothing VisitTableOfContents(TableOfContents contents, HtmlPlace place)
    {
        if (contents.Entries.IsEmpty)
            return default;
        using HtmlBuilder.Scope element = Html.Container("nav", ("class", "contents"), ("role", "doc-toc"));
        using HtmlBuilder.Scope list = Html.Container("ol");
        foreach (ContentsEntry entry in contents.Entries)
        {
            using HtmlBuilder.Scope item = Html.Line("li", ("class", $"level-{Math.Clamp(entry.Level, 1, 4)}"));
            Visit(new Link("#" + entry.Anchor, entry.Content) { Origin = entry.Origin }, place);
        }
        return default;
    }

    /// <summary>A line with an element around it, or nothing where there is nothing to say.</summary>
    public void WriteLine(string element, string? name, ValueList<Inline> content)
    {
        if (content.IsEmpty)
            return;
        using HtmlBuilder.Scope line = Html.Line(element, ("class", name));
        Write(content);
    }

    private Nothing Wrap(string element, string? name, ValueList<Block> content)
    {
        using HtmlBuilder.Scope scope = Html.Container(element, ("class", name));
        Write(content, default);
        return default;
    }

    private static string? LooseOrNull(bool isTight) => isTight ? null : "loose";

    private void WriteItems(ValueList<ListItem> items, bool isTight)
    {
        foreach (ListItem item in items)
        {
            using HtmlBuilder.Scope element = Html.Container("li");
            Write(item.Content, new HtmlPlace(isTight));
        }
    }
}
