using System.Text;

namespace BriefKit.Citations.Library;

/// <summary>The strings of the packed trees of all styles, or of all locales. Each is decoded when it is first needed, and then shared.</summary>
internal sealed class PackedStrings
{
    private readonly byte[] _utf8;
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly string?[] _decoded;

    public PackedStrings(byte[] section)
    {
        _utf8 = section;
        PackedReader reader = new(section);
        int count = reader.Number();
        _starts = new int[count];
        _lengths = new int[count];
        _decoded = new string?[count];
        for (int i = 0; i < count; i++)
        {
            _lengths[i] = reader.Number();
            _starts[i] = reader.Position;
            reader.Skip(_lengths[i]);
        }
    }

    // Two threads may decode the same string at once; either result will do.
    public string this[int index] => _decoded[index] ??= Encoding.UTF8.GetString(_utf8, _starts[index], _lengths[index]);
}
