using System.Globalization;
using System.Text.RegularExpressions;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Layout;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>Long documents are set in stretches side by side, and nobody may see where.</summary>
public sealed partial class DocumentSetterTests
{
    private const string Seed = "0000000000001";

    private static readonly FontLibrary Fonts = new();

    [GeneratedRegex(@"(\[|cell-)\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number { get; }

    [Fact]
    public void Stretches_are_set_as_the_whole_would_be() =>
        RandomDocument.Short.Array[300].Sample(parts => AssertSetAsWhole(Chapters(parts, hasTitle: true)), iter: 1, seed: Seed, threads: 1);

    [Fact]
    public void Stretches_of_documents_without_a_title_are_set_as_the_whole_would_be() =>
        RandomDocument.Prose.Array[24].Sample(parts => AssertSetAsWhole(Chapters(parts, hasTitle: false)), iter: 1, seed: Seed, threads: 1);

    // A note that is nested too deeply to be set was counted all the same: all notes behind it have other numbers than was thought.
    [Fact]
    public void What_turns_out_otherwise_is_set_again()
    {
        Block deep = new Paragraph([new TextRun("Deep"), new Note([Sample.Paragraph("Never set")])]);
        for (int i = 0; i < 45; i++)
            deep = new BlockQuote([deep]);
        Document document = Sample.Document([deep, .. ManyChapters(450)]);

        AssertSetAsWhole(document);
    }

    [Fact]
    public void A_title_within_a_box_lowers_all_headings()
    {
        Document document = Sample.Document([new Box([new TitleBlock(Sample.Text("Title"), [], [])]), .. ManyChapters(450)]);

        AssertSetAsWhole(document);
        Assert.Single(PageRules.Elements(Typesetter.Typeset(document, Fonts).Value.Structure), element => element.Tag == StructureTag.Heading1);
    }

    // What no font has is told of what stands on every page by itself, whatever record its stretch began with.
    [Fact]
    public void Findings_in_running_heads_belong_to_no_record()
    {
        IEnumerable<Block> records = ManyChapters(450).Select((block, index) => block with { Origin = new Origin { RecordId = $"record-{index / 20}" } });
        Document document = Sample.Document([.. records, Sample.Paragraph("\uE001")]) with { Header = new RunningMatter([new TextRun("\uE000")], [], []) };

        AssertSetAsWhole(document);
        Assert.Contains(Typesetter.Typeset(document, Fonts).Diagnostics, finding => finding.Message.Contains("U+E000", StringComparison.Ordinal) && finding.Message.Contains("on every page", StringComparison.Ordinal));
    }

    [Fact]
    public void A_very_long_document_is_divided_evenly()
    {
        Document document = Sample.Document(Enumerable.Range(1, 12_000).Select(number => number % 2 == 0 ? (Block)Sample.Paragraph("Text") : Sample.Heading(1, "Chapter")));
        int[] stretches = [.. Typesetter.Typeset(document, Fonts).Value.Pages.SelectMany(page => page.Items).Select(item => (item.ContentId ?? 0) >> 24)];

        Assert.InRange(stretches.Max(), 30, 60);
        Assert.InRange(stretches.GroupBy(stretch => stretch).Max(group => group.Count()), 1, stretches.Length / 20);
    }

    [Fact]
    public void Notes_are_numbered_through_all_stretches()
    {
        const int Chapters = 500;
        IEnumerable<Block> blocks = Enumerable.Range(1, Chapters).SelectMany(number => (Block[])
            [Sample.Heading(1, $"Chapter {number}"), new Paragraph([new TextRun("Text"), new Note([new Paragraph([new TextRun("Note"), new Note([Sample.Paragraph("A note to a note")])])])])]);
        PagedDocument pages = Typesetter.Typeset(Sample.Document(blocks), Fonts).Value;

        Assert.Equal(Enumerable.Range(1, 2 * Chapters).Select(number => $"note-{number}").Order(), PageRules.Elements(pages.Structure).Select(element => element.Id).OfType<string>().Order());
    }

    private static IEnumerable<Block> ManyChapters(int count) =>
        Enumerable.Range(1, count).SelectMany(number => (Block[])[Sample.Heading(1, $"Chapter {number}"), Sample.Paragraph(Sample.Latin)]);

    private static Document Chapters(Document[] parts, bool hasTitle)
    {
        List<Block> blocks = hasTitle ? [new TitleBlock(Sample.Text("A book"), [], [])] : [];
        for (int i = 0; i < parts.Length; i++)
        {
            Origin origin = new() { RecordId = i % 3 == 0 ? $"record-{i / 30}" : null };
            if (i % 7 == 3)
                blocks.Add(new PageBreak());
            blocks.Add(Sample.Heading(1, $"Part {i}") with { Origin = origin });
            blocks.AddRange(parts[i].Blocks);
        }
        Assert.InRange(blocks.Count, 900, 5_000);
        return Sample.Document(blocks);
    }

    private static void AssertSetAsWhole(Document document)
    {
        Parsed<PagedDocument> actual = Typesetter.Typeset(document, Fonts);
        (PagedDocument expected, ValueList<Diagnostic> findings) = SetAsWhole(document, Fonts);

        // Each stretch has numbers of its own.
        Assert.True(actual.Value.Pages.SelectMany(page => page.Items).Max(item => item.ContentId) > 1 << 24);
        Assert.Equal(TextOf(expected), TextOf(actual.Value));
        Assert.Equal(findings, actual.Diagnostics);
    }

    /// <summary>A document that is not divided, however long it is.</summary>
    internal static (PagedDocument Pages, ValueList<Diagnostic> Findings) SetAsWhole(Document document, FontLibrary fonts)
    {
        TypesettingReport report = new(document.Metadata.RecordId);
        using StyleBook styles = new(fonts);
        BlockSetter blocks = new(document, styles, new ParagraphTools(), report, new DocumentCounts());
        Queue<SetStretch> whole = new([blocks.Set(document.Blocks, blocks.BodyHeight)]);
        PageCollector pages = new();
        new PageBuilder(blocks, new RunningMatterSetter(blocks), pages).Build(new DocumentFlow(() => whole.TryDequeue(out SetStretch? stretch) ? stretch : null, pages));
        return (pages.ToDocument(new DocumentPlaces(document.Metadata, blocks.Marks.Outline, blocks.Marks.Destinations)), report.ToValueList());
    }

    // The numbers that tie what is drawn to what it means are others, but tie the same.
    internal static string TextOf(PagedDocument pages)
    {
        Dictionary<string, int> numbers = [];
        return Number.Replace(PageText.Of(pages), match =>
        {
            numbers.TryAdd(match.Value, numbers.Count);
            return string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].Value}{numbers[match.Value]}");
        });
    }
}
