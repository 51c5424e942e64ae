using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Citations.Tests.OwnStyles;

/// <summary>The styles of the project's own, as their files say them.</summary>
internal static class OwnStyleFile
{
    public static Parsed<Style?> Read(string name) =>
        CslXmlReader.Read(new SourceText(name, File.ReadAllText(Path.Combine(Repository.Root, "styles", name))));

    public static Style Load(string name)
    {
        Parsed<Style?> style = Read(name);
        Assert.Empty(style.Diagnostics);
        return style.Value!;
    }
}
