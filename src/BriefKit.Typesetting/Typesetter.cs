using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Layout;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting;

/// <summary>Sets documents in pages.</summary>
public static class Typesetter
{
    /// <summary>
    /// Sets a document whose citations have been resolved. There is always at least one page; what could not be set as it should
    /// is set as well as it can be and told in a diagnostic. The same document and fonts give the same pages.
    /// </summary>
    /// <param name="fonts">May be shared by any number of calls at once.</param>
    public static Parsed<PagedDocument> Typeset(Document document, FontLibrary fonts)
    {
        PageCollector pages = new();
        Parsed<DocumentPlaces> places = Typeset(document, fonts, pages);
        return new Parsed<PagedDocument>(pages.ToDocument(places.Value), places.Diagnostics);
    }

    /// <summary>Sets a document as <see cref="Typeset(Document, FontLibrary)"/> does, and gives its pages away one after another.</summary>
    /// <param name="receiver">Is called from this thread alone.</param>
    public static Parsed<DocumentPlaces> Typeset(Document document, FontLibrary fonts, IPageReceiver receiver)
    {
        document = DocumentContents.Resolve(document);
        using DocumentSetter setter = new(document, fonts);
        new PageBuilder(setter.Blocks, new RunningMatterSetter(setter.Blocks), receiver).Build(new DocumentFlow(setter.Next, receiver));
        TypesettingReport report = setter.GatherReports();
        foreach (Diagnostic finding in ThemeContrast.Check(document.Theme))
            report.AddOfDocument(finding);
        foreach (string family in setter.UnknownFamilies)
            report.AddOfDocument(TypesettingDiagnostics.UnknownFamily(family, fonts.FindDefault(new FontRequest(family)).Family));
        DocumentMarks marks = setter.Blocks.Marks;
        return new Parsed<DocumentPlaces>(new DocumentPlaces(document.Metadata, marks.Outline, marks.Destinations), report.ToValueList());
    }
}
