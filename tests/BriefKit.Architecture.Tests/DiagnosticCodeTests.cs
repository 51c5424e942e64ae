using System.Text.RegularExpressions;

namespace BriefKit.Architecture.Tests;

/// <summary>A code is one finding's name for ever: it stands in one place, in the range of its project.</summary>
public sealed partial class DiagnosticCodeTests
{
    private static readonly Dictionary<string, (int First, int Last)> Ranges = new(StringComparer.Ordinal)
    {
        ["BriefKit.Core"] = (1000, 1099),
        ["BriefKit.Formats"] = (1100, 1999),
        ["BriefKit.Templates"] = (2000, 2999),
        ["BriefKit.Citations"] = (3000, 3999),
        ["BriefKit.Typesetting"] = (4000, 4999),
        ["BriefKit.Pdf"] = (5000, 5999),
        ["BriefKit.Word"] = (6000, 6999),
        ["BriefKit.Html"] = (7000, 7999),
        ["BriefKit"] = (8000, 8999),
        ["BriefKit.Cli"] = (9000, 9999),
    };

    [GeneratedRegex("\"BK(\\d{4})\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal { get; }

    private static IEnumerable<(SourceFile File, int Code)> Codes =>
        SourceProject.All.SelectMany(project => project.Files)
            .SelectMany(file => Literal.Matches(file.Text).Select(match => (file, int.Parse(match.Groups[1].Value))));

    [Fact]
    public void Each_code_stands_in_one_place()
    {
        string[] repeated = [.. Codes.GroupBy(use => use.Code).Where(uses => uses.Count() > 1)
            .Select(uses => $"BK{uses.Key} in {string.Join(", ", uses.Select(use => use.File.Name))}")];

        Assert.True(repeated.Length == 0, string.Join('\n', repeated));
        Assert.NotEmpty(Codes);
    }

    [Fact]
    public void Each_code_is_in_its_projects_range()
    {
        string[] strays = [.. Codes
            .Where(use => use.Code < Ranges[use.File.Project.Name].First || use.Code > Ranges[use.File.Project.Name].Last)
            .Select(use => $"BK{use.Code} in {use.File.Name}")];

        Assert.True(strays.Length == 0, string.Join('\n', strays));
    }

    [Fact]
    public void Findings_are_made_in_factories()
    {
        string[] strays = [.. Codes.Select(use => use.File).Where(file => !file.Path.EndsWith("Diagnostics.cs", StringComparison.Ordinal)).Select(file => file.Name).Distinct()];

        Assert.True(strays.Length == 0, string.Join('\n', strays));
    }
}
