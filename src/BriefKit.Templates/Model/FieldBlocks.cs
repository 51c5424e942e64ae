using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Model;

/// <summary>Lays the values of fields out as blocks.</summary>
internal static class FieldBlocks
{
    /// <summary>A list whose items are longer than this, in characters, has space between them.</summary>
    private const int LongestTightItem = 120;

    public static Paragraph Paragraph(string text, Origin origin, string? language) =>
        new(DataText.ToInlines(text, origin, language)) { Origin = origin };

    /// <summary>A list as it was marked. Numbers are kept: where they do not follow each other, a new list begins.</summary>
    public static ValueList<Block> List(ListValue list, string? language)
    {
        bool isTight = list.Entries.All(entry => entry.Text.Length <= LongestTightItem);
        if (list.Marker != ListMarker.Number)
            return list.Entries.IsEmpty ? [] : [new BulletList(Items(list.Entries, language)) { IsTight = isTight }];

        List<Block> blocks = [];
        int start = 0;
        for (int i = 1; i <= list.Entries.Count; i++)
        {
            if (i < list.Entries.Count && Follows(list.Entries[i - 1], list.Entries[i]))
                continue;
            ValueList<ListEntry> run = list.Entries[start..i];
            // An item that was written without a number gets none.
            blocks.Add(run[0].Number is int number
                ? new NumberedList(number, Items(run, language)) { IsTight = isTight }
                : new BulletList(Items(run, language)) { IsTight = isTight });
            start = i;
        }
        return [.. blocks];
    }

    private static bool Follows(ListEntry previous, ListEntry next) => next.Number is int number
        ? previous.Number == number - 1
        : previous.Number is null;

    /// <summary>A field's own lines, one below the other.</summary>
    public static Paragraph Lines(Field field, string? language)
    {
        IEnumerable<string> lines = field.Verbatim.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line));
        return Paragraph(string.Join('\n', lines), field.Origin, language);
    }

    private static ValueList<ListItem> Items(ValueList<ListEntry> entries, string? language) =>
        entries.Select(entry => new ListItem([Paragraph(entry.Text, entry.Origin, language)]) { Origin = entry.Origin }).ToValueList();
}
