using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Xml.Linq;

namespace BriefKit.Word.Markup;

/// <summary>
/// Writes one XML part as UTF-8. Elements are scopes that close themselves, names are written as given (<c>w:p</c>),
/// and whatever text comes in, what goes out is well-formed: characters that XML 1.0 cannot hold become U+FFFD.
/// </summary>
internal sealed class MarkupWriter
{
    private const int FirstLength = 4096;

    // What is not written as it is: markup, what XML cannot hold, and halves of pairs, which are looked at one by one.
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create([.. XmlText.Suspects, '&', '<', '>', '\r']);
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create([.. XmlText.Suspects, '&', '<', '>', '"', '\r', '\n', '\t']);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _length;
    private bool _isTagOpen;

    public MarkupWriter() => Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);

    /// <summary>How many bytes are written: a place to come back to with <see cref="Insert"/>. A start tag still open is closed first.</summary>
    public int Position
    {
        get
        {
            CloseTag();
            return _length;
        }
    }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>What was written, without the declaration.</summary>
    public ReadOnlySpan<byte> Content => Written[(Written.IndexOf((byte)'\n') + 1)..];

    /// <summary>What was written, as a tree that can be changed.</summary>
    public XElement ToTree() => XElement.Parse(Encoding.UTF8.GetString(Written), LoadOptions.PreserveWhitespace);

    /// <summary>Gives the memory back; nothing can be read or written any more.</summary>
    public void Release()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Opens an element; attributes may follow at once. Disposing the scope closes it.</summary>
    public Scope Element(ReadOnlySpan<byte> name)
    {
        CloseTag();
        Append("<"u8);
        Append(name);
        _isTagOpen = true;
        return new Scope(this, name);
    }

    public void Empty(ReadOnlySpan<byte> name) => Element(name).Dispose();

    public void Empty(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute, ReadOnlySpan<char> value)
    {
        using Scope element = Element(name);
        Attribute(attribute, value);
    }

    public void Empty(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute, int value)
    {
        using Scope element = Element(name);
        Attribute(attribute, value);
    }

    /// <summary>An element that says one thing: <c>&lt;w:jc w:val="center"/&gt;</c>.</summary>
    public void Value(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        using Scope element = Element(name);
        Attribute("w:val"u8, value);
    }

    public void Value(ReadOnlySpan<byte> name, int value)
    {
        using Scope element = Element(name);
        Attribute("w:val"u8, value);
    }

    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        BeginAttribute(name);
        AppendEscaped(value, isAttribute: true);
        Append("\""u8);
    }

    public void Attribute(ReadOnlySpan<byte> name, int value)
    {
        BeginAttribute(name);
        Reserve(11);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int written);
        _length += written;
        Append("\""u8);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        CloseTag();
        AppendEscaped(text, isAttribute: false);
    }

    /// <summary>Puts what another writer wrote, its declaration aside, where <paramref name="position"/> was taken.</summary>
    public void Insert(int position, MarkupWriter fragment)
    {
        ReadOnlySpan<byte> content = fragment.Content;
        Reserve(content.Length);
        _buffer.AsSpan(position, _length - position).CopyTo(_buffer.AsSpan(position + content.Length));
        content.CopyTo(_buffer.AsSpan(position));
        _length += content.Length;
    }

    /// <summary>Puts whole elements here that were written before.</summary>
    public void Elements(ReadOnlySpan<byte> written)
    {
        CloseTag();
        Append(written);
    }

    private void BeginAttribute(ReadOnlySpan<byte> name)
    {
        Append(" "u8);
        Append(name);
        Append("=\""u8);
    }

    private void Close(ReadOnlySpan<byte> name)
    {
        if (_isTagOpen)
        {
            Append("/>"u8);
            _isTagOpen = false;
            return;
        }
        Append("</"u8);
        Append(name);
        Append(">"u8);
    }

    private void CloseTag()
    {
        if (!_isTagOpen)
            return;
        Append(">"u8);
        _isTagOpen = false;
    }

    private void AppendEscaped(ReadOnlySpan<char> text, bool isAttribute)
    {
        SearchValues<char> special = isAttribute ? SpecialInAttribute : SpecialInText;
        while (!text.IsEmpty)
        {
            int length = text.IndexOfAny(special);
            AppendPlain(length < 0 ? text : text[..length]);
            if (length < 0)
                return;
            text = text[length..];
            Rune.DecodeFromUtf16(text, out Rune rune, out int consumed);
            AppendEscaped(XmlText.IsAllowed(rune) ? rune : Rune.ReplacementChar, isAttribute);
            text = text[consumed..];
        }
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void AppendEscaped(Rune rune, bool isAttribute)
    {
        switch (rune.Value)
        {
            case '&': Append("&amp;"u8); break;
            case '<': Append("&lt;"u8); break;
            case '>': Append("&gt;"u8); break;
            case '"' when isAttribute: Append("&quot;"u8); break;
            // A reader turns bare line ends and tabs in attributes into spaces, and a bare CR into LF (XML 1.0, 2.11 and 3.3.3).
            case '\r': Append("&#13;"u8); break;
            case '\n' when isAttribute: Append("&#10;"u8); break;
            case '\t' when isAttribute: Append("&#9;"u8); break;
            default:
                Reserve(4);
                _length += rune.EncodeToUtf8(_buffer.AsSpan(_length));
                break;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>An element that is open; disposing it closes it.</summary>
    public readonly ref struct Scope(MarkupWriter writer, ReadOnlySpan<byte> name) : IDisposable
    {
        private readonly ReadOnlySpan<byte> _name = name;

        public void Dispose() => writer.Close(_name);
    }
}
