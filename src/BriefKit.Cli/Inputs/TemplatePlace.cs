using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Cli.Inputs;

/// <summary>Where a template is: one that ships has neither folder nor file.</summary>
internal sealed record TemplatePlace(IFileSource? Folder, NamedBytes? File)
{
    private static readonly string[] WordEndings = [".docx", ".dotx", ".docm", ".dotm"];

    /// <summary>Finds out what a user means by a name; null, and a finding, where there is no such file or folder.</summary>
    public static TemplatePlace? Find(string name, NamedFiles files)
    {
        bool isWordFile = WordEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        if (isWordFile && !files.IsFolder(name))
            return files.ReadBytes(name, CliDiagnostics.TemplateFileNotFound) is NamedBytes file ? new TemplatePlace(null, file) : null;
        if (NamedFiles.IsPath(name))
            return files.Folder(name) is IFileSource folder ? new TemplatePlace(folder, null) : null;
        return new TemplatePlace(null, null);
    }
}
