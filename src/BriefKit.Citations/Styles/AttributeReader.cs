using System.Globalization;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Reads the attributes of one element, and reports those that nobody asked for.</summary>
internal sealed class AttributeReader(CslElement element, DiagnosticBag bag)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public CslElement Element => element;

    public string? Text(string name)
    {
        _asked.Add(name);
        return element[name];
    }

    public bool? Flag(string name)
    {
        string? value = Text(name);
        switch (value)
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                bag.Add(StyleDiagnostics.UnknownValue(element, name, value, ["true", "false"]));
                return null;
        }
    }

    public int? Number(string name)
    {
        string? value = Text(name);
        if (value is null)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number;
        bag.Add(StyleDiagnostics.UnknownValue(element, name, value, []));
        return null;
    }

    public T? Choice<T>(string name, Vocabulary<T> words)
        where T : struct
    {
        string? value = Text(name);
        return value is null ? null : Parse(name, value, words);
    }

    /// <summary>The values of an attribute that holds several, with white space between them.</summary>
    public IEnumerable<T> Choices<T>(string name, Vocabulary<T> words)
        where T : struct
    {
        foreach (string value in (Text(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(name, value, words) is T found)
                yield return found;
        }
    }

    public void ReportUnknown()
    {
        foreach ((string name, _) in element.Attributes)
        {
            if (!_asked.Contains(name))
                bag.Add(StyleDiagnostics.UnknownAttribute(element, name));
        }
    }

    private T? Parse<T>(string name, string value, Vocabulary<T> words)
        where T : struct
    {
        if (words.TryGet(value, out T found))
            return found;
        bag.Add(StyleDiagnostics.UnknownValue(element, name, value, words.Names));
        return null;
    }
}

/// <summary>The words that an attribute may have, and what each means.</summary>
internal sealed class Vocabulary<T>(params IReadOnlyList<(string Name, T Value)> words)
    where T : struct
{
    public IEnumerable<string> Names => words.Select(word => word.Name);

    public bool TryGet(string name, out T value)
    {
        foreach ((string known, T meaning) in words)
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
