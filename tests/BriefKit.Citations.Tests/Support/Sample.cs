using System.Text;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Support;

/// <summary>Small styles and references, and output as a line of text: <c>*italic*</c>, <c>**bold**</c>, <c>^raised^</c>, <c>{normal}</c>.</summary>
internal static class Sample
{
    public static Locale English { get; } = LocaleLibrary.BuiltIn.Load("en-US").Value;

    public static Locale Chinese { get; } = LocaleLibrary.BuiltIn.Load("zh-CN").Value;

    public static Style Official(string name) => StyleLibrary.BuiltIn.Load(name).Value!;

    /// <summary>A style with that inside its root.</summary>
    public static Parsed<Style?> Read(string inner, string attributes = "class=\"in-text\"") => CslXmlReader.Read(new SourceText(
        "sample.csl",
        $"<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" {attributes}><info><id>sample</id><title>Sample</title></info>{inner}</style>"));

    public static Style Style(string inner, string attributes = "class=\"in-text\"")
    {
        Parsed<Style?> style = Read(inner, attributes);
        Assert.Empty(style.Diagnostics);
        return style.Value!;
    }

    /// <summary>A style whose citations are that.</summary>
    public static Style Citing(string layout, string options = "", string attributes = "class=\"in-text\"") =>
        Style($"<citation {options}><layout delimiter=\"; \">{layout}</layout></citation>", attributes);

    /// <summary>What the layout prints of one reference.</summary>
    public static string Print(string layout, Reference reference, Locator? locator = null, Locale? locale = null, string attributes = "class=\"in-text\"") =>
        Cite(Citing(layout, attributes: attributes), [reference], [new Cluster([new Cite(reference.Id) { Locator = locator }])], locale).Single();

    public static string[] Cite(Style style, ValueList<Reference> references, ValueList<Cluster> clusters, Locale? locale = null, bool inNotes = false) =>
        [.. CitationProcessor.Process(
                style,
                locale ?? English,
                references,
                clusters.Select((cluster, index) => new NotedCluster(cluster, inNotes ? index + 1 : 0)).ToValueList(),
                ReferenceSelection.All)
            .Value.Clusters.Select(Text)];

    public static string[] List(Style style, ValueList<Reference> references, Locale? locale = null) =>
        [.. CitationProcessor.Process(style, locale ?? English, references, [], ReferenceSelection.All)
            .Value.Bibliography!.Entries.Select(entry => string.Join('|', entry.Parts.Select(part => Text(part.Content))))];

    public static Cluster Of(params ReadOnlySpan<string> ids) => new(ValueList.Create(ids).Select(id => new Cite(id)).ToValueList());

    public static Reference Book(string id, string title, int year, params ReadOnlySpan<string> authors) =>
        new Reference(id, ItemType.Book)
            .With(Variable.Title, title)
            .With(Variable.Issued, EdtfDate.Of(year))
            .With(Variable.Author, ValueList.Create(authors).Select(Person).ToValueList());

    /// <summary>"Family, Given".</summary>
    public static PersonName Person(string name) => name.Split(", ") is [string family, string given]
        ? new PersonName { Family = family, Given = given }
        : new PersonName { Family = name };

    public static string Text(ValueList<Inline> content)
    {
        StringBuilder text = new();
        foreach (Inline inline in content)
        {
            text.Append(inline switch
            {
                TextRun run => run.Text,
                Emphasis emphasis => $"*{Text(emphasis.Content)}*",
                Strong strong => $"**{Text(strong.Content)}**",
                SmallCaps smallCaps => $"_{Text(smallCaps.Content)}_",
                Superscript superscript => $"^{Text(superscript.Content)}^",
                Subscript subscript => $"~{Text(subscript.Content)}~",
                Link link => $"[{Text(link.Content)}]<{link.Target}>",
                LanguageSpan span => $"{span.Language}:{Text(span.Content)}",
                Unstyled unstyled => $"{{{Text(unstyled.Content)}}}",
                _ => throw new NotSupportedException(inline.GetType().Name),
            });
        }
        return text.ToString();
    }
}
