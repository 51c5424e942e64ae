using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Core.Text;

namespace BriefKit.Conformance.Tests;

/// <summary>
/// The styles of the folder <c>styles</c>. Each that has an official namesake among the reference output is compared with it in every
/// locale; <c>styles/NOTES.md</c> argues the differences. <c>BRIEFKIT_CSL_SHOW</c> prints those of every style whose name contains its value.
/// </summary>
public sealed class OwnStyleTests
{
    private const double ShareOfEntries = 0.95;

    private static string Folder { get; } = Path.Combine(Repository.Root, "styles");

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.csl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_style_of_ours_is_read_without_a_finding_and_named_like_its_file(string name)
    {
        Parsed<Style?> style = CslXmlReader.Read(new SourceText(name + ".csl", File.ReadAllText(Path.Combine(Folder, name + ".csl"))));
        Assert.Empty(style.Diagnostics);
        Assert.EndsWith(name, style.Value!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_styles_print_what_their_namesakes_print_as_often_as_the_list_says()
    {
        ReferenceOutput reference = Reference();
        List<string> reached = [];
        foreach (string name in reference.Names.Where(IsOurs))
        {
            List<ReferenceComparison> comparisons = reference.Compare(name);
            Show(name, comparisons);
            reached.Add($"{name} {comparisons.Count(comparison => comparison.Passed)} of {comparisons.Count}");
        }
        new Ratchet("own-styles-passing.txt").Verify(reached, line => line);
    }

    [Fact]
    public void Nineteen_in_twenty_entries_of_our_styles_are_those_of_their_namesakes()
    {
        ReferenceOutput reference = Reference();
        foreach (string name in reference.Names.Where(name => IsOurs(name) && name.EndsWith("__en-US", StringComparison.Ordinal)))
        {
            ReferenceComparison[] entries = [.. reference.Compare(name).Where(IsEntryAlone)];
            ReferenceComparison[] different = [.. entries.Where(entry => !entry.Passed)];
            Assert.True(
                different.Length <= entries.Length * (1 - ShareOfEntries),
                $"{name}: {different.Length} of {entries.Length} entries differ: {string.Join(' ', different.Select(entry => entry.Name))}");
        }
    }

    private static ReferenceOutput Reference() => new(Repository.Shared("csl", "reference-output"), Folder);

    private static bool IsOurs(string comparison) => File.Exists(Path.Combine(Folder, comparison.Split("__")[0] + ".csl"));

    private static bool IsEntryAlone(ReferenceComparison comparison) =>
        comparison.Name.StartsWith("isolated/", StringComparison.Ordinal) && comparison.Name.EndsWith("/entry", StringComparison.Ordinal);

    private static void Show(string name, List<ReferenceComparison> comparisons)
    {
        if (Environment.GetEnvironmentVariable("BRIEFKIT_CSL_SHOW") is not { } wanted || !name.Contains(wanted, StringComparison.Ordinal))
            return;
        foreach (ReferenceComparison comparison in comparisons.Where(comparison => !comparison.Passed))
            Console.WriteLine($"== {name} {comparison.Name}\n-- expected\n{comparison.Expected}\n-- actual\n{comparison.Actual}\n");
    }
}
