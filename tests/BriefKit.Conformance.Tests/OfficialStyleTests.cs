using System.Text.RegularExpressions;
using BriefKit.Citations;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests;

/// <summary>The official style files beside the repository: each loads, and formats items of every type, with no finding that is not true.</summary>
public sealed partial class OfficialStyleTests
{
    [GeneratedRegex("href=\"http://www.zotero.org/styles/([^\"]+)\" rel=\"independent-parent\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParentLink { get; }

    private static string[] Files => Directory.GetFiles(Repository.Shared("csl", "styles"), "*.csl", SearchOption.AllDirectories);

    private static ValueList<Reference> Items => CslJsonReader.Read(new SourceText("items.json", File.ReadAllText(Repository.Shared("csl", "reference-output", "items.json")))).Value;

    [Fact]
    public void Every_official_style_loads_without_a_warning()
    {
        Assert.True(Files.Length >= 87);
        Diagnostic[] findings = [.. Files.Where(HasParent).Order(StringComparer.Ordinal).SelectMany(file => Load(file).Diagnostics).Where(diagnostic => diagnostic.Severity > Severity.Note)];
        Assert.True(findings.Length == 0, string.Join('\n', findings.AsEnumerable()));
    }

    [Fact]
    public void A_dependent_style_whose_parent_is_nowhere_says_so()
    {
        string[] orphans = [.. Files.Where(file => !HasParent(file))];

        Assert.All(orphans, file => Assert.Equal("BK3906", Assert.Single(Load(file).Diagnostics).Code));
    }

    [Fact]
    public void Every_official_style_formats_items_of_every_type()
    {
        ValueList<Reference> items = Items;
        ValueList<NotedCluster> clusters = items.Select((item, index) => new NotedCluster(Cluster.Of(item.Id), index + 1)).ToValueList();
        foreach (string file in Files.Where(HasParent))
        {
            Style style = Load(file).Value!;
            Locale locale = LocaleLibrary.BuiltIn.Load(style.DefaultLocale ?? "en-US").Value;
            Parsed<FormattedCitations> formatted = CitationProcessor.Process(style, locale, items, clusters, ReferenceSelection.All);
            Assert.Equal(items.Count, formatted.Value.Clusters.Count);
            Assert.True(style.HasBibliography == formatted.Value.Bibliography is not null, file);
            Assert.DoesNotContain(formatted.Diagnostics, diagnostic => diagnostic.Severity > Severity.Note);
        }
    }

    // An independent style, or one whose parent is among the files or built in.
    private static bool HasParent(string file)
    {
        Match parent = ParentLink.Match(File.ReadAllText(file));
        string name = parent.Groups[1].Value;
        return !parent.Success || StyleLibrary.BuiltIn.Find(name) is not null || Files.Any(other => Path.GetFileNameWithoutExtension(other) == name);
    }

    // A dependent one finds its parent beside the others.
    private static Parsed<Style?> Load(string file)
    {
        StyleFolder folder = new("styles", new Folder(Repository.Shared("csl", "styles")));
        Parsed<FoundStyle?> found = new StyleFinder(StyleLibrary.BuiltIn, [folder], []).Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file)));
        return new(found.Value?.Style, found.Diagnostics);
    }

    private sealed class Folder(string path) : IFileSource
    {
        public IReadOnlyList<string> Names => [];

        public ReadOnlyMemory<byte>? Read(string name)
        {
            string file = Path.Combine(path, name);
            if (!File.Exists(file))
                return null;
            return File.ReadAllBytes(file);
        }
    }
}
