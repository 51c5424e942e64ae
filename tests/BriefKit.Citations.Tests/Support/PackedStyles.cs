using System.Diagnostics;
using BriefKit.Citations.Library;
using BriefKit.Tests.Shared;

namespace BriefKit.Citations.Tests.Support;

/// <summary>Packs styles as the build does: by the script that it runs.</summary>
internal static class PackedStyles
{
    /// <param name="files">The names of the files, and what is in them.</param>
    public static PackedFile Of(params IEnumerable<(string Name, string Text)> files)
    {
        (byte[]? packed, string errors) = Run(files);
        Assert.True(packed is not null, errors);
        return new PackedFile(new MemoryStream(packed!));
    }

    /// <summary>What the script says where it refuses.</summary>
    public static string Refusal(string text)
    {
        (byte[]? packed, string errors) = Run([("broken.csl", text)]);
        Assert.Null(packed);
        return errors;
    }

    private static (byte[]? Packed, string Errors) Run(IEnumerable<(string Name, string Text)> files)
    {
        string folder = Directory.CreateTempSubdirectory("briefkit-").FullName;
        try
        {
            string styles = Directory.CreateDirectory(Path.Combine(folder, "styles")).FullName, output = Path.Combine(folder, "packed.bin");
            foreach ((string name, string text) in files)
                File.WriteAllText(Path.Combine(styles, name), text);
            string script = Path.Combine(Repository.Root, "src", "BriefKit.Citations", "Assets", "pack-own.mjs");
            using Process node = Process.Start(new ProcessStartInfo("node", [script, styles, output]) { RedirectStandardError = true })!;
            string errors = node.StandardError.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode == 0 ? File.ReadAllBytes(output) : null, errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
