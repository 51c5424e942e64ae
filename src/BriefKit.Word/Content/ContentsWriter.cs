using System.Globalization;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// Writes tables of contents as Word makes them: a content control that offers to bring the table up to date (ISO 29500-1, 17.5.2.13), in it a TOC field
/// (17.16.5.68) whose result is all entries, each with a link to its heading and the number of its page.
/// </summary>
internal sealed class ContentsWriter(Job job, Story story, ContentWriter content, ParagraphWriter paragraphs, RunWriter runs)
{
    // The deepest level that Word's styles for entries go to.
    private const int Deepest = 9;

    private readonly MarkupWriter _xml = story.Xml;

    public void Write(TableOfContents contents, Place place)
    {
        if (contents.Entries.IsEmpty)
            return;
        // A control holds whole paragraphs, and a section's end or an announced line is none of its own.
        bool isWhole = place.IsTopLevel && !story.AwaitsLine;
        if (isWhole)
        {
            story.Sections?.BeginBlock();
            using MarkupWriter.Scope control = _xml.Element("w:sdt"u8);
            WriteControl();
            using MarkupWriter.Scope inside = _xml.Element("w:sdtContent"u8);
            WriteEntries(contents, place);
        }
        else
            WriteEntries(contents, place);
    }

    private void WriteControl()
    {
        using MarkupWriter.Scope properties = _xml.Element("w:sdtPr"u8);
        using MarkupWriter.Scope part = _xml.Element("w:docPartObj"u8);
        _xml.Value("w:docPartGallery"u8, "Table of Contents");
        _xml.Empty("w:docPartUnique"u8);
    }

    private void WriteEntries(TableOfContents contents, Place place)
    {
        int last = contents.Entries.Count - 1;
        for (int i = 0; i <= last; i++)
        {
            using MarkupWriter.Scope paragraph = Begin(contents.Entries[i], i == last, place);
            if (i == 0)
                runs.Fields.Begin(InstructionOf(contents));
            WriteEntry(contents.Entries[i], place);
            if (i == last)
                runs.Fields.End();
        }
    }

    private MarkupWriter.Scope Begin(ContentsEntry entry, bool isLast, Place place)
    {
        ParagraphProperties line = new() { Style = StyleId.Contents(Math.Clamp(entry.Level, 1, Deepest)), After = isLast ? Measure.Twips(job.Theme.ParagraphSpacing) : null };
        // The style has its stop at the end of the page's line; a narrower place has one of its own.
        bool isNarrow = place.Left > 0 || place.Width != Measure.Twips(job.Theme.Page.Measure);
        if (isNarrow)
        {
            int indent = paragraphs.Indent * (Math.Clamp(entry.Level, 1, 6) - 1);
            line = line with { Left = place.Left + indent, Tabs = [new TabStop("clear", Measure.Twips(job.Theme.Page.Measure)), new TabStop("right", place.Left + place.Width, "dot")] };
        }
        return paragraphs.Begin(line, place);
    }

    private void WriteEntry(ContentsEntry entry, Place place)
    {
        string? bookmark = job.Bookmarks.NameOf(entry.Anchor);
        if (bookmark is null)
        {
            content.Write(entry.Content, place);
            return;
        }
        using MarkupWriter.Scope link = _xml.Element("w:hyperlink"u8);
        _xml.Attribute("w:anchor"u8, bookmark);
        _xml.Attribute("w:history"u8, "1");
        // No link within a link.
        content.Write(entry.Content, place with { Look = place.Look with { IsInLink = true } });
        if (entry.PageNumber is not int page)
            return;
        runs.WriteTab();
        runs.WriteField($"PAGEREF {bookmark} \\h", page.ToString(CultureInfo.InvariantCulture), place.Look);
    }

    // \o: headings of these levels; \h: entries are links; \z: no numbers on the web; \t: titles as the first level, where they are listed.
    private string InstructionOf(TableOfContents contents)
    {
        int depth = Math.Clamp(contents.Depth, 1, Deepest);
        if (!job.ListsTitles)
            return $"TOC \\o \"1-{depth}\" \\h \\z";
        // The parts of a list stand apart by the separator that the settings name.
        char separator = job.Language.ListSeparator;
        IEnumerable<string> headings = Enumerable.Range(1, depth - 1).Select(level => $"heading {level}{separator}{level + 1}");
        return $"TOC \\h \\z \\t \"{string.Join(separator, headings.Prepend($"Title{separator}1"))}\"";
    }
}
