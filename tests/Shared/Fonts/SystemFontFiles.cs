using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Tests.Shared;

/// <summary>The fonts of the packages that the tests name (Debian: fonts-noto-cjk, fonts-dejavu-core); nothing else that is installed counts.</summary>
internal sealed class SystemFontFiles : IFileSource
{
    private static readonly string[] Files =
    [
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    ];

    private static readonly Lazy<FontLibrary> All = new(() => new FontLibrary(new SystemFontFiles()));

    /// <summary>A library of them; the test is skipped where one is not installed, but not in CI.</summary>
    public static FontLibrary Require()
    {
        if (Array.Find(Files, file => !File.Exists(file)) is string missing)
        {
            string message = $"The font {Path.GetFileName(missing)} is not installed (Debian: fonts-noto-cjk, fonts-dejavu-core).";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(message);
            Assert.Skip(message);
        }
        return All.Value;
    }

    public IReadOnlyList<string> Names => Files;

    public ReadOnlyMemory<byte>? Read(string name) => File.Exists(name) ? File.ReadAllBytes(name) : null;
}
