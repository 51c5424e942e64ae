using System.Runtime.CompilerServices;
using BriefKit.Citations;
using BriefKit.Citations.Clusters;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Conformance.Tests.Engine;

/// <summary>The one place where the tests meet the citation processor.</summary>
internal static class EngineUnderTest
{
    private static readonly Dictionary<string, Locale> OfficialLocales = new(StringComparer.Ordinal);

    // The jobs of one style share its text, and so what was compiled of it.
    private static readonly ConditionalWeakTable<SourceText, Style> Styles = [];

    public static JobResult Format(Job job)
    {
        (Style style, Locale locale) = Load(job.Style, job.Locale);
        ReferenceSelection selection = job.ListsCitedOnly ? ReferenceSelection.Cited : ReferenceSelection.All;
        LocalizedStyle localized = new(style, locale, CitationOptions.Default);
        ProcessorRun run = new(localized, localized.Rent(), job.Items, selection) { IgnoresPositions = !job.IsDocument };
        FormattedCitations result = run.Run(job.Clusters?.Select(Cluster).ToValueList()).Value;
        return new JobResult(result.Clusters, result.Bibliography?.Entries ?? []);
    }

    /// <summary>The style, and the locale that it is to be used in: the one that is asked for, or the style's own, or en-US.</summary>
    public static (Style Style, Locale Locale) Load(SourceText source, string? asked)
    {
        Style style = Styles.GetValue(source, Read);
        string language = asked ?? style.DefaultLocale ?? "en-US";
        return (style, LocaleFor(language).As(language));
    }

    private static Style Read(SourceText text)
    {
        Parsed<Style?> parsed = CslXmlReader.Read(text);
        Assert.True(parsed.Value is not null, string.Join('\n', parsed.Diagnostics));
        return parsed.Value!;
    }

    private static ClusterInput Cluster(JobCluster cluster) => new(cluster.Cites.Select(Cite).ToValueList(), cluster.NoteIndex);

    private static CiteInput Cite(JobCite cite) => new(cite.Cite)
    {
        Position = (CitePosition?)cite.Position,
        IsNearNote = cite.IsNearNote,
        FirstNoteNumber = cite.FirstNoteNumber,
    };

    // The official locale files, which the suite expects; the built-in ones may be of another date.
    private static Locale LocaleFor(string language)
    {
        lock (OfficialLocales)
        {
            if (OfficialLocales.TryGetValue(language, out Locale? known))
                return known;
            string folder = Repository.Shared("csl", "locales");
            string tag = LocaleLibrary.BuiltIn.Fallbacks(language).FirstOrDefault(tag => File.Exists(PathOf(folder, tag))) ?? "en-US";
            CslElement tree = CslXmlReader.ReadTree(new SourceText(tag, File.ReadAllText(PathOf(folder, tag)))).Value!;
            return OfficialLocales[language] = LocaleReader.Read(tree).Value!;
        }
    }

    private static string PathOf(string folder, string tag) => Path.Combine(folder, $"locales-{tag}.xml");
}
