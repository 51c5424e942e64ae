using System.Runtime.CompilerServices;

namespace BriefKit.Tests.Shared;

/// <summary>Where the files of the repository and the data beside it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seed => Path.Combine(Root, "seeds", "third-national-conference-on-handicraft.txt");

    /// <summary>The path of something in the folder <c>shared</c> beside the repository; the test is skipped where it is absent.</summary>
    public static string Shared(params IEnumerable<string> parts)
    {
        string path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip($"The data that lie beside the repository are not here: {string.Join('/', ["shared", .. parts])}.");
        return path;
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        for (DirectoryInfo? folder = new(Path.GetDirectoryName(file)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BriefKit.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No BriefKit.sln above {file}.");
    }
}
