// The code between the marks stands in the README of BriefKit.Citations; a test keeps them the same.
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests;

internal static class ReadmeSample
{
    public static void Run(TextWriter output)
    {
        // <sample>
        Style style = StyleLibrary.BuiltIn.Load("apa").Value!;
        Locale locale = LocaleLibrary.BuiltIn.Load("en-US").Value;
        Reference book = new Reference("gong", ItemType.Book)
            .With(Variable.Author, [new PersonName { Family = "Gong", Given = "Gang" }])
            .With(Variable.Title, "Contemporary Chinese Economy")
            .With(Variable.Issued, EdtfDate.Of(2012));
        ValueList<NotedCluster> cited = [new(Cluster.Of("gong"))];
        FormattedCitations formatted = CitationProcessor.Process(style, locale, [book], cited, ReferenceSelection.Cited).Value;
        output.WriteLine(InlineText.Of(formatted.Clusters[0]));
        output.WriteLine(InlineText.Of(formatted.Bibliography!.Entries[0].Parts[0].Content));
        // </sample>
    }
}
