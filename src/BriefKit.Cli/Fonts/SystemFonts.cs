namespace BriefKit.Cli.Fonts;

/// <summary>Where operating systems keep fonts.</summary>
internal static class SystemFonts
{
    public static IReadOnlyList<string> Folders(CliHost host)
    {
        string? home = host.Environment("HOME") ?? host.Environment("USERPROFILE");
        List<string> folders = [];
        if (OperatingSystem.IsWindows())
        {
            Add(folders, host.Environment("WINDIR"), "Fonts");
            Add(folders, host.Environment("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts");
        }
        else if (OperatingSystem.IsMacOS())
        {
            folders.AddRange(["/System/Library/Fonts", "/Library/Fonts"]);
            Add(folders, home, "Library", "Fonts");
        }
        else
        {
            folders.AddRange(["/usr/share/fonts", "/usr/local/share/fonts"]);
            Add(folders, host.Environment("XDG_DATA_HOME"), "fonts");
            Add(folders, home, ".local", "share", "fonts");
            Add(folders, home, ".fonts");
        }
        return folders;
    }

    private static void Add(List<string> folders, string? root, params ReadOnlySpan<string> parts)
    {
        if (!string.IsNullOrEmpty(root))
            folders.Add(Path.Combine([root, .. parts]));
    }
}
