using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Tests.Shared;

/// <summary>
/// A document of some forty pages that asks of a page whatever can be asked: every block and inline, deep lists, a table over three pages,
/// notes that run over, eight scripts, pictures, columns, and things that do not fit.
/// </summary>
internal static class StressDocument
{
    public static Document Whole { get; } = new(
        new DocumentMetadata("All that a page can be asked") { Authors = ["A. Reader"], Subject = "A test of pages", RecordId = "stress" },
        [
            new TitleBlock(Text("All that a page can be asked"), Text("A test of pages"), Text("From the first line to the last note")),
            new Paragraph(Text("This document is not meant to be read. It is meant to be looked at: each of its pages holds something that has gone wrong in one program or another.")) { Role = ParagraphRole.Lead },
            .. Contents(),
            .. Inlines(),
            .. Lists(),
            .. LongTable(),
            .. Notes(),
            .. Languages(),
            .. Figures(),
            .. SetApart(),
            .. Hard(),
            .. StressProse.Chapter(20, "The first years", 6),
            .. StressProse.Chapter(21, "The years of growth", 7),
            .. StressProse.Chapter(22, "The files", 7),
            .. References(),
        ])
    {
        Theme = Theme.Default with { IsJustified = true, Page = PageGeometry.A4 with { Left = 60, Right = 60, Binding = 16, IsFacing = true } },
        LineNumberInterval = 5,
        Header = new RunningMatter([new RunningHeading(IsLast: false)], [], [new RunningHeading(IsLast: true) { Level = 2 }]),
        FirstPage = new PageEdges(RunningMatter.Empty, new RunningMatter([], Text("The first page"), [])),
        LeftPages = new PageEdges(new RunningMatter([new RunningHeading(IsLast: true) { Level = 2 }], [], Text("All that a page can be asked")), new RunningMatter([new PageNumber()], [], [])),
        Footer = new RunningMatter([], [new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()], []),
    };

    public const string LongWord =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsmitgliedschaftsangelegenheitenbearbeitungsstellenleitervertretungsverordnungsentwurfsfassungsänderungsantragsformularausgabe";

    private static ValueList<Inline> Text(string text) => [new TextRun(text)];

    private static Paragraph Say(string text) => new(Text(text));

    private static Heading Chapter(int number, string title) => new(1, Text(title)) { Anchor = $"chapter-{number}" };

    private static ListItem Item(params ReadOnlySpan<Block> blocks) => new([.. blocks]);

    private static TableCell Cell(string text, int columns = 1, int rows = 1) => new([Say(text)]) { ColumnSpan = columns, RowSpan = rows };

    private static IEnumerable<Block> Contents() =>
    [
        new Paragraph([new TextRun("Jump to "), new Link("#chapter-3", Text("the table")), new TextRun(" or to "), new Link("#chapter-22", Text("the last chapter")), new TextRun(".")]) { Role = ParagraphRole.Small },
        new TableOfContents(2),
    ];

    private static IEnumerable<Block> Inlines() =>
    [
        Chapter(1, "Inlines"),
        new Paragraph(
        [
            new TextRun("Plain, "), new Emphasis(Text("emphasis with affine offices")), new TextRun(", "), new Strong(Text("strong")), new TextRun(", "),
            new Strong([new Emphasis(Text("both"))]), new TextRun(", "), new SmallCaps(Text("Small Capitals, 1957")), new TextRun(", "),
            new Underline(Text("underlined jumps")), new TextRun(", H"), new Subscript(Text("2")), new TextRun("O, the 5"), new Superscript(Text("th")),
            new TextRun(" file, "), new Code("archive/file-0042.txt"), new TextRun(", "), new Emphasis([new TextRun("a title with "), new Unstyled(UnstyledAspect.FontStyle, Text("Anna Karenina")), new TextRun(" in it")]),
            new TextRun(", "), new LanguageSpan("de", Text("„Überschwänglichkeit“")), new TextRun(", a note"), new Note([Say("The first note, with "), new Paragraph([new Emphasis(Text("two")), new TextRun(" paragraphs.")])]),
            new TextRun(", a link to "), new Link("https://example.org/a/long/path?with=a&query=to&break=somewhere#part", Text("https://example.org/a/long/path?with=a&query=to&break=somewhere#part")),
            new TextRun(" and to "), new Link("#chapter-2", Text("lists")), new TextRun(", a citation "), new Citation(Cluster.Of("gong-2012"), Text("(Gong 2012, 44)")), new TextRun("."), new LineBreak(),
            new TextRun("A second line after a break."),
        ]),
        StressProse.Paragraph(1, 7),
        StressProse.Paragraph(2, 5),
        new Paragraph(Text("Small print says where this came from and who is to blame for it. " + StressProse.Text(3, 1))) { Role = ParagraphRole.Small },
        new Heading(2, Text("A heading that is so long that it needs two lines, and says nothing more in the second than it does in the first")),
        new Heading(3, Text("A heading right below it")),
        StressProse.Paragraph(4, 6),
    ];

    private static IEnumerable<Block> Lists() =>
    [
        Chapter(2, "Lists"),
        new BulletList(
        [
            Item(Say("one"), new BulletList([Item(Say("two, with a longer text that takes more than a single line, so that the second can be seen to begin under the first"), new BulletList([Item(Say("three"), new BulletList([Item(Say("four deep")), Item(StressProse.Paragraph(5, 2))]))]))])),
            Item(StressProse.Paragraph(6, 3), Say("A second paragraph of the same item.")),
            Item(Say("last")),
        ]),
        new NumberedList(8, [.. Enumerable.Range(0, 5).Select(i => Item(StressProse.Paragraph(10 + i, 1 + i % 3)))]) { IsTight = false },
        .. Enum.GetValues<NumberStyle>().Select(style => new NumberedList(1, [Item(Say("first"), new NumberedList(4, [Item(Say("inner fourth")), Item(Say("inner fifth"))]) { Style = style }), Item(Say("second")), Item(Say("third"))]) { Style = style }),
        new DefinitionList([new Definition(Text("Dates"), [Say("November – December 8, 1953")]), new Definition(Text("Other decisions and actions taken"), [StressProse.Paragraph(15, 2), new BulletList([Item(Say("a point")), Item(Say("another"))])]), new Definition(Text("HPC"), [])]),
        new DefinitionList([.. Enumerable.Range(0, 6).Select(i => new Definition(Text($"Term no. {i + 1}"), [StressProse.Paragraph(20 + i, 2)]))]) { Style = DefinitionStyle.Above },
    ];

    private static IEnumerable<Block> LongTable()
    {
        List<TableRow> rows = [];
        for (int i = 0; i < 84; i++)
        {
            string output = (37.5 * (i + 1) * (i % 7 == 0 ? 10 : 1)).ToString(i % 3 == 0 ? "0" : "#,0.##", CultureInfo.InvariantCulture);
            rows.Add(i switch
            {
                _ when i % 12 == 4 => new TableRow([Cell($"Group {i / 12 + 1}, whose rows belong together", rows: 3), Cell($"Trade {i}"), Cell("many"), Cell(output)]),
                _ when i % 12 is 5 or 6 => new TableRow([Cell($"Trade {i}"), Cell("some, but not as many as before"), Cell(output)]),
                _ when i % 12 == 9 => new TableRow([Cell($"Section {i / 12 + 1}: what follows was reported late", columns: 4)]),
                _ => new TableRow([Cell($"{1953 + i / 12}"), Cell($"Trade {i}"), Cell(i % 5 == 0 ? StressProse.Text(i, 1) : "few"), Cell(output)]),
            });
        }
        yield return Chapter(3, "A table over three pages");
        yield return new Table(
            [new TableColumn { IsHeader = true }, new TableColumn(), new TableColumn(), new TableColumn(ColumnAlignment.Decimal)],
            [new TableRow([Cell("Year", rows: 2), Cell("Trade", rows: 2), Cell("Reported", columns: 2)]), new TableRow([Cell("Producers"), Cell("Output")])],
            rows.ToValueList(),
            Text("Table 1. Trades, producers and output"));
        yield return new Table([new TableColumn(ColumnAlignment.Center, 1), new TableColumn(ColumnAlignment.Start, 2)], [], [new TableRow([Cell("no"), Cell("head, and a ratio of one to two")]), new TableRow([Cell("short")])], []);
    }

    private static IEnumerable<Block> Notes() =>
    [
        Chapter(4, "Notes"),
        .. Enumerable.Range(0, 8).SelectMany(i => new Block[]
        {
            StressProse.Noted(600 + i * 10, 5, place => place == 3 && i % 3 == 1 ? 24 : 1 + (place + i) % 3),
            StressProse.Paragraph(700 + i, 3),
        }),
    ];

    private static IEnumerable<Block> Languages() =>
    [
        Chapter(5, "Languages"),
        Say("English: typographers’ “quotes”, an en dash – and an em dash—beside office, fjord, and A.V.A. in AVATAR; naïve, coöperation, 3 × 4 ≠ 13."),
        In("de", "Deutsch: Die Handwerksgenossenschaften der fünfziger Jahre, so heißt es in den Akten, mussten „Schritt für Schritt“ aufgebaut werden; Auflage und Schifffahrt zeigen, ob Ligaturen stimmen. Größe, Maß und Übermut: Straßenbahnhaltestellen."),
        In("zh-CN", "中文：第三次全国手工业生产合作会议于一九五三年十一月在北京召开。会议总结了各地的经验，提出了“积极领导，稳步前进”的方针；代表们认为，手工业者应当首先组织供销小组，然后逐步过渡到生产合作社。（见下文）会议还讨论了税收、信贷和原料等问题。"),
        In("ja", "日本語：手工業協同組合の記録は、県の文書館に保存されている。会議では「着実に前進する」という方針が決まり、代表者たちは、道具と信用と注文がなければ、組合を急いで作ってはならないと述べた。ちょっと待ってください、という声もあった。"),
        In("ar", "العربية: عُقد المؤتمر الثالث للحرف اليدوية في شهر نوفمبر من عام 1953، واتفق المندوبون على تنظيم المنتجين خطوة بعد خطوة، وحذّروا من العجلة في إنشاء التعاونيات قبل توفر الأدوات والقروض."),
        In("he", "עברית: הוועידה השלישית של מלאכת היד נפתחה בנובמבר 1953, והצירים החליטו לארגן את בעלי המלאכה צעד אחר צעד, והזהירו מפני חיפזון (ראו להלן)."),
        Say("Emoji: a house 🏠, a thumb 👍🏽, a family 👩‍👩‍👧, a flag 🇨🇳, a heart ❤️ and a check ✅ in the line."),
        Say("Mixed: the word 手工业 in English text, שלום beside it, and سلام at the end, 1953年 and 12%."),
    ];

    private static Paragraph In(string language, string text) => new([new LanguageSpan(language, Text(text))]);

    private static IEnumerable<Block> Figures() =>
    [
        Chapter(6, "Figures"),
        StressProse.Paragraph(40, 4),
        new Figure(SampleDocuments.Picture, "A sample of the seal", Text("Figure 1. A PNG picture with a caption that is long enough to need a second line below the picture, because captions often are, and say more than they should.")),
        new Figure(StressPictures.Jpeg, "A house against the sky", Text("Figure 2. A JPEG picture.")),
        new Figure(StressPictures.Svg, "A chart of the output by year", Text("Figure 3. An SVG drawing.")),
        StressProse.Paragraph(41, 5),
    ];

    private static IEnumerable<Block> SetApart() =>
    [
        Chapter(7, "What is set apart"),
        new BlockQuote([StressProse.Paragraph(50, 3), Say("And a second paragraph of it.")]),
        new Box([new Heading(3, Text("A box")), StressProse.Paragraph(51, 3), new BulletList([Item(Say("with a list")), Item(Say("in it"))])]),
        new Preformatted("a  =  1\nb  =  22      and a line that is much longer than the page is wide, so that it has to be broken somewhere or else would run out\n\nend"),
        new ThematicBreak(),
        new Heading(2, Text("Columns")),
        new Columns(2, [StressProse.Paragraph(52, 4), new Heading(3, Text("Within a column")), StressProse.Paragraph(53, 6), new BulletList([Item(Say("one")), Item(Say("two"))]), StressProse.Paragraph(54, 5)]),
        new Columns(3, [.. Enumerable.Range(0, 18).Select(i => Say($"Entry no. {i + 1}"))]),
        new Heading(2, Text("Questions")),
        new NumberedList(1, [Item(Say("Why was this decided?"), new AnswerSpace(4)), Item(Say("By whom?"), new AnswerSpace(3) { IsRuled = false })]),
        new PageBreak(),
        new Box([.. Enumerable.Range(0, 9).Select(i => (Block)StressProse.Paragraph(60 + i, 5))]),
    ];

    private static IEnumerable<Block> Hard() =>
    [
        Chapter(8, "What does not fit"),
        new Paragraph([new LanguageSpan("de", [new TextRun($"A word of two hundred letters: {LongWord}. It ends here.")])]),
        new Table([new TableColumn(), new TableColumn()], [new TableRow([Cell("A row"), Cell("higher than a page")])], [new TableRow([Cell("short"), new TableCell([.. Enumerable.Range(0, 12).Select(i => (Block)StressProse.Paragraph(80 + i, 6))])])], []),
        Say("A character that no font has: \U00016B50."),
    ];

    private static IEnumerable<Block> References() =>
    [
        new Heading(1, Text("References")),
        new ReferenceList(
        [
            .. Enumerable.Range(0, 9).Select(i => new ReferenceEntry($"r{i}", [new EntryPart(EntryDisplay.Inline, [new TextRun($"Gong, Gang. 20{i + 10}. "), new Emphasis(Text("Trades and their files")), new TextRun(". " + StressProse.Text(90 + i, 1))])])),
        ]) { HasHangingIndent = true },
        new ReferenceList(
        [
            .. Enumerable.Range(0, 3).Select(i => new ReferenceEntry($"n{i}", [new EntryPart(EntryDisplay.LeftMargin, Text($"[{i + 9}]")), new EntryPart(EntryDisplay.RightInline, Text(StressProse.Text(95 + i, 2)))])),
        ]) { HasAlignedSecondField = true },
    ];
}
