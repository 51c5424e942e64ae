using System.Collections.Concurrent;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Pdf.Fonts;

/// <summary>What was read from fonts, for all documents that one serializer writes. Several threads may use it at once.</summary>
internal sealed class FontCache
{
    private readonly ConcurrentDictionary<FontFace, Lazy<SourceFont>> _fonts = new();

    public SourceFont Get(FontFace face) => _fonts.GetOrAdd(face, static face => new Lazy<SourceFont>(() => new SourceFont(face))).Value;
}
