using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Tests;

/// <summary>Short ways to write documents in tests.</summary>
internal static class Sample
{
    public const string Latin =
        "The conference heard two reports on the state of the handicraft trades, resolved to organize the producers step by step in "
        + "supply and marketing groups first and in cooperatives later, and warned against haste: where tools, credit and orders were lacking, "
        + "a cooperative that was founded too early would only divide its members.";

    public static Document Document(params IEnumerable<Block> blocks) => new(new DocumentMetadata("Sample"), blocks.ToValueList());

    public static ValueList<Inline> Text(string text) => [new TextRun(text)];

    public static Paragraph Paragraph(string text) => new(Text(text));

    public static Heading Heading(int level, string text) => new(level, Text(text));

    public static ListItem Item(params IEnumerable<Block> blocks) => new(blocks.ToValueList());

    public static ListItem Item(string text) => Item(Paragraph(text));

    public static TableRow Row(params IEnumerable<string> cells) => new(cells.Select(cell => new TableCell([Paragraph(cell)])).ToValueList());

    /// <summary>A PNG of one colour type, as far as its head: enough for its size to be read.</summary>
    public static ImageData Png(int width, int height)
    {
        byte[] bytes = new byte[64];
        byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        head.CopyTo(bytes, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        "IDAT"u8.CopyTo(bytes.AsSpan(37));
        return new ImageData("image/png", bytes);
    }
}
