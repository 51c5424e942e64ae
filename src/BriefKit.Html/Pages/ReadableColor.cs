using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>Makes colours of text stand out from what is behind them.</summary>
internal static class ReadableColor
{
    /// <summary>The colour, darkened as far as it takes to be read on a background.</summary>
    public static ThemeColor On(ThemeColor color, ThemeColor background)
    {
        while (Contrast.Between(color, background) < Contrast.Least && color != default)
            color = new ThemeColor(Darker(color.Red), Darker(color.Green), Darker(color.Blue));
        return color;
    }

    private static byte Darker(byte channel) => (byte)(channel * 0.95);
}
