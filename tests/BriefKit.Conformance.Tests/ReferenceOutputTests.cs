namespace BriefKit.Conformance.Tests;

/// <summary>
/// What citeproc-js prints for 20 styles in 3 locales. <c>BRIEFKIT_CSL_REFERENCE</c> names another folder of the same shape (with its styles
/// in <c>styles/</c> inside or beside it): then what passed and failed is printed and nothing is compared with the list.
/// <c>BRIEFKIT_CSL_SHOW</c> prints the differences of every style whose name contains its value.
/// </summary>
public sealed class ReferenceOutputTests
{
    [Fact]
    public void As_many_entries_are_reproduced_as_the_list_says()
    {
        string? elsewhere = Environment.GetEnvironmentVariable("BRIEFKIT_CSL_REFERENCE");
        string folder = string.IsNullOrEmpty(elsewhere) ? Repository.Shared("csl", "reference-output") : elsewhere;
        Assert.True(Directory.Exists(folder), $"BRIEFKIT_CSL_REFERENCE names no folder: {folder}");
        ReferenceOutput reference = new(folder, StylesFor(folder));
        List<string> reached = [];
        int agreed = 0, agreedPassed = 0, others = 0, othersPassed = 0;
        foreach (string name in reference.Names)
        {
            List<ReferenceComparison> comparisons = reference.Compare(name);
            Show(name, comparisons);
            agreed += comparisons.Count(comparison => comparison.IsAgreed);
            agreedPassed += comparisons.Count(comparison => comparison.IsAgreed && comparison.Passed);
            others += comparisons.Count(comparison => !comparison.IsAgreed);
            othersPassed += comparisons.Count(comparison => !comparison.IsAgreed && comparison.Passed);
            reached.Add($"{name} {comparisons.Count(comparison => comparison.Passed)} of {comparisons.Count}");
            if (!string.IsNullOrEmpty(elsewhere))
                Print(name, comparisons);
        }
        Console.WriteLine($"reference output: agreed {agreedPassed} of {agreed}, others {othersPassed} of {others}");
        if (string.IsNullOrEmpty(elsewhere))
            new Ratchet("reference-passing.txt").Verify(reached, line => line);
    }

    private static string StylesFor(string folder)
    {
        string inside = Path.Combine(folder, "styles"), beside = Path.Combine(folder, "..", "styles");
        return Directory.Exists(inside) ? inside : Directory.Exists(beside) ? beside : Repository.Shared("csl", "styles");
    }

    private static void Print(string name, List<ReferenceComparison> comparisons)
    {
        ReferenceComparison[] failed = [.. comparisons.Where(comparison => !comparison.Passed)];
        Console.WriteLine($"{name}: {comparisons.Count - failed.Length} passed, {failed.Length} failed");
        foreach (ReferenceComparison comparison in failed)
            Console.WriteLine($"  {comparison.Name}");
    }

    private static void Show(string name, List<ReferenceComparison> comparisons)
    {
        string? wanted = Environment.GetEnvironmentVariable("BRIEFKIT_CSL_SHOW");
        if (wanted is null || !name.Contains(wanted, StringComparison.Ordinal))
            return;
        foreach (ReferenceComparison comparison in comparisons.Where(comparison => !comparison.Passed))
            Console.WriteLine($"== {name} {comparison.Name}{(comparison.IsAgreed ? " (agreed)" : "")}\n-- expected\n{comparison.Expected}\n-- actual\n{comparison.Actual}\n");
    }
}
