using System.Xml.Linq;

namespace BriefKit.Architecture.Tests;

/// <summary>A project under <c>src/</c>, as its files say.</summary>
internal sealed record SourceProject(string Name, string Folder)
{
    public static IReadOnlyList<SourceProject> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
            .Where(folder => File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".csproj")))
            .Select(folder => new SourceProject(Path.GetFileName(folder), folder))
            .OrderBy(project => project.Name, StringComparer.Ordinal)];

    /// <summary>The projects that it names.</summary>
    public IReadOnlyList<string> References =>
        [.. XDocument.Load(Path.Combine(Folder, Name + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    public IReadOnlyList<SourceFile> Files =>
        [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.Contains("node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(this, path, File.ReadAllText(Path.Combine(Folder, path))))];
}

/// <summary>A file of a project.</summary>
internal sealed record SourceFile(SourceProject Project, string Path, string Text)
{
    public string Name => $"{Project.Name}/{Path}";

    /// <summary>The text without what is inside comments and quotation marks.</summary>
    public string Code => SourceCode.WithoutCommentsAndStrings(Text);
}
