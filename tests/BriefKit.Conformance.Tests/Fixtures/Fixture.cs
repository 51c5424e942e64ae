namespace BriefKit.Conformance.Tests.Fixtures;

/// <summary>One file of the public CSL test suite: named sections of text.</summary>
internal sealed class Fixture
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private Fixture(string name) => Name = name;

    public string Name { get; }

    public bool IsBibliography => this["MODE"]?.Trim() == "bibliography";

    public string? this[string section] => _sections.GetValueOrDefault(section);

    public static Fixture Load(string path)
    {
        Fixture fixture = new(Path.GetFileNameWithoutExtension(path));
        string? section = null;
        List<string> lines = [];
        foreach (string line in File.ReadLines(path))
        {
            if (section is null && line.StartsWith(">>==", StringComparison.Ordinal) && line.TrimEnd().EndsWith("=>>", StringComparison.Ordinal))
            {
                section = line.Trim().Trim('>', '=').Trim();
                lines.Clear();
            }
            else if (section is not null && line.StartsWith("<<==", StringComparison.Ordinal))
            {
                fixture._sections[section] = string.Join('\n', lines);
                section = null;
            }
            else
                lines.Add(line);
        }
        return fixture;
    }
}
