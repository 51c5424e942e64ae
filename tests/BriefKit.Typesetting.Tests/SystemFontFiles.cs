using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Tests;

/// <summary>The fonts of the packages that the tests name (Debian: fonts-noto-cjk, fonts-dejavu-core); nothing else that is installed counts.</summary>
internal sealed class SystemFontFiles : IFileSource
{
    private static readonly string[] Files =
    [
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    ];

    public static bool Exist => Files.All(File.Exists);

    public static FontLibrary Library => field ??= new FontLibrary(new SystemFontFiles());

    public IReadOnlyList<string> Names => Files;

    public ReadOnlyMemory<byte>? Read(string name) => File.Exists(name) ? File.ReadAllBytes(name) : null;
}
