using System.Text.RegularExpressions;

namespace BriefKit.Architecture.Tests;

/// <summary>Folders are floors too: no two of a project import each other, be it by way of others.</summary>
public sealed partial class NamespaceTests
{
    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import { get; }

    [Fact]
    public void A_files_namespace_is_its_project_and_folder()
    {
        foreach (SourceFile file in SourceProject.All.SelectMany(project => project.Files))
        {
            if (Declaration.Match(file.Code) is not { Success: true } declaration)
                continue;
            string folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/');
            string expected = folder.Length == 0 ? file.Project.Name : $"{file.Project.Name}.{folder.Replace('/', '.')}";
            Assert.True(expected == declaration.Groups[1].Value, $"{file.Name} declares {declaration.Groups[1].Value}");
        }
    }

    [Fact]
    public void No_folders_of_a_project_import_each_other_in_a_circle() => Assert.All(SourceProject.All, project =>
    {
        Dictionary<string, HashSet<string>> imports = ImportsOf(project);
        List<string>? circle = imports.Keys.Order(StringComparer.Ordinal).Select(start => CircleFrom(start, imports)).FirstOrDefault(found => found is not null);
        Assert.True(circle is null, $"{string.Join(" → ", circle ?? [])}");
    });

    [Fact]
    public void Circles_are_found()
    {
        Dictionary<string, HashSet<string>> imports = new() { ["a"] = ["b"], ["b"] = ["c", "d"], ["c"] = [], ["d"] = ["a"] };

        Assert.Equal(["a", "b", "d", "a"], CircleFrom("a", imports));
        Assert.Null(CircleFrom("c", imports));
    }

    private static Dictionary<string, HashSet<string>> ImportsOf(SourceProject project)
    {
        Dictionary<string, HashSet<string>> imports = new(StringComparer.Ordinal);
        foreach (SourceFile file in project.Files)
        {
            string code = file.Code;
            if (Declaration.Match(code) is not { Success: true } declaration)
                continue;
            string own = declaration.Groups[1].Value;
            if (!imports.TryGetValue(own, out HashSet<string>? targets))
                imports[own] = targets = new(StringComparer.Ordinal);
            targets.UnionWith(Import.Matches(code).Select(match => match.Groups[1].Value).Where(name => name != own));
        }
        foreach (HashSet<string> targets in imports.Values)
            targets.IntersectWith(imports.Keys);
        return imports;
    }

    // The way from a namespace back to itself, or null.
    private static List<string>? CircleFrom(string start, Dictionary<string, HashSet<string>> imports)
    {
        Dictionary<string, string> cameFrom = new(StringComparer.Ordinal);
        Queue<string> open = new([start]);
        while (open.TryDequeue(out string? current))
        {
            foreach (string next in imports[current].Order(StringComparer.Ordinal))
            {
                if (next == start)
                    return WayBack(start, current, cameFrom);
                if (cameFrom.TryAdd(next, current))
                    open.Enqueue(next);
            }
        }
        return null;
    }

    private static List<string> WayBack(string start, string last, Dictionary<string, string> cameFrom)
    {
        List<string> way = [start];
        for (string current = last; current != start; current = cameFrom[current])
            way.Insert(0, current);
        way.Insert(0, start);
        return way;
    }
}
