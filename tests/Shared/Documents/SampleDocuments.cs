using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Tests.Shared;

/// <summary>Documents that tests write: one with everything in it, and small ones around a single block.</summary>
internal static class SampleDocuments
{
    public static Document Of(params Block[] blocks) => new(new DocumentMetadata("Sample"), [.. blocks]);

    public static Document Of(params Inline[] inlines) => Of(new Paragraph([.. inlines]));

    public static ValueList<Inline> Text(string text) => [new TextRun(text)];

    public static Paragraph Say(string text) => new(Text(text));

    public static ListItem Item(params Block[] blocks) => new([.. blocks]);

    public static TableCell Cell(string text) => new([Say(text)]);

    public static TableRow Row(params string[] cells) => new(cells.Select(Cell).ToValueList());

    public static Note Note(string text) => new([Say(text)]);

    /// <summary>A PNG of 120 by 60 dots, 144 to the inch.</summary>
    public static ImageData Picture { get; } = new("image/png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8AQAAAACF1kMFAAAACXBIWXMAABYlAAAWJQFJUiTwAAAAHUlEQVR42mPgRwUMpPI/oAKS+aP2j9o/aj/Z9gMANhml8NjamuMAAAAASUVORK5CYII="));

    public static Document Everything { get; } = DocumentContents.Resolve(new(
        new DocumentMetadata("3rd National Conference of Handicraft")
        {
            Authors = ["Central Archive", "A. Reader"],
            Subject = "A conference",
            Keywords = ["handicraft", "cooperatives"],
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            RecordId = "third-national-conference-on-handicraft",
            SourceSha256 = new string('a', 64),
            TemplateName = "handout",
            Producer = "BriefKit 0.1.0",
        },
        [
            new TitleBlock(Text("3rd National Conference of Handicraft"), Text("Class handout"), Text("November – December 8, 1953")),
            new Paragraph(Text("The conference settled how handicraft was to be brought together in cooperatives.")) { Role = ParagraphRole.Lead },
            new TableOfContents(2),
            new Heading(1, Text("Decisions")) { Anchor = "decisions" },
            new Paragraph(
            [
                new TextRun("Plain, "), new Emphasis(Text("emphasis")), new TextRun(", "), new Strong(Text("strong")), new TextRun(", "),
                new Strong([new Emphasis(Text("both"))]), new TextRun(", "), new SmallCaps(Text("Small Caps")), new TextRun(", "),
                new Underline(Text("underline")), new TextRun(", H"), new Subscript(Text("2")), new TextRun("O, 5"), new Superscript(Text("th")),
                new TextRun(", "), new Code("file.txt"), new TextRun(", "), new LanguageSpan("zh-CN", Text("第三次“全国”手工业生产合作会议")),
                new TextRun(", a note"), Note("The first note."), new TextRun(", a link to "),
                new Link("https://example.org/a?b=c&d=e", Text("the archive")), new TextRun(" and to "), new Link("#decisions", Text("the decisions")),
                new TextRun(", a citation "), new Citation(Cluster.Of("gong-2012"), Text("(Gong 2012)")), new TextRun("."), new LineBreak(),
                new TextRun("A second line."),
            ]),
            new BulletList(
            [
                Item(Say("planned that by the end of 1954 the members would increase to more than 900 thousand")),
                Item(
                    Say("determined the policy of “active leadership, steady advance”"),
                    new BulletList([Item(Say("a point within a point")), Item(Say("another"), new NumberedList(1, [Item(Say("deep"))]))])),
                Item(Say("three main forms of cooperation"), Say("A second paragraph of the same item.")),
            ]),
            new NumberedList(3, [Item(Say("This conference was convened by the CC CCP.")), Item(Say("In 1954 the number of HPCs increased."))]) { IsTight = false },
            new NumberedList(1, [Item(Say("first")), Item(Say("second"))]) { Style = NumberStyle.LowerRoman },
            new Heading(2, [new TextRun("Labels and "), new Strong(Text("values"))]),
            new DefinitionList(
            [
                new Definition(Text("Dates"), [Say("November – December 8, 1953")]),
                new Definition(Text("Other decisions and actions"), [Say("One."), new BulletList([Item(Say("Two."))])]),
            ]),
            new DefinitionList([new Definition(Text("HPC"), [Say("Handicraft producers’ cooperative")])]) { Style = DefinitionStyle.Above },
            new Table(
                [new TableColumn { IsHeader = true }, new TableColumn(ColumnAlignment.Center), new TableColumn(ColumnAlignment.End, 2)],
                [Row("Year", "Members", "Output")],
                [
                    Row("1954", "0.9 million", "1 billion"),
                    new TableRow([Cell("1957") with { RowSpan = 2 }, Cell("5 million and 6 billion") with { ColumnSpan = 2 }]),
                    Row("more", "still more"),
                ],
                Text("Plans of the conference")),
            new BlockQuote([Say("Help the handicraftsmen organize."), new BlockQuote([Say("And take the socialist road.")])]),
            new Box([Say("A box of plain text."), Say("With two paragraphs.")]),
            new Box([Say("A box with a list:"), new BulletList([Item(Say("one")), Item(Say("two"))])]),
            new Preformatted("a  b\n\tc\n"),
            new Figure(Picture, "A pattern of bars", Text("Figure 1. Bars")),
            new NumberedList(1, [Item(Say("Why did the plan speak of forms of cooperation?"), new AnswerSpace(3)), Item(Say("Draw one."), new AnswerSpace(4) { IsRuled = false })]),
            new ThematicBreak(),
            new Columns(2, [Say("Left column, which has some words in it."), Say("Right column, which has some others.")]),
            new PageBreak(),
            new Heading(1, Text("References")),
            new ReferenceList([new ReferenceEntry("gong-2012", [new EntryPart(EntryDisplay.Inline, [new TextRun("Gong, Gang. 2012. "), new Emphasis(Text("Contemporary Chinese Economy")), new TextRun(".")])])])
            {
                HasHangingIndent = true,
            },
            new ReferenceList(
            [
                new ReferenceEntry("gong-2012", [new EntryPart(EntryDisplay.LeftMargin, Text("[1]")), new EntryPart(EntryDisplay.RightInline, Text("G. Gong, Contemporary Chinese Economy, 2012."))]),
            ])
            {
                HasAlignedSecondField = true,
            },
            new Paragraph(Text("Source: Contemporary Chinese Economy.")) { Role = ParagraphRole.Small },
        ])
    {
        Header = new RunningMatter(Text("Handout"), [], Text("3rd National Conference of Handicraft")),
        Footer = new RunningMatter(Text("Gong 2012"), [], [new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()]),
        FirstPage = new PageEdges(RunningMatter.Empty, new RunningMatter([], [new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()], [])),
        LeftPages = new PageEdges(new RunningMatter([new RunningHeading(IsLast: false)], [], [new RunningHeading(IsLast: true) { Level = 2 }]), new RunningMatter([new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()], [], [])),
        LineNumberInterval = 5,
    });
}
