using BriefKit.Tests.Shared;

namespace BriefKit.Formats.Tests.LabelledText;

/// <summary>Records like the seed, as other people would have written them: <c>Goldens/relatives/*.txt</c>.</summary>
internal static class Relatives
{
    public static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "BriefKit.Formats.Tests", "Goldens", "relatives", name + ".txt");
}
