using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>Formats items with a style file, be it one of the project's own or an official one that it is compared with.</summary>
internal static class OwnStyle
{
    public static SourceText Own(string name) => Source(Path.Combine(Repository.Root, "styles", name));

    public static SourceText Source(string path) => new(Path.GetFileName(path), File.ReadAllText(path));

    public static ValueList<Reference> Items(string path) => CslJsonReader.Read(Source(path)).Value;

    /// <summary>The entries of the bibliography by the ids of their items, as HTML without the layout.</summary>
    public static Dictionary<string, string> Entries(SourceText style, ValueList<Reference> items, ValueList<JobCluster> clusters)
    {
        JobResult result = EngineUnderTest.Format(new Job(style, null, items, clusters) { IsDocument = true });
        return result.Entries.ToDictionary(entry => entry.ReferenceId, TextOf, StringComparer.Ordinal);
    }

    /// <summary>What each cluster prints.</summary>
    public static List<string> Citations(SourceText style, ValueList<Reference> items, ValueList<JobCluster> clusters) =>
        [.. EngineUnderTest.Format(new Job(style, null, items, clusters) { IsDocument = true }).Clusters.Select(HtmlRendering.OfCluster).Select(RenderedList.Plain)];

    /// <summary>One cluster an item, in the order of the items.</summary>
    public static ValueList<JobCluster> OneEach(ValueList<Reference> items, bool inNotes = false) =>
        items.Select((item, index) => new JobCluster([new JobCite(new Cite(item.Id))], inNotes ? index + 1 : 0)).ToValueList();

    // The number of an entry is no part of what it says.
    private static string TextOf(ReferenceEntry entry) => RenderedList.Plain(HtmlRendering.OfEntry(entry with
    {
        Parts = entry.Parts.Where(part => part.Display != EntryDisplay.LeftMargin).ToValueList(),
    }));
}
