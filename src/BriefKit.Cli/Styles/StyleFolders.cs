using BriefKit.Cli.Inputs;
using BriefKit.Core.Collections;
using BriefKit.Library;

namespace BriefKit.Cli.Styles;

/// <summary>The folders of a machine in which citation styles may lie.</summary>
internal static class StyleFolders
{
    /// <summary>A place where styles are looked for.</summary>
    /// <param name="Kind">Whose it is, in a few words.</param>
    /// <param name="ComesFirst">Whether its styles come before built-in ones of the same name.</param>
    public sealed record Folder(string Kind, string Path, bool ComesFirst);

    /// <summary>Where <c>styles add</c> puts styles; null where the environment names no home.</summary>
    public static string? UsersOwn(CliHost host)
    {
        string? data = OperatingSystem.IsWindows() ? Given(host, "APPDATA")
            : OperatingSystem.IsMacOS() ? Below(Home(host), "Library", "Application Support")
            // XDG Base Directory Specification: relative paths are to be ignored.
            : Given(host, "XDG_DATA_HOME") is string xdg && Path.IsPathRooted(xdg) ? xdg : Below(Home(host), ".local", "share");
        return Below(data, "briefkit", "styles");
    }

    /// <summary>All of them, the user's own first, whether or not they are there.</summary>
    public static IReadOnlyList<Folder> Of(CliHost host)
    {
        List<Folder> folders = [];
        if (UsersOwn(host) is string own)
            folders.Add(new Folder("your own", own, true));
        if (ZoteroData.Folder(host) is string zotero)
            folders.Add(new Folder("Zotero's", Path.Combine(zotero, "styles"), false));
        folders.AddRange(SystemData(host).Select(data => new Folder("the system's", Path.Combine(data, "citation-style-language", "styles"), false)));
        return folders;
    }

    // XDG Base Directory Specification: the folders of data that all users share.
    private static IEnumerable<string> SystemData(CliHost host) => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? []
        : (Given(host, "XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").Split(':', StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted).Distinct(StringComparer.Ordinal);

    /// <summary>Those that are there, to be read from.</summary>
    public static ValueList<StylePlace> Places(CliHost host) => Of(host)
        .Where(folder => Directory.Exists(folder.Path))
        .Select(folder => new StylePlace(folder.Path, new FlatFolderSource(folder.Path), folder.ComesFirst))
        .ToValueList();

    internal static string? Home(CliHost host) => Given(host, "HOME") ?? Given(host, "USERPROFILE");

    internal static string? Below(string? root, params ReadOnlySpan<string> parts) => root is null ? null : Path.Combine([root, .. parts]);

    internal static string? Given(CliHost host, string variable) => host.Environment(variable) is { Length: > 0 } value ? value : null;
}
