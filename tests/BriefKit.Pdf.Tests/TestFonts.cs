using System.Collections.Concurrent;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Pdf.Tests;

/// <summary>Faces to set tests in: the embedded families, and the system's where a test needs another script.</summary>
internal static class TestFonts
{
    private const string SystemHanFont = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

    public static FontLibrary Library { get; } = new();

    public static FontFace Serif { get; } = Library.FindDefault(new FontRequest("", 400, false));

    public static FontFace SerifItalic { get; } = Library.FindDefault(new FontRequest("", 400, true));

    public static FontFace Sans { get; } = Library.Find(new FontRequest("Source Sans 3", 600, false))!;

    private static readonly ConcurrentDictionary<int, FontFace> Faces = [];

    /// <summary>A compact font that is keyed by CID; the test is skipped where it is not installed, but not in CI.</summary>
    public static FontFace Han()
    {
        if (!File.Exists(SystemHanFont))
        {
            const string Message = "The font Noto Serif CJK is not installed (Debian: fonts-noto-cjk).";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Message);
            Assert.Skip(Message);
        }
        return Faces.GetOrAdd(0, static index => new FontFace(File.ReadAllBytes(SystemHanFont), index));
    }
}
