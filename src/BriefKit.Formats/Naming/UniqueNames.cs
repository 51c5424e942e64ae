namespace BriefKit.Formats.Naming;

/// <summary>Gives each name once: the second <c>notes</c> is <c>notes-2</c>.</summary>
/// <param name="joint">What stands before the number.</param>
internal sealed class UniqueNames(char joint)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string Take(string name)
    {
        int count = _counts.GetValueOrDefault(name);
        string unique;
        do
        {
            count++;
            unique = count == 1 ? name : $"{name}{joint}{count}";
        }
        while (!_taken.Add(unique));
        _counts[name] = count;
        return unique;
    }
}
