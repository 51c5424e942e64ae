namespace BriefKit.Citations.Styles;

/// <summary>The words that an attribute may have, and what each means.</summary>
internal sealed class Vocabulary<T>
    where T : struct
{
    private const int MostForScan = 8;

    private readonly (string Name, T Value)[] _words;
    private readonly Dictionary<string, T>? _byName;

    public Vocabulary(params (string Name, T Value)[] words)
    {
        _words = words;
        _byName = words.Length > MostForScan ? words.ToDictionary(word => word.Name, word => word.Value, StringComparer.Ordinal) : null;
    }

    public IEnumerable<string> Names => _words.Select(word => word.Name);

    public bool TryGet(string name, out T value)
    {
        if (_byName is not null)
            return _byName.TryGetValue(name, out value);
        foreach ((string known, T meaning) in _words)
        {
            if (known == name)
            {
                value = meaning;
                return true;
            }
        }
        value = default;
        return false;
    }
}
