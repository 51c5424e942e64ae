using System.Collections.Frozen;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>The locales of the official repository of CSL, built in.</summary>
public sealed class LocaleLibrary
{
    /// <summary>The locale that has every term: what is left when a language is unknown.</summary>
    public const string LastResort = "en-US";

    // CSL 1.0.2, "Locale Fallback": the dialect that stands for a language, where there are several. Chinese is parted by its script.
    private static readonly FrozenDictionary<string, string> PrimaryDialects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = "de-DE",
        ["en"] = "en-US",
        ["es"] = "es-ES",
        ["fr"] = "fr-FR",
        ["no"] = "nb-NO",
        ["pt"] = "pt-PT",
        ["zh"] = "zh-CN",
        ["zh-Hans"] = "zh-CN",
        ["zh-Hant"] = "zh-TW",
        ["zh-HK"] = "zh-TW",
        ["zh-MO"] = "zh-TW",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly PackedFile _file;
    private readonly FrozenDictionary<string, PackedPlace> _places;

    private LocaleLibrary(PackedFile file)
    {
        _file = file;
        PackedReader reader = new(file.Unpack(PackedFile.LocalesSection));
        Dictionary<string, PackedPlace> places = new(StringComparer.OrdinalIgnoreCase);
        string[] tags = new string[reader.Number()];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = reader.Text();
            places.Add(tags[i], reader.Place());
        }
        Tags = [.. tags];
        _places = places.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static LocaleLibrary BuiltIn { get; } = new(PackedFile.Official);

    /// <summary>The locales that there are, as BCP 47 tags in ordinal order.</summary>
    public ValueList<string> Tags { get; }

    /// <summary>
    /// The locales in which the terms of a language are looked for, the nearest first: <c>de-AT</c>, <c>de-DE</c>, <c>en-US</c>
    /// (CSL 1.0.2, "Locale Fallback"). Never empty.
    /// </summary>
    public ValueList<string> Fallbacks(string language)
    {
        List<string> chain = [];
        for (string tag = language.Trim().Replace('_', '-'); tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            Add(chain, tag);
            Add(chain, PrimaryDialects.GetValueOrDefault(tag, ""));
            if (!tag.Contains('-') && !PrimaryDialects.ContainsKey(tag))
                Add(chain, Tags.FirstOrDefault(known => known.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase)) ?? "");
        }
        Add(chain, LastResort);
        return chain.ToValueList();
    }

    /// <summary>Whether a language has a locale of its own, be it that of another dialect.</summary>
    public bool Has(string language)
    {
        string own = Fallbacks(language)[0];
        string subtag = language.Trim().Replace('_', '-').Split('-')[0];
        return own != LastResort || subtag.Equals("en", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The nearest locale to a language, each of which has all terms; a warning where that is another language's.
    /// </summary>
    public Parsed<Locale> Load(string language)
    {
        string tag = Fallbacks(language)[0];
        Locale locale = LocaleReader.Read(Find(tag)!).Value!;
        return new(locale, Has(language) ? [] : [LibraryDiagnostics.UnknownLocale(language, tag)]);
    }

    /// <summary>The tree of the locale of a tag, or null.</summary>
    internal CslElement? Find(string tag) => _places.TryGetValue(tag, out PackedPlace place) ? _file.ReadLocale(place) : null;

    private void Add(List<string> chain, string tag)
    {
        string? known = _places.ContainsKey(tag) ? Tags.First(candidate => candidate.Equals(tag, StringComparison.OrdinalIgnoreCase)) : null;
        if (known is not null && !chain.Contains(known))
            chain.Add(known);
    }
}
