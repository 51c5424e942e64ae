using System.Runtime.InteropServices;
using System.Text;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Library;

/// <summary>Reads the numbers, strings and trees of an unpacked section from front to back.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <summary>A number in LEB128: seven bits in each byte, the lowest first.</summary>
    public int Number()
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public string Text()
    {
        int length = Number();
        string text = Encoding.UTF8.GetString(_bytes.Slice(Position, length));
        Position += length;
        return text;
    }

    public void Skip(int length) => Position += length;

    public PackedPlace Place() => new(Number(), Number());

    public CslElement Tree(PackedStrings strings)
    {
        string name = strings[Number()];
        KeyValuePair<string, string>[] attributes = NewArray<KeyValuePair<string, string>>(Number());
        for (int i = 0; i < attributes.Length; i++)
            attributes[i] = KeyValuePair.Create(strings[Number()], strings[Number()]);
        int content = Number();
        string text = (content & 1) == 0 ? "" : strings[Number()];
        CslElement[] children = NewArray<CslElement>(content >> 1);
        for (int i = 0; i < children.Length; i++)
            children[i] = Tree(strings);
        return new CslElement(name, Whole(attributes), Whole(children), text);
    }

    private static T[] NewArray<T>(int length) => length == 0 ? [] : new T[length];

    // Nobody else has the array, so that it need not be copied.
    private static ValueList<T> Whole<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));
}
