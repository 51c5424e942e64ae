using System.Globalization;
using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Reading;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using CsCheck;

namespace BriefKit.Pdf.Tests;

/// <summary>Nearly all glyphs take short ways into a file. Those must lead where the long ones do, whatever stands between the glyphs.</summary>
public sealed class GlyphRunTests
{
    private const double Size = 12;

    private static readonly FontFace Font = TestFonts.Serif;

    // Glyphs that stand for some characters together: letters, ligatures, letters with marks, glyphs that another character has, that nothing has, or that are missing.
    private static readonly Gen<Piece> Any = Gen.Frequency(
        (20, Gen.Char['a', 'h'].Select(letter => Letter(letter))),
        (2, Gen.Char['a', 'h'].Select(letter => Letter(letter) with { Text = "x" })),
        (2, Gen.Const(new Piece("fi", [GlyphOf('!')]))),
        (2, Gen.Char['a', 'c'].Select(letter => new Piece($"{letter}\u0301", [GlyphOf(letter), GlyphOf('\'')]))),
        (1, Gen.Const(new Piece("n", [GlyphOf('a'), GlyphOf('j')]))),
        (1, Gen.Const(new Piece("", [GlyphOf('-')]))),
        (1, Gen.OneOf("\uE001", "\0", "\uFFFF", "\uD800").Select(text => new Piece(text, [GlyphOf('q')]))),
        (1, Gen.OneOf((ushort)0, ushort.MaxValue).Select(id => new Piece("z", [id]))));

    // How much further than by its own width a glyph carries on, in 1/1000 em: mostly not at all, or by its kerning, or by a space.
    private static readonly Gen<double> Excess = Gen.Frequency((10, Gen.Const(0.0)), (4, Gen.Double[-90, 90]), (2, Gen.Double[-1_100, 1_100]), (1, Gen.OneOf(5_000_000, -5_000_000, double.NaN)));

    private static readonly Gen<GlyphRun> Run = Gen.Select(Any.Array[1, 30], Excess.Array[100], Gen.Frequency((3, Gen.Const(0.0)), (1, Gen.Double[-3, 3])).Array[100], Gen.Bool, Gen.Bool, MakeRun);

    // The text of some glyphs, and their ids.
    private sealed record Piece(string Text, ushort[] Ids);

    [Fact]
    public void Glyphs_are_shown_as_files_for_people_show_them_one_by_one() => Run.Array[1, 4].Sample(
        runs =>
        {
            PageBuilder page = new();
            List<StructureNode> read = [new StructureContent(page.NewContentId())];
            foreach (GlyphRun run in runs)
            {
                // Some of the runs are artifacts.
                bool isRead = run.Glyphs.Length % 4 != 0;
                int? id = isRead ? page.NewContentId() : null;
                page.Add(run with { ContentId = id });
                if (id is int known)
                    read.Add(new StructureContent(known));
            }
            page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [.. read]));
            PagedDocument document = page.Build();
            Assert.Equal(ContentOf(document, isReadable: true), ContentOf(document, isReadable: false));
        },
        iter: 300,
        threads: 1,
        seed: "0000KTrSWBa1");

    [Fact]
    public void Glyphs_stand_for_what_their_clusters_say() => Run.Array[1, 6].Sample(
        runs =>
        {
            using PdfFile file = new(Stream.Null, isReadable: false);
            using DocumentFont font = new(Font, new SourceFont(Font), file.Reserve(), 1, isGrowing: false);
            foreach (GlyphRun run in runs)
                font.Gather(run);
            Assert.Equal(Expected(runs), font.Glyphs.ToArray().Select(glyph => (glyph.SourceId, glyph.Source is null ? null : glyph.Text.ToString())));
        },
        iter: 1000,
        threads: 1,
        seed: "0000KTrSWBa1");

    // Cluster by cluster: each glyph when it is met first, and the first text that its code can be given.
    private static List<(ushort Id, string? Text)> Expected(GlyphRun[] runs)
    {
        List<(ushort Id, string? Text)> glyphs = [];
        foreach (GlyphRun run in runs)
        {
            ClusterReader clusters = new(run);
            for (int next = 0; clusters.Read(next); next += clusters.Count)
            {
                for (int i = next; i < next + clusters.Count; i++)
                {
                    ushort id = run.Glyphs[i].Id;
                    bool isMissing = id == 0 || id >= Font.Metrics.GlyphCount;
                    id = isMissing ? GlyphOf(' ') : id;
                    int index = glyphs.FindIndex(glyph => glyph.Id == id);
                    if (index < 0)
                        glyphs.Add((id, null));
                    (int start, int length) = clusters.TextOf(i);
                    string text = run.Text.Substring(start, length);
                    if (!isMissing && UnicodeMap.CanHold(text))
                        glyphs[index < 0 ? ^1 : index] = (id, glyphs[index < 0 ? ^1 : index].Text ?? text);
                }
            }
        }
        return glyphs;
    }

    private static GlyphRun MakeRun(Piece[] pieces, double[] excess, double[] moved, bool isFromRight, bool isMoved)
    {
        List<PositionedGlyph> glyphs = [];
        StringBuilder text = new();
        foreach (Piece piece in pieces)
        {
            foreach (ushort id in piece.Ids)
                glyphs.Add(new(id, ((Font.AdvanceOf(id) * 1000.0 / Font.Metrics.UnitsPerEm) + excess[glyphs.Count]) * Size / 1000, text.Length));
            text.Append(piece.Text);
        }
        if (isFromRight)
            glyphs.Reverse();
        GlyphRun run = new(Font, Size, new ThemeColor(0, 0, 0), 72, 80, [.. glyphs], text.ToString());
        return isMoved ? run with { Offsets = [.. moved[..glyphs.Count].Select(by => new GlyphOffset((float)by, (float)-by))] } : run;
    }

    private static Piece Letter(char letter) => new(letter.ToString(), [GlyphOf(letter)]);

    private static ushort GlyphOf(char character) => Font.GlyphOf(new Rune(character));

    // The tokens of the page's content, however they are written.
    private static List<string> ContentOf(PagedDocument document, bool isReadable)
    {
        using MemoryStream stream = new();
        new PdfSerializer { IsReadable = isReadable }.Write(document, stream);
        SourceFile file = SourceFile.Open(stream.ToArray())!;
        ReadOnlyMemory<byte> content = file.Decode(file.Stream(PageTree.Read(file)[0].Dictionary, "Contents")!)!.Value;
        TokenReader reader = new(content.Span, 0);
        List<string> tokens = [];
        for (Token token = reader.Read(); token.Kind != TokenKind.End; token = reader.Read())
            tokens.Add(token.Value is PdfValue value ? Describe(value) : $"{token.Kind} {token.Keyword}");
        return tokens;
    }

    private static string Describe(PdfValue value) => value switch
    {
        PdfString text => Convert.ToHexString(text.Bytes),
        PdfName name => name.Value,
        _ => ((PdfNumber)value).Value.ToString(CultureInfo.InvariantCulture),
    };
}
