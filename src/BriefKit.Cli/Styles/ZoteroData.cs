using System.Text.Json;

namespace BriefKit.Cli.Styles;

/// <summary>
/// Finds the folder where Zotero keeps its data: <c>Zotero</c> in the user's home, unless its settings name another
/// (https://www.zotero.org/support/zotero_data).
/// </summary>
internal static class ZoteroData
{
    private const string Setting = "user_pref(\"extensions.zotero.dataDir\",";
    private const long LongestSettings = 4 * 1024 * 1024;

    /// <summary>Null where the environment names no home.</summary>
    public static string? Folder(CliHost host) => FromSettings(host) ?? StyleFolders.Below(StyleFolders.Home(host), "Zotero");

    // https://www.zotero.org/support/kb/profile_directory
    private static string? Profiles(CliHost host)
    {
        if (OperatingSystem.IsWindows())
            return StyleFolders.Below(StyleFolders.Given(host, "APPDATA"), "Zotero", "Zotero", "Profiles");
        string? home = StyleFolders.Home(host);
        return OperatingSystem.IsMacOS()
            ? StyleFolders.Below(home, "Library", "Application Support", "Zotero", "Profiles")
            : StyleFolders.Below(home, ".zotero", "zotero");
    }

    // What cannot be read says nothing: the settings are another program's, and only a hint.
    private static string? FromSettings(CliHost host)
    {
        if (Profiles(host) is not string profiles || !Directory.Exists(profiles))
            return null;
        try
        {
            return Directory.GetDirectories(profiles).Order(StringComparer.Ordinal)
                .Select(profile => Path.Combine(profile, "prefs.js"))
                .Where(settings => File.Exists(settings) && new FileInfo(settings).Length < LongestSettings)
                .SelectMany(File.ReadLines)
                .Select(ValueIn)
                .FirstOrDefault(folder => folder is not null && Path.IsPathFullyQualified(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A line of JavaScript whose string is one of JSON as well.
    private static string? ValueIn(string line)
    {
        int end = line.LastIndexOf(')');
        if (!line.StartsWith(Setting, StringComparison.Ordinal) || end < Setting.Length)
            return null;
        try
        {
            using JsonDocument value = JsonDocument.Parse(line[Setting.Length..end]);
            return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
