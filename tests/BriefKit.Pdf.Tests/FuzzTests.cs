using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using CsCheck;

namespace BriefKit.Pdf.Tests;

/// <summary>Whatever pages come in, a sound file comes out.</summary>
public sealed class FuzzTests
{
    // Characters that are apt to break something: controls, halves of surrogate pairs, delimiters, marks, other planes.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(characters => new string(characters)),
        Gen.OneOf("(", ")", "\\", "\r", "\0", "\ud800", "\udc00", "\uFEFF", "\uFFFE", "\uE000", "\U0001F600", "手工业", "a", "fi", "<>&", "]]>", "%", "/#")
            .Array[0, 8].Select(string.Concat));

    private static readonly Gen<double> Length = Gen.OneOf(
        Gen.Double[-50, 700],
        Gen.OneOf(0, -1, 1e-9, 1e9, -1e18, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity));

    private static readonly Gen<FontFace> Font = Gen.OneOf(TestFonts.Serif, TestFonts.SerifItalic, TestFonts.Sans);

    private static readonly Gen<PositionedGlyph> Glyph = Gen.Select(
        Gen.OneOf(Gen.UShort[0, 900], Gen.UShort), Length, Gen.Int[-2, 14], (id, advance, cluster) => new PositionedGlyph(id, advance, cluster));

    private static readonly Gen<GlyphOffset> Offset = Gen.Select(Length, Length, (right, up) => new GlyphOffset((float)right, (float)up));

    private static readonly Gen<ThemeColor> Color = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (red, green, blue) => new ThemeColor(red, green, blue));

    private static readonly Gen<PageItem> Item = Gen.OneOf(
        Gen.Select(Font, Length, Color, Length, Length, Glyph.Array[0, 12], Text, Offset.Array[0, 12],
            (font, size, color, x, y, glyphs, text, offsets) => (PageItem)new GlyphRun(font, size, color, x, y, [.. glyphs], text) { Offsets = [.. offsets] }),
        Gen.Select(Length, Length, Length, Length, Color, (x, y, width, height, color) => (PageItem)new FilledRectangle(x, y, width, height, color)),
        Gen.Select(Length, Length, Length, Length, Length, Color, (x, y, width, height, line, color) => (PageItem)new StrokedRectangle(x, y, width, height, line, color)),
        Gen.Select(Length, Length, Length, Length, Gen.Byte.Array[0, 40],
            (x, y, width, height, bytes) => (PageItem)new PlacedImage(x, y, width, height, new ImageData("image/png", bytes))),
        Gen.Select(Length, Length, Length, Length, Text, Text,
            (x, y, width, height, target, description) => (PageItem)new LinkArea(x, y, width, height, target, description)));

    private static readonly Gen<PageItem> PlacedItem = Gen.Select(
        Item, Gen.Int[-1, 12], Gen.Enum<ArtifactKind>(), (item, id, kind) => item with { ContentId = id < 0 ? null : id, Artifact = kind });

    private static readonly Gen<Page> Page = Gen.Select(Length, Length, PlacedItem.Array[0, 10], (width, height, items) => new Page(width, height, [.. items]));

    private static readonly Gen<StructureNode> Node = Gen.Recursive<StructureNode>((depth, node) => Gen.OneOf(
        Gen.Int[0, 12].Select(id => (StructureNode)new StructureContent(id)),
        Gen.Int[0, 12].Select(id => (StructureNode)new StructureAnnotation(id)),
        Gen.Select(Gen.Enum<StructureTag>(), (depth > 4 ? Gen.Const<StructureNode>(new StructureContent(0)) : node).Array[0, 4], Text, Text, Text, Gen.Int[-1, 3],
            (tag, children, language, alternative, id, span) => (StructureNode)new StructureElement(tag, [.. children])
            {
                Language = language,
                AlternativeText = alternative,
                ActualText = id,
                Id = id,
                ColumnSpan = span,
            })));

    private static readonly Gen<PagedDocument> Document = Gen.Select(
        Text, Text.Array[0, 3], Page.Array[0, 3], Node.Array[0, 4], Text.Array[0, 4], Length, Gen.Int[-3, 5],
        (title, words, pages, nodes, names, place, page) => new PagedDocument(
            new DocumentMetadata(title) { Authors = [.. words], Keywords = [.. words], Subject = title, Language = title, RecordId = title, TemplateName = title },
            [.. pages],
            new StructureElement(StructureTag.Document, [.. nodes]))
        {
            Outline = [.. names.Select((name, level) => new OutlineEntry(level - page, name, new Destination(page, place, place)))],
            Destinations = names.Aggregate(default(ValueMap<string, Destination>), (map, name) => map.With(name, new Destination(page, place, place))),
        });

    // Which elements may be in which is for typesetting to know; the serializer writes the structure that it is given.
    private static bool IsForTypesetting(string rule) =>
        rule == "link-tagged" || rule.StartsWith("table-", StringComparison.Ordinal) || rule.StartsWith("list-", StringComparison.Ordinal) || rule.StartsWith("contents-", StringComparison.Ordinal);

    [Fact]
    public void Any_pages_give_a_sound_file()
    {
        OutsideTool.Require("qpdf");
        Document.Sample(
            document =>
            {
                using PdfOutput output = PdfOutput.Write(document, isTolerated: IsForTypesetting);
                output.AssertQpdfFindsNothing();
            },
            iter: 40, threads: 2, seed: "0000KTrSWBa1");
    }

    [Fact]
    public void Any_pages_are_written_alike_twice() => Document.Sample(
        document =>
        {
            using MemoryStream first = new(), second = new();
            new PdfSerializer().Write(document, first);
            new PdfSerializer().Write(document, second);
            Assert.Equal(first.ToArray(), second.ToArray());
        },
        iter: 100, threads: 2, seed: "0000KTrSWBa1");
}
