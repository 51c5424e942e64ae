namespace BriefKit.Conformance.Tests;

/// <summary>A list in the repository of what has been reached, one line each. It only grows: a loss fails, and so does a gain that is not written down.</summary>
internal sealed class Ratchet(string name)
{
    private readonly string _path = Path.Combine(Repository.Root, "tests", "BriefKit.Conformance.Tests", name);

    /// <summary>Compares what was reached with the list, or with <c>BRIEFKIT_ACCEPT=1</c> makes it the list.</summary>
    public void Verify(IEnumerable<string> reached, Func<string, string> explain)
    {
        string[] now = [.. reached.Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("BRIEFKIT_ACCEPT") == "1")
        {
            File.WriteAllText(_path, string.Concat(now.Select(line => line + "\n")));
            return;
        }
        string[] before = File.Exists(_path) ? File.ReadAllLines(_path) : [];
        string[] lost = [.. before.Except(now, StringComparer.Ordinal)];
        string[] gained = [.. now.Except(before, StringComparer.Ordinal)];
        Assert.True(lost.Length == 0, $"{lost.Length} lines of {name} are lost:\n{string.Join('\n', lost.Take(20).Select(explain))}");
        Assert.True(gained.Length == 0, $"{gained.Length} lines are new; BRIEFKIT_ACCEPT=1 writes them into {name}:\n{string.Join('\n', gained)}");
    }
}
