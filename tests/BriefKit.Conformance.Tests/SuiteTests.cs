using System.Text;
using BriefKit.Conformance.Tests.Fixtures;

namespace BriefKit.Conformance.Tests;

/// <summary>
/// The public CSL test suite. <c>BRIEFKIT_CSL_SUITE</c> names another folder of fixtures (or of folders of them) to run in its place:
/// then what passed and failed is printed and nothing is compared with the list. <c>BRIEFKIT_CSL_SHOW</c> prints the difference of every
/// failing fixture whose name contains its value.
/// </summary>
public sealed class SuiteTests
{
    [Fact]
    public void Fixtures_that_pass_are_those_that_the_list_names()
    {
        if (Environment.GetEnvironmentVariable("BRIEFKIT_CSL_SUITE") is { Length: > 0 } elsewhere)
        {
            Print(elsewhere);
            return;
        }
        string suite = Repository.Shared("csl", "suite"), corrected = Repository.Shared("csl", "locale-drift");
        FixtureOutcome[] outcomes = Run(Directory.GetFiles(suite, "*.txt").Select(file =>
            Path.Combine(corrected, Path.GetFileName(file)) is var better && File.Exists(better) ? better : file));
        Show(outcomes);
        Console.WriteLine($"csl suite: {outcomes.Count(outcome => outcome.Passed)} of {outcomes.Length} passed");
        Dictionary<string, FixtureOutcome> byName = outcomes.ToDictionary(outcome => outcome.Name, StringComparer.Ordinal);
        new Ratchet("passing.txt").Verify(
            outcomes.Where(outcome => outcome.Passed).Select(outcome => outcome.Name),
            name => byName.TryGetValue(name, out FixtureOutcome? outcome) ? Describe(outcome) : $"{name}: there is no such fixture");
    }

    private static void Print(string root)
    {
        Assert.True(Directory.Exists(root), $"BRIEFKIT_CSL_SUITE names no folder: {root}");
        foreach (string folder in Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Prepend(root).Order(StringComparer.Ordinal))
        {
            string[] files = Directory.GetFiles(folder, "*.txt");
            if (files.Length == 0)
                continue;
            FixtureOutcome[] outcomes = Run(files);
            Show(outcomes);
            FixtureOutcome[] failed = [.. outcomes.Where(outcome => !outcome.Passed)];
            Console.WriteLine($"{folder}: {outcomes.Length - failed.Length} passed, {failed.Length} failed");
            foreach (FixtureOutcome outcome in failed)
                Console.WriteLine($"  {outcome.Name}");
        }
    }

    private static FixtureOutcome[] Run(IEnumerable<string> files) =>
        [.. files.Order(StringComparer.Ordinal).Select(file => FixtureRunner.Run(Fixture.Load(file)))];

    private static void Show(FixtureOutcome[] outcomes)
    {
        string? wanted = Environment.GetEnvironmentVariable("BRIEFKIT_CSL_SHOW");
        if (wanted is null)
            return;
        foreach (FixtureOutcome outcome in outcomes.Where(outcome => !outcome.Passed && outcome.Name.Contains(wanted, StringComparison.Ordinal)))
            Console.WriteLine(Describe(outcome));
    }

    private static string Describe(FixtureOutcome outcome) => new StringBuilder()
        .Append("== ").AppendLine(outcome.Name)
        .AppendLine("-- expected").AppendLine(outcome.Expected)
        .AppendLine("-- actual").AppendLine(outcome.Fault)
        .ToString();
}
