using System.Text;

namespace BriefKit.Tests.Shared;

/// <summary>Compares a result with the file that holds what it should be. <c>BRIEFKIT_ACCEPT=1</c> makes the result the new golden file.</summary>
internal static class Golden
{
    /// <param name="project">The test project's folder below <c>tests/</c>.</param>
    /// <param name="name">The file's path below the project's <c>Goldens/</c>.</param>
    public static void Verify(string project, string name, string actual)
    {
        string path = Path.Combine(Repository.Root, "tests", project, "Goldens", name);
        if (Environment.GetEnvironmentVariable("BRIEFKIT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
            return;
        }
        Assert.True(File.Exists(path), $"There is no golden file {name}; BRIEFKIT_ACCEPT=1 makes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
