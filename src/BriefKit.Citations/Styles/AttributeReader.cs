using System.Globalization;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Reads the attributes of one element, and reports those that nobody asked for.</summary>
internal sealed class AttributeReader
{
    private readonly CslElement _element;
    private readonly DiagnosticBag _bag;
    private readonly bool[] _asked;
    private int _left;

    public AttributeReader(CslElement element, DiagnosticBag bag)
    {
        _element = element;
        _bag = bag;
        _left = element.Attributes.Count;
        _asked = _left == 0 ? [] : new bool[_left];
    }

    public CslElement Element => _element;

    /// <summary>Whether every attribute has been asked for, so that asking for another one gives nothing.</summary>
    public bool IsExhausted => _left == 0;

    public string? Text(string name)
    {
        ReadOnlySpan<KeyValuePair<string, string>> attributes = _element.Attributes.AsSpan();
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Key != name)
                continue;
            if (!_asked[i])
                _left--;
            _asked[i] = true;
            return attributes[i].Value;
        }
        return null;
    }

    public bool? Flag(string name)
    {
        string? value = Token(name);
        switch (value)
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                _bag.Add(StyleDiagnostics.UnknownValue(_element, name, value, ["true", "false"]));
                return null;
        }
    }

    public int? Number(string name)
    {
        string? value = Token(name);
        if (value is null)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number;
        _bag.Add(StyleDiagnostics.UnknownValue(_element, name, value, []));
        return null;
    }

    public T? Choice<T>(string name, Vocabulary<T> words)
        where T : struct
    {
        string? value = Token(name);
        return value is null ? null : Parse(name, value, words);
    }

    /// <summary>The values of an attribute that holds several, with white space between them; null where there is no such attribute.</summary>
    public List<T>? Choices<T>(string name, Vocabulary<T> words)
        where T : struct
    {
        if (Text(name) is not string text)
            return null;
        List<T> found = [];
        foreach (string value in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(name, value, words) is T meaning)
                found.Add(meaning);
        }
        return found;
    }

    public void ReportUnknown()
    {
        for (int i = 0; _left > 0 && i < _asked.Length; i++)
        {
            if (!_asked[i])
                _bag.Add(StyleDiagnostics.UnknownAttribute(_element, _element.Attributes[i].Key));
        }
    }

    // The schema lets white space stand around all values but texts.
    private string? Token(string name) => Text(name)?.Trim();

    private T? Parse<T>(string name, string value, Vocabulary<T> words)
        where T : struct
    {
        if (words.TryGet(value, out T found))
            return found;
        _bag.Add(StyleDiagnostics.UnknownValue(_element, name, value, words.Names));
        return null;
    }
}
