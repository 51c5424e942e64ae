using System.Globalization;

namespace BriefKit.Word.Sources;

/// <summary>The numbers that Windows gives to languages, which fields name languages by ([MS-LCID], 2.2).</summary>
internal static class SourceLanguages
{
    // Of the tags of one language the first counts where none fits as a whole: Chinese without a place is that of the mainland, Norwegian is Bokmål.
    private static readonly (string Tag, int Number)[] Known =
    [
        ("ar-SA", 1025), ("bg-BG", 1026), ("ca-ES", 1027), ("zh-CN", 2052), ("cs-CZ", 1029), ("da-DK", 1030), ("de-DE", 1031), ("el-GR", 1032),
        ("en-US", 1033), ("es-ES", 3082), ("fi-FI", 1035), ("fr-FR", 1036), ("he-IL", 1037), ("hu-HU", 1038), ("is-IS", 1039), ("it-IT", 1040),
        ("ja-JP", 1041), ("ko-KR", 1042), ("nl-NL", 1043), ("nb-NO", 1044), ("pl-PL", 1045), ("pt-BR", 1046), ("ro-RO", 1048), ("ru-RU", 1049),
        ("hr-HR", 1050), ("sk-SK", 1051), ("sq-AL", 1052), ("sv-SE", 1053), ("th-TH", 1054), ("tr-TR", 1055), ("ur-PK", 1056), ("id-ID", 1057),
        ("uk-UA", 1058), ("be-BY", 1059), ("sl-SI", 1060), ("et-EE", 1061), ("lv-LV", 1062), ("lt-LT", 1063), ("fa-IR", 1065), ("vi-VN", 1066),
        ("hy-AM", 1067), ("eu-ES", 1069), ("mk-MK", 1071), ("af-ZA", 1078), ("ka-GE", 1079), ("hi-IN", 1081), ("ms-MY", 1086), ("kk-KZ", 1087),
        ("bn-IN", 1093), ("ta-IN", 1097), ("mn-MN", 1104), ("bo-CN", 1105), ("cy-GB", 1106), ("gl-ES", 1110), ("zh-TW", 1028), ("de-CH", 2055),
        ("en-GB", 2057), ("es-MX", 2058), ("fr-BE", 2060), ("it-CH", 2064), ("nl-BE", 2067), ("nn-NO", 2068), ("pt-PT", 2070), ("zh-HK", 3076),
        ("de-AT", 3079), ("en-AU", 3081), ("fr-CA", 3084), ("sr-Cyrl-RS", 10266), ("sr-Latn-RS", 9242), ("zh-SG", 4100), ("en-CA", 4105),
        ("fr-CH", 4108), ("zh-MO", 5124), ("en-NZ", 5129), ("en-IE", 6153), ("en-ZA", 7177), ("en-IN", 16393), ("ug-CN", 1152), ("lo-LA", 1108),
        ("no", 1044),
    ];

    /// <summary>The number of a language; null where Windows has none.</summary>
    public static int? NumberOf(string tag) =>
        Find(known => known.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? Find(known => Primary(known).Equals(Primary(tag), StringComparison.OrdinalIgnoreCase));

    /// <summary>The language that <c>b:LCID</c> says: a number, or a tag already; null where it says none.</summary>
    public static string? Read(string element)
    {
        if (!int.TryParse(element, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return element;
        return Array.Find(Known, known => known.Number == number).Tag ?? (number == 0 ? null : element);
    }

    /// <summary>Whether a text has the shape of a tag that Word understands.</summary>
    public static bool IsTag(string text)
    {
        string[] parts = text.Split('-');
        return parts[0].Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter);
    }

    // A document asks for a language or two, so that a table of its own would take longer to make than it saves.
    private static int? Find(Predicate<string> fits) => Array.Find(Known, known => fits(known.Tag)) is { Tag: not null } found ? found.Number : null;

    private static string Primary(string tag) => tag.Split('-', '_')[0];
}
