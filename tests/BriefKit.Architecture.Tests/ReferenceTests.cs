using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BriefKit.Architecture.Tests;

/// <summary>The arrows between the rooms: who may use whom.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["BriefKit.Core"] = [],
        ["BriefKit.Formats"] = ["BriefKit.Core"],
        ["BriefKit.Citations"] = ["BriefKit.Core"],
        ["BriefKit.Templates"] = ["BriefKit.Core"],
        ["BriefKit.Html"] = ["BriefKit.Core"],
        ["BriefKit.Typesetting"] = ["BriefKit.Core"],
        ["BriefKit.Word"] = ["BriefKit.Core", "BriefKit.Formats", "BriefKit.Templates"],
        ["BriefKit.Pdf"] = ["BriefKit.Core", "BriefKit.Typesetting"],
        ["BriefKit"] =
        [
            "BriefKit.Core", "BriefKit.Formats", "BriefKit.Citations", "BriefKit.Templates", "BriefKit.Html", "BriefKit.Typesetting",
            "BriefKit.Word", "BriefKit.Pdf",
        ],
        ["BriefKit.Cli"] = ["BriefKit", "BriefKit.Core"],
    };

    [Fact]
    public void Every_project_has_its_floor() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), SourceProject.All.Select(project => project.Name));

    [Fact]
    public void Projects_name_only_those_that_they_may_use() => Assert.All(SourceProject.All, project =>
        Assert.True(project.References.All(Allowed[project.Name].Contains), $"{project.Name} names {string.Join(", ", project.References.Except(Allowed[project.Name]))}"));

    [Fact]
    public void Assemblies_use_only_those_that_their_projects_may_use() => Assert.All(SourceProject.All, project =>
    {
        string[] used = ReferencesOf(Path.Combine(AppContext.BaseDirectory, AssemblyOf(project) + ".dll"));
        string[] forbidden = [.. used.Where(name => Allowed.ContainsKey(name) && !Allowed[project.Name].Contains(name))];
        Assert.True(forbidden.Length == 0, $"{project.Name} uses {string.Join(", ", forbidden)}");
    });

    [Fact]
    public void Core_uses_nothing_but_the_platform() => Assert.All(
        ReferencesOf(Path.Combine(AppContext.BaseDirectory, "BriefKit.Core.dll")), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    private static string AssemblyOf(SourceProject project)
    {
        System.Xml.Linq.XDocument file = System.Xml.Linq.XDocument.Load(Path.Combine(project.Folder, project.Name + ".csproj"));
        return file.Descendants("AssemblyName").FirstOrDefault()?.Value ?? project.Name;
    }

    private static string[] ReferencesOf(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
