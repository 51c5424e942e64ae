using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Slots;

/// <summary>Puts characters into the tree as they are. A line end among them begins a new line.</summary>
internal static class DataText
{
    public static ValueList<Inline> ToInlines(string text, Origin origin, string? language = null)
    {
        if (text.Length == 0)
            return [];
        ValueList<Inline> inlines = text.AsSpan().ContainsAny('\n', '\r') ? Lines(text, origin) : [new TextRun(text) { Origin = origin }];
        return language is null ? inlines : [new LanguageSpan(language, inlines) { Origin = origin }];
    }

    private static ValueList<Inline> Lines(string text, Origin origin)
    {
        List<Inline> inlines = [];
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0)
                inlines.Add(new TextRun(line) { Origin = origin });
            inlines.Add(new LineBreak { Origin = origin });
        }
        inlines.RemoveAt(inlines.Count - 1);
        return [.. inlines];
    }
}
