using System.Collections.Concurrent;
using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>
/// The faces that a document may be set in: the embedded families, then what the sources hold, in their order. A source is asked for a
/// file only when a theme names a family that is not embedded, or a character is met that no embedded face has.
/// </summary>
/// <remarks>
/// One library serves any number of documents, on several threads; what it finds does not depend on what was looked for before.
/// Faces that may not be embedded are passed over.
/// </remarks>
public sealed class FontLibrary
{
    private static readonly string[] FixedWidthFamilies =
        ["Source Code Pro", "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Consolas", "Menlo", "Courier New"];

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<Type, object> _companions = new();
    private readonly FontFile[] _embedded;
    private readonly FontFile[] _files;
    private readonly Dictionary<FontRequest, FontFace?> _requests = [];
    private readonly Dictionary<FallbackKey, FontFace?> _fallbacks = [];
    private readonly Dictionary<(bool IsHan, string Script, FontRequest Style), FontFile[]> _ranked = [];

    /// <param name="sources">Where more fonts come from, by file name: the user's folder first, then the system's.</param>
    public FontLibrary(params IEnumerable<IFileSource> sources)
    {
        EmbeddedFonts embedded = new();
        _embedded = [.. embedded.Names.Select(name => new FontFile(embedded, name))];
        _files = [.. sources.SelectMany(source => source.Names.Where(FontFile.IsFontName).Select(name => new FontFile(source, name)))];
    }

    /// <summary>Something that is made of the library's faces and lives as long as they do: one of each kind.</summary>
    internal T Companion<T>()
        where T : class, new() => (T)_companions.GetOrAdd(typeof(T), static _ => new T());

    /// <summary>The face of a family that is nearest to the weight and slope asked for; null where the family is not known.</summary>
    public FontFace? Find(FontRequest request)
    {
        lock (_lock)
        {
            if (_requests.TryGetValue(request, out FontFace? known))
                return known;
            FontFace? face = EmbeddedFonts.FileOf(request) is string embedded
                ? Array.Find(_embedded, file => file.Name == embedded)!.Faces[0]
                : FindOutside(request, isThorough: true);
            _requests[request] = face;
            return face;
        }
    }

    /// <summary>The face of the embedded text family: what stands in for a family that is not known.</summary>
    public FontFace FindDefault(FontRequest request) => Find(request with { Family = EmbeddedFonts.SerifFamily })!;

    /// <summary>A face whose letters are all of one width; null where there is none.</summary>
    public FontFace? FindFixedWidth(int weight, bool isItalic)
    {
        lock (_lock)
        {
            FontRequest key = new("", weight, isItalic);
            if (_requests.TryGetValue(key, out FontFace? known))
                return known;
            FontFace? face = FixedWidthFamilies
                .Select(family => FindOutside(new FontRequest(family, weight, isItalic), isThorough: false))
                .FirstOrDefault(found => found is not null);
            _requests[key] = face;
            return face;
        }
    }

    /// <summary>A face that has the character, of a look near to that of <paramref name="beside"/>; null where no face has it.</summary>
    /// <param name="language">A BCP 47 tag: of the faces for Chinese, Japanese and Korean, the one for this language is preferred.</param>
    public FontFace? FindCovering(Rune character, FontFace beside, string language)
    {
        if (beside.Covers(character))
            return beside;
        FallbackKey key = new(character.Value, beside, language);
        lock (_lock)
        {
            if (_fallbacks.TryGetValue(key, out FontFace? known))
                return known;
            FontFace? face = Search(character, beside, language);
            _fallbacks[key] = face;
            return face;
        }
    }

    private FontFace? Search(Rune character, FontFace beside, string language)
    {
        FontRequest style = new(FontFile.IsSansName(beside.Family) ? "sans" : "serif", beside.Weight, beside.IsItalic);
        string region = HanRegion.Of(character, language), script = ScriptName.Of(character);
        (bool, string, FontRequest) key = (region.Length > 0, script, style);
        if (!_ranked.TryGetValue(key, out FontFile[]? files))
        {
            files = [.. Ranked(_embedded, style, isHan: false, ""), .. Ranked(_files, style, region.Length > 0, script)];
            _ranked[key] = files;
        }
        foreach (FontFile file in files)
        {
            FontFace? best = file.Faces
                .Where(face => face.Covers(character))
                .OrderBy(face => (HanRegion.IsOf(face, region) ? 0 : 1000) + Distance(face, style))
                .FirstOrDefault();
            if (best is not null)
                return best;
        }
        return null;
    }

    private static IEnumerable<FontFile> Ranked(IEnumerable<FontFile> files, FontRequest style, bool isHan, string script) =>
        files.OrderBy(file => file.RankBeside(style, isHan, script)).ThenBy(file => file.Name, StringComparer.Ordinal);

    // Most files tell their family by their names, so those are opened first; the others only if that was in vain.
    private FontFace? FindOutside(FontRequest request, bool isThorough)
    {
        FontFace? likely = Nearest(_files.Where(file => file.MayBe(request.Family)), request);
        return likely ?? (isThorough ? Nearest(_files.Where(file => !file.MayBe(request.Family)), request) : null);
    }

    private static FontFace? Nearest(IEnumerable<FontFile> files, FontRequest request) =>
        files.SelectMany(file => file.Faces)
            .Where(face => string.Equals(face.Family, request.Family, StringComparison.OrdinalIgnoreCase))
            .MinBy(face => Distance(face, request));

    private static int Distance(FontFace face, FontRequest request) =>
        Math.Abs(face.Weight - request.Weight) + (face.IsItalic == request.IsItalic ? 0 : 500);

    private readonly record struct FallbackKey(int Character, FontFace Beside, string Language);
}
