using System.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>The features by which a face replaces glyphs (OpenType 1.9, GSUB, "Feature List Table").</summary>
internal sealed class FontFeatures
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    public FontFeatures(FontTables tables)
    {
        FontReader substitutions = tables["GSUB"];
        if (substitutions.IsEmpty)
            return;
        FontReader list = substitutions.From(substitutions.U16(6));
        for (int i = 0; i < list.U16(0); i++)
            _tags.Add(Encoding.Latin1.GetString(list.Slice(2 + 6L * i, 4).Bytes));
    }

    public bool Contains(string tag) => _tags.Contains(tag);
}
