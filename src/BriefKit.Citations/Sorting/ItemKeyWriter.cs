using BriefKit.Citations.Items;
using BriefKit.Citations.Names;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Sorting;

/// <summary>Writes what items sort by as bytes that compare one by one.</summary>
internal sealed class ItemKeyWriter(Evaluator evaluator, Collator collator)
{
    private const byte EndOfText = 0;
    private const byte NameGap = 1;
    private const byte Present = 1;
    private const byte Missing = 2;

    private readonly SortValues _values = new(evaluator);
    private readonly CollationKeyBuilder _key = collator.NewKey();

    public byte[] KeyOf(Item item, SortKey key)
    {
        string text = _values.Of(new CiteContext(item), key);
        // Items without a value go behind all others, even where the order is descending.
        if (text.Length == 0)
            return [Missing];
        _key.AddByte(Present);
        AddText(text);
        if (key.IsDescending)
            _key.Reverse(1);
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
