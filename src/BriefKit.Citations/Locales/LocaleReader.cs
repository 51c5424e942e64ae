using BriefKit.Citations.Styles;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Locales;

/// <summary>Reads a CSL locale file.</summary>
internal static class LocaleReader
{
    /// <returns>The locale, or null with an error where the element is no locale.</returns>
    public static Parsed<Locale?> Read(CslElement root)
    {
        DiagnosticBag bag = new();
        if (root.Name != "locale")
        {
            bag.Add(StyleDiagnostics.NotALocale(root));
            return new(null, bag.ToValueList());
        }
        Locale locale = Locale.Of(LocaleContentReader.Read(root, bag));
        return new(locale, bag.ToValueList());
    }
}
