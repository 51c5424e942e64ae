using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes the headings as a tree for a viewer's side bar (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfFile file, DestinationWriter places)
{
    private sealed class Item(PdfReference reference, int parent, int level)
    {
        public PdfReference Reference => reference;

        public int Parent => parent;

        public int Level => level;

        public int First { get; set; } = -1;

        public int Last { get; set; } = -1;

        public int Previous { get; set; } = -1;

        public int Next { get; set; } = -1;

        public int Descendants { get; set; }
    }

    public PdfReference Write(ValueList<OutlineEntry> entries)
    {
        List<Item> items = Arrange(entries);
        for (int i = 1; i < items.Count; i++)
            WriteItem(items, items[i], entries[i - 1]);
        using ObjectScope scope = file.BeginObject(items[0].Reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Name("Type"u8, "Outlines"u8);
        WriteChildren(dictionary, items, items[0]);
        return items[0].Reference;
    }

    // The root is item 0; entry n is item n + 1.
    private List<Item> Arrange(ValueList<OutlineEntry> entries)
    {
        List<Item> items = [new Item(file.Reserve(), -1, int.MinValue)];
        foreach (OutlineEntry entry in entries)
        {
            int index = items.Count, parent = index - 1;
            while (parent > 0 && items[parent].Level >= entry.Level)
                parent = items[parent].Parent;
            Item item = new(file.Reserve(), parent, entry.Level) { Previous = items[parent].Last };
            if (item.Previous >= 0)
                items[item.Previous].Next = index;
            else
                items[parent].First = index;
            items[parent].Last = index;
            items.Add(item);
        }
        for (int i = items.Count - 1; i > 0; i--)
            items[items[i].Parent].Descendants += items[i].Descendants + 1;
        return items;
    }

    private void WriteItem(List<Item> items, Item item, OutlineEntry entry)
    {
        using ObjectScope scope = file.BeginObject(item.Reference);
        using DictionaryScope dictionary = scope.BeginDictionary();
        dictionary.Text("Title"u8, entry.Title);
        dictionary.Reference("Parent"u8, items[item.Parent].Reference);
        if (item.Previous >= 0)
            dictionary.Reference("Prev"u8, items[item.Previous].Reference);
        if (item.Next >= 0)
            dictionary.Reference("Next"u8, items[item.Next].Reference);
        WriteChildren(dictionary, items, item);
        places.Write(dictionary.Key("Dest"u8), entry.Destination);
    }

    private static void WriteChildren(DictionaryScope dictionary, List<Item> items, Item item)
    {
        if (item.First < 0)
            return;
        dictionary.Reference("First"u8, items[item.First].Reference);
        dictionary.Reference("Last"u8, items[item.Last].Reference);
        dictionary.Integer("Count"u8, item.Descendants);
    }
}
