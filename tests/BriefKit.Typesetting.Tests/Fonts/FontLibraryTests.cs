using System.Text;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Fonts;

public sealed class FontLibraryTests
{
    private static readonly FontLibrary Embedded = new();

    [Theory]
    [InlineData("Source Serif 4", 400, false, "SourceSerif4-Regular")]
    [InlineData("Source Serif 4", 400, true, "SourceSerif4-Italic")]
    [InlineData("Source Serif 4", 600, false, "SourceSerif4-SemiBold")]
    [InlineData("Source Serif 4", 700, true, "SourceSerif4-BoldItalic")]
    [InlineData("Source Sans 3", 300, false, "SourceSans3-Regular")]
    [InlineData("Source Sans 3", 800, false, "SourceSans3-Bold")]
    public void The_embedded_face_nearest_to_what_is_asked_for_is_found(string family, int weight, bool isItalic, string expected)
    {
        FontFace face = Embedded.Find(new FontRequest(family, weight, isItalic))!;
        Assert.Equal(expected, face.PostScriptName);
        Assert.Equal(family, face.Family);
        Assert.Equal(isItalic, face.IsItalic);
    }

    [Fact]
    public void A_family_that_is_nowhere_is_not_found() => Assert.Null(Embedded.Find(new FontRequest("No Such Family")));

    [Fact]
    public void The_measures_of_a_face_are_those_of_its_tables()
    {
        FontFace face = Embedded.Find(new FontRequest("Source Serif 4"))!;
        Assert.Equal(1000, face.Metrics.UnitsPerEm);
        Assert.Equal(1036, face.Metrics.Ascender);
        Assert.Equal(-335, face.Metrics.Descender);
        Assert.InRange(face.Metrics.XHeight, 400, 520);
        Assert.InRange(face.Metrics.CapHeight, 600, 720);
        Assert.Equal(400, face.Weight);
        Assert.Equal(EmbeddingPermission.Subset, face.Embedding);
        Assert.False(face.HasCffOutlines);
        Assert.True(face.HasFeature("smcp"));
    }

    [Fact]
    public void A_face_covers_what_its_character_map_has()
    {
        FontFace face = Embedded.Find(new FontRequest("Source Serif 4"))!;
        Assert.True(face.Covers(new Rune('A')));
        Assert.True(face.Covers(new Rune('ž')));
        Assert.True(face.Covers(new Rune('Ж')));
        Assert.False(face.Covers(new Rune('会')));
        Assert.False(face.Covers(new Rune(0x1F600)));
    }

    [Fact]
    public void Both_readings_of_the_character_map_agree_with_the_shaper()
    {
        FontFace face = Embedded.Find(new FontRequest("Source Sans 3"))!;
        for (int character = 0x20; character < 0x3000; character++)
        {
            face.ShapingFont.TryGetNominalGlyph(character, out uint glyph);
            Assert.Equal(glyph, face.GlyphOf(new Rune(character)));
        }
    }

    [Fact]
    public void A_source_is_not_asked_for_bytes_while_the_embedded_faces_suffice()
    {
        CountingSource source = new("one.ttf");
        FontLibrary library = new(source);
        FontFace face = library.Find(new FontRequest("Source Serif 4"))!;
        Assert.Same(face, library.FindCovering(new Rune('A'), face, "en"));
        Assert.Equal(0, source.Reads);
        Assert.Null(library.FindCovering(new Rune('会'), face, "zh"));
        Assert.Equal(1, source.Reads);
        library.FindCovering(new Rune('议'), face, "zh");
        Assert.Equal(1, source.Reads);
    }

    [Fact]
    public void Bytes_that_are_no_font_are_passed_over()
    {
        Gen.Byte.Array[0, 200].Array[200].Sample(inputs => Array.ForEach(inputs, bytes =>
        {
            byte[][] files = [bytes, [0, 1, 0, 0, .. bytes], [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 2, .. bytes]];
            foreach (byte[] file in files)
            {
                FontLibrary library = new(new CountingSource("cjk.ttf") { Bytes = file });
                FontFace face = library.FindDefault(new FontRequest("any"));
                library.FindCovering(new Rune('会'), face, "zh");
                library.Find(new FontRequest("cjk"));
            }
        }), iter: 1, seed: "0000000000001", threads: 1);
    }

    [Theory]
    [InlineData("zh-CN", "SC")]
    [InlineData("zh-TW", "TC")]
    [InlineData("zh-Hant-HK", "HK")]
    [InlineData("ja", "JP")]
    [InlineData("ko-KR", "KR")]
    [InlineData("en", "SC")]
    public void A_Han_character_has_the_shape_of_its_language(string language, string region)
    {
        FontLibrary library = new(SystemFonts());
        FontFace? face = library.FindCovering(new Rune('直'), library.FindDefault(new FontRequest("")), language);
        Assert.SkipWhen(face is null || !face.Family.Contains("CJK", StringComparison.Ordinal), "No font of the Noto CJK collection is installed.");
        Assert.EndsWith(" " + region, face!.Family);
        Assert.Contains("Serif", face.Family);
        Assert.True(face.HasCffOutlines);
    }

    internal static CountingSource SystemFonts()
    {
        const string Folder = "/usr/share/fonts";
        if (!Directory.Exists(Folder))
            Assert.Skip("There is no folder of system fonts where this test looks for one.");
        string[] names = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];
        return new CountingSource(names) { Folder = Folder };
    }

    internal sealed class CountingSource(params string[] names) : IFileSource
    {
        public IReadOnlyList<string> Names => names;

        public byte[] Bytes { get; init; } = [];

        public string? Folder { get; init; }

        public int Reads { get; private set; }

        public ReadOnlyMemory<byte>? Read(string name)
        {
            Reads++;
            return Folder is null ? Bytes : File.ReadAllBytes(Path.Combine(Folder, name));
        }
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(600, 600)]
    [InlineData(650, 600)]
    [InlineData(700, 700)]
    public void A_variable_font_is_pinned_to_the_weight_that_is_asked_for(int asked, int expected)
    {
        Assert.SkipUnless(File.Exists(VariableFont.Path), "fonts-inter-variable is not installed.");
        FontFace face = new FontLibrary(new VariableFont()).Find(new FontRequest("Inter", asked))!;
        Assert.Equal(expected, face.Weight);
        Assert.Equal(expected, face.PinnedWeight);
        Assert.EndsWith($"wght{expected}", face.PostScriptName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heavier_instance_of_a_variable_font_is_wider()
    {
        Assert.SkipUnless(File.Exists(VariableFont.Path), "fonts-inter-variable is not installed.");
        FontLibrary fonts = new(new VariableFont());
        Assert.True(WidthIn(fonts, 700) > WidthIn(fonts, 400) * 1.02);

        static double WidthIn(FontLibrary fonts, int weight)
        {
            using HarfBuzzSharp.Buffer buffer = new();
            buffer.AddUtf8("Handicraft trades");
            buffer.GuessSegmentProperties();
            fonts.Find(new FontRequest("Inter", weight))!.ShapingFont.Shape(buffer);
            return buffer.GlyphPositions.Sum(position => position.XAdvance);
        }
    }

    [Fact]
    public void A_font_without_outlines_is_passed_over()
    {
        const string Path = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
        Assert.SkipUnless(File.Exists(Path), "fonts-noto-color-emoji is not installed.");
        FontFace face = new(File.ReadAllBytes(Path), 0);
        Assert.False(face.HasOutlines);
        Assert.True(face.Covers(new Rune(0x1F600)));
        Assert.Null(new FontLibrary(new OneFile(Path)).FindCovering(new Rune(0x1F600), Embedded.Find(new FontRequest("Source Serif 4"))!, "en"));
    }

    [Fact]
    public void A_font_that_was_looked_into_in_vain_is_not_looked_into_again()
    {
        ReadCounter source = new();
        FontLibrary fonts = new(source);
        FontFace beside = fonts.Find(new FontRequest("Source Serif 4"))!;
        Assert.Null(fonts.FindCovering(new Rune('会'), beside, "zh"));
        Assert.Null(fonts.FindCovering(new Rune('议'), beside, "zh"));
        Assert.Null(fonts.Find(new FontRequest("No Such Family")));
        Assert.Equal(1, source.Count);
        Assert.Null(fonts.Find(new FontRequest("Source Sans 3 Copy")));
        Assert.Equal(1, source.Count);
    }

    private sealed class ReadCounter : IFileSource
    {
        public int Count { get; private set; }

        public IReadOnlyList<string> Names => ["Other.ttf"];

        public ReadOnlyMemory<byte>? Read(string name)
        {
            Count++;
            return Embedded.Find(new FontRequest("Source Sans 3"))!.Data;
        }
    }

    private sealed class VariableFont : IFileSource
    {
        public const string Path = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";

        public IReadOnlyList<string> Names => [Path];

        public ReadOnlyMemory<byte>? Read(string name) => File.ReadAllBytes(name);
    }

    private sealed class OneFile(string path) : IFileSource
    {
        public IReadOnlyList<string> Names => [path];

        public ReadOnlyMemory<byte>? Read(string name) => File.ReadAllBytes(name);
    }
}
