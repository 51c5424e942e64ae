using BriefKit.Core.Documents;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Styles;

/// <summary>What depends on a theme and a language alone: parts, packed, and the definitions of lists.</summary>
internal sealed record LookOfDocument(PackedPart Styles, PackedPart Fonts, PackedPart Theme, ListDefinitions Lists)
{
    public static LookOfDocument Make(Theme theme, Language language)
    {
        Typefaces typefaces = new(theme, language);
        return new LookOfDocument(
            PackedPart.Deflate(new StyleSheet(theme, language).Write()),
            PackedPart.Deflate(FontTable.Write(theme, typefaces)),
            PackedPart.Deflate(new ThemePart(theme, typefaces).Write()),
            new ListDefinitions(theme));
    }
}

/// <summary>Keeps the looks of the documents written last: of a thousand briefs, all but the first find theirs here.</summary>
internal sealed class LookParts
{
    // More themes and languages than one run is likely to have, and few enough to hold.
    private const int Most = 8;

    // Never changed, only replaced: any number of documents may be written at once.
    private volatile Entry[] _entries = [];

    public LookOfDocument Of(Theme theme, Language language)
    {
        Entry[] entries = _entries;
        foreach (Entry entry in entries)
        {
            if (entry.Language == language && (ReferenceEquals(entry.Theme, theme) || entry.Theme == theme))
                return entry.Look;
        }
        LookOfDocument look = LookOfDocument.Make(theme, language);
        _entries = [new Entry(theme, language, look), .. entries.Take(Most - 1)];
        return look;
    }

    private sealed record Entry(Theme Theme, Language Language, LookOfDocument Look);
}
