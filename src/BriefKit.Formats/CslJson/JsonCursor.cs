using System.Text;
using System.Text.Json;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Walks over the tokens of a JSON text and knows where in the source each of them stands.
/// Places are asked for from front to back, so that all of them together cost one pass over the text.
/// </summary>
internal ref struct JsonCursor
{
    public const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;
    private int _knownByte;
    private int _knownChar;

    public JsonCursor(SourceText source, ReadOnlySpan<byte> utf8)
    {
        _source = source;
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Steps to the next token.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public bool Read() => _reader.Read();

    /// <summary>Steps to the next member of the object that the cursor is in; false at its end.</summary>
    public bool ReadMember(out string name, DiagnosticBag diagnostics)
    {
        _reader.Read();
        if (Token == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }
        name = Text(diagnostics);
        _reader.Read();
        return true;
    }

    /// <summary>Steps to the next element of the list that the cursor is in; false at its end.</summary>
    public bool ReadElement()
    {
        _reader.Read();
        return Token != JsonTokenType.EndArray;
    }

    /// <summary>The place of the token that the cursor stands on.</summary>
    public SourceLocation Location()
    {
        int start = CharOffset((int)_reader.TokenStartIndex);
        return _source.At(TextSpan.FromBounds(start, CharOffset((int)_reader.BytesConsumed)));
    }

    public int Offset() => CharOffset((int)_reader.TokenStartIndex);

    public int EndOffset() => CharOffset((int)_reader.BytesConsumed);

    /// <summary>The characters of a string or of a member's name; a number or another plain value as it is written.</summary>
    public string Text(DiagnosticBag diagnostics)
    {
        if (Token is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: JSON's grammar allows it, Unicode does not.
            diagnostics.Add(CslJsonDiagnostics.InvalidCharacters(Location()));
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        }
    }

    public readonly bool TryGetInt32(out int value) => _reader.TryGetInt32(out value);

    /// <summary>Passes over the value that the cursor stands on and returns it as it is written.</summary>
    public string SkipAsWritten()
    {
        int start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return Encoding.UTF8.GetString(_utf8[start..(int)_reader.BytesConsumed]);
    }

    public void Skip() => _reader.Skip();

    /// <summary>What kind of value the cursor stands on, in words that end a sentence.</summary>
    public readonly string Kind => Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "nothing",
    };

    /// <summary>Says what is wrong where the reader gave up.</summary>
    public Diagnostic Explain(JsonException failure)
    {
        int offset = CharOffset(ByteOffset(failure));
        if (_reader.CurrentDepth >= MaxDepth - 1)
            return CslJsonDiagnostics.TooDeep(_source.At(offset, 0), MaxDepth);
        if (offset >= _source.Length)
            return CslJsonDiagnostics.Malformed(_source.At(_source.Length, 0), "it ends in the middle");
        char found = _source.Text[offset];
        string shown = char.IsControl(found) || char.IsSurrogate(found) ? $"U+{(int)found:X4}" : $"'{found}'";
        return CslJsonDiagnostics.Malformed(_source.At(offset, 1), $"{shown} cannot stand here");
    }

    private readonly int ByteOffset(JsonException failure)
    {
        int lineStart = 0;
        for (long line = failure.LineNumber ?? 0; line > 0; line--)
            lineStart += _utf8[lineStart..].IndexOf((byte)'\n') + 1;
        return Math.Min(_utf8.Length, lineStart + (int)(failure.BytePositionInLine ?? 0));
    }

    private int CharOffset(int byteOffset)
    {
        if (_utf8.Length == _source.Length)
            return byteOffset;
        if (byteOffset < _knownByte)
            (_knownByte, _knownChar) = (0, 0);
        _knownChar += Encoding.UTF8.GetCharCount(_utf8[_knownByte..byteOffset]);
        _knownByte = byteOffset;
        return _knownChar;
    }
}
