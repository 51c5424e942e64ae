using System.Globalization;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads colours as CSS writes them.</summary>
internal static class SvgColors
{
    // The names that drawings use most (CSS Color 4, 6.1).
    private const string Names =
        "black 000000 silver C0C0C0 gray 808080 grey 808080 white FFFFFF maroon 800000 red FF0000 purple 800080 fuchsia FF00FF magenta FF00FF green 008000 "
        + "lime 00FF00 olive 808000 yellow FFFF00 navy 000080 blue 0000FF teal 008080 aqua 00FFFF cyan 00FFFF orange FFA500 aliceblue F0F8FF antiquewhite FAEBD7 "
        + "azure F0FFFF beige F5F5DC bisque FFE4C4 blanchedalmond FFEBCD blueviolet 8A2BE2 brown A52A2A burlywood DEB887 cadetblue 5F9EA0 chocolate D2691E "
        + "coral FF7F50 cornflowerblue 6495ED cornsilk FFF8DC crimson DC143C darkblue 00008B darkcyan 008B8B darkgray A9A9A9 darkgrey A9A9A9 darkgreen 006400 "
        + "darkkhaki BDB76B darkmagenta 8B008B darkorange FF8C00 darkred 8B0000 darksalmon E9967A darkslateblue 483D8B darkslategray 2F4F4F darkturquoise 00CED1 "
        + "darkviolet 9400D3 deeppink FF1493 deepskyblue 00BFFF dimgray 696969 dimgrey 696969 dodgerblue 1E90FF firebrick B22222 floralwhite FFFAF0 forestgreen 228B22 "
        + "gainsboro DCDCDC gold FFD700 goldenrod DAA520 greenyellow ADFF2F honeydew F0FFF0 hotpink FF69B4 indianred CD5C5C indigo 4B0082 ivory FFFFF0 khaki F0E68C "
        + "lavender E6E6FA lightblue ADD8E6 lightcoral F08080 lightcyan E0FFFF lightgray D3D3D3 lightgrey D3D3D3 lightgreen 90EE90 lightpink FFB6C1 lightsalmon FFA07A "
        + "lightskyblue 87CEFA lightsteelblue B0C4DE lightyellow FFFFE0 limegreen 32CD32 linen FAF0E6 mediumblue 0000CD mediumpurple 9370DB mediumseagreen 3CB371 "
        + "midnightblue 191970 mintcream F5FFFA mistyrose FFE4E1 moccasin FFE4B5 oldlace FDF5E6 olivedrab 6B8E23 orangered FF4500 orchid DA70D6 palegreen 98FB98 "
        + "peachpuff FFDAB9 peru CD853F pink FFC0CB plum DDA0DD powderblue B0E0E6 rebeccapurple 663399 rosybrown BC8F8F royalblue 4169E1 saddlebrown 8B4513 salmon FA8072 "
        + "sandybrown F4A460 seagreen 2E8B57 seashell FFF5EE sienna A0522D skyblue 87CEEB slateblue 6A5ACD slategray 708090 snow FFFAFA springgreen 00FF7F steelblue 4682B4 "
        + "tan D2B48C thistle D8BFD8 tomato FF6347 turquoise 40E0D0 violet EE82EE wheat F5DEB3 whitesmoke F5F5F5 yellowgreen 9ACD32";

    private static readonly Dictionary<string, ThemeColor> Known = Names.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => Hex(pair[1])!.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The colour; null where it is none that is known.</summary>
    public static ThemeColor? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith('#'))
            return Hex(text[1..]);
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && text.IndexOf('(') is > 0 and int open && text.EndsWith(')'))
            return Rgb(text[(open + 1)..^1]);
        return Known.TryGetValue(text, out ThemeColor color) ? color : null;
    }

    private static ThemeColor? Hex(string digits)
    {
        if (digits.Length is 3 or 4)
            digits = string.Concat(digits.Take(3).Select(digit => $"{digit}{digit}"));
        bool isHex = digits.Length is 6 or 8 && int.TryParse(digits.AsSpan(0, 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
        if (!isHex)
            return null;
        int rgb = int.Parse(digits.AsSpan(0, 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new ThemeColor((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
    }

    private static ThemeColor? Rgb(string text)
    {
        string[] parts = text.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3)
            return null;
        byte[] channels = new byte[3];
        for (int i = 0; i < 3; i++)
        {
            int position = 0;
            if (!SvgNumbers.TryRead(parts[i], ref position, out double value))
                return null;
            channels[i] = (byte)Math.Clamp(Math.Round(parts[i].EndsWith('%') ? value * 2.55 : value), 0, 255);
        }
        return new ThemeColor(channels[0], channels[1], channels[2]);
    }
}
