using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BriefKit.Formats.CslJson;

namespace BriefKit.Formats.RecordYaml;

/// <summary>Lays a JSON tree out as YAML: blocks by indentation, texts plain where they can be nothing else, of several lines as they stand.</summary>
internal sealed class YamlLayout
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_./()'");

    // What YAML 1.1 and 1.2 take for something else than a text.
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Write(JsonElement root)
    {
        WriteValue(root, 0, isInList: false, isTop: true);
    }

    private void WriteValue(JsonElement value, int depth, bool isInList, bool isTop = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                WriteMap(value, depth, isInList, isTop);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                WriteList(value, depth, isInList, isTop);
                break;
            case JsonValueKind.Object:
                End(isTop, "{}");
                break;
            case JsonValueKind.Array:
                End(isTop, "[]");
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!, depth, isTop);
                break;
            default:
                End(isTop, value.GetRawText());
                break;
        }
    }

    // The first member stands on the line of the dash.
    private void WriteMap(JsonElement map, int depth, bool isInList, bool isTop)
    {
        bool staysOnLine = isInList;
        if (!isInList && !isTop)
            _text.Append('\n');
        foreach (JsonProperty member in map.EnumerateObject())
        {
            if (staysOnLine)
                _text.Append(' ');
            else
                _text.Append(' ', depth * 2);
            staysOnLine = false;
            _text.Append(IsPlain(member.Name) ? member.Name : Quoted(member.Name)).Append(':');
            WriteValue(member.Value, depth + 1, isInList: false);
        }
    }

    private void WriteList(JsonElement list, int depth, bool isInList, bool isTop)
    {
        bool staysOnLine = isInList;
        if (!isInList && !isTop)
            _text.Append('\n');
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (staysOnLine)
                _text.Append(' ');
            else
                _text.Append(' ', depth * 2);
            staysOnLine = false;
            _text.Append('-');
            WriteValue(item, depth + 1, isInList: true);
        }
    }

    private void WriteText(string text, int depth, bool isTop)
    {
        if (!IsBlock(text))
        {
            End(isTop, IsPlain(text) ? text : Quoted(text));
            return;
        }
        _text.Append(" |-\n");
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', depth * 2).Append(line);
            _text.Append('\n');
        }
    }

    private void End(bool isTop, string text) => _text.Append(isTop ? "" : " ").Append(text).Append('\n');

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && !text.AsSpan().ContainsAnyExcept(Plain) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    // YAML 1.2.2, 8.1: the first line tells the indentation, and spaces at the ends of lines would go unseen.
    private static bool IsBlock(string text) =>
        text.Contains('\n') && text[0] is not (' ' or '\n' or '\t') && text[^1] != '\n'
        && !text.Split('\n').Any(line => line.EndsWith(' ') || line.EndsWith('\t'))
        && !text.Any(c => (IsUnseen(c) && c != '\n') || char.IsSurrogate(c));

    // A string of JSON is one of YAML (YAML 1.2.2, 1.3), where what cannot be seen is escaped.
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in MinimalJsonEncoder.Instance.Encode(text))
        {
            if (IsUnseen(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsUnseen(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
