using BriefKit.Citations.Items;
using BriefKit.Citations.Names;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Sorting;

/// <summary>Writes what items sort by as bytes that compare one by one.</summary>
internal sealed class ItemKeyWriter(Evaluator evaluator, ValueList<SortKey> keys, Collator collator)
{
    private const byte EndOfText = 0;
    private const byte NameGap = 1;
    private const byte Present = 1;
    private const byte Missing = 2;

    private readonly SortValues _values = new(evaluator, keys);
    private readonly CollationKeyBuilder _key = collator.NewKey();

    public byte[] KeyOf(Item item)
    {
        string?[] values = _values.Of(new CiteContext(item));
        for (int i = 0; i < values.Length; i++)
        {
            // Items without a value go behind all others, even where the order is descending.
            _key.AddByte(values[i] is null ? Missing : Present);
            if (values[i] is not string text)
                continue;
            int start = _key.Length;
            AddText(text);
            if (keys[i].IsDescending)
                _key.Reverse(start);
        }
        return _key.Take();
    }

    // Name by name, and in each word by word: "A Hansen" goes before "Ab Delrahman".
    private void AddText(ReadOnlySpan<char> text)
    {
        for (int end = text.IndexOf(NameWriter.SortSeparator[0]); end >= 0; end = text.IndexOf(NameWriter.SortSeparator[0]))
        {
            _key.AddPart(text[..end]);
            _key.AddByte(NameGap);
            text = text[(end + 1)..];
        }
        _key.AddPart(text);
        _key.AddByte(EndOfText);
        _key.EndText();
    }
}
