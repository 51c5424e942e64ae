using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>The families that are part of this library: Source Serif 4 and Source Sans 3, under the SIL Open Font License.</summary>
internal sealed class EmbeddedFonts : IFileSource
{
    private const string Folder = "fonts/";
    private static readonly string[] Styles =
        ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic"];

    public const string SerifFamily = "Source Serif 4";
    public const string SansFamily = "Source Sans 3";

    public IReadOnlyList<string> Names { get; } =
        [.. Styles.Select(style => $"SourceSans3_{style}.ttf"), .. Styles.Select(style => $"SourceSerif4_{style}.ttf")];

    /// <summary>The file of a face, or null for a family that is not embedded.</summary>
    public static string? FileOf(FontRequest request)
    {
        string? stem = request.Family switch { SerifFamily => "SourceSerif4", SansFamily => "SourceSans3", _ => null };
        string weight = request.Weight switch { < 500 => "400Regular", < 650 => "600SemiBold", _ => "700Bold" };
        return stem is null ? null : $"{stem}_{weight}{(request.IsItalic ? "_Italic" : "")}.ttf";
    }

    public ReadOnlyMemory<byte>? Read(string name)
    {
        using Stream? stream = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
            return null;
        // Pinned from the start: the shaper holds on to the bytes for as long as the face lives.
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
