using BriefKit.Core.Text;

namespace BriefKit.Cli.Fonts;

/// <summary>For commands that set no page.</summary>
internal sealed class NoFonts : IFileSource
{
    public static NoFonts Instance { get; } = new();

    public IReadOnlyList<string> Names => [];

    public ReadOnlyMemory<byte>? Read(string name) => null;
}
