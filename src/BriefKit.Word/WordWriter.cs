using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Citations;
using BriefKit.Word.Content;
using BriefKit.Word.Forms;
using BriefKit.Word.Markup;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Properties;
using BriefKit.Word.Sources;
using BriefKit.Word.Styles;

namespace BriefKit.Word;

/// <summary>
/// Writes documents as WordprocessingML (ISO 29500, transitional), in the features that Word itself would have used:
/// styles, numbering, footnotes, fields, sections. The same document gives the same bytes.
/// A writer may serve any number of documents, at once as well; those that look alike share what their look is written in.
/// </summary>
public sealed class WordWriter : IDocumentWriter
{
    private readonly LookParts _looks = new();
    private readonly SharedParts _shared = new();

    /// <summary>What becomes of the citations of documents that have their references.</summary>
    public LiveCitations Citations { get; init; }

    /// <summary>The file whose styles, page, headers and footers documents take; null for those of their theme.</summary>
    public ReferenceDocument? Reference { get; init; }

    /// <inheritdoc/>
    public ValueList<Diagnostic> Write(Document document, Stream output)
    {
        if (document.Form is WordForm form)
            return new FormWriter(document, form, Citations, _shared).Write(output);
        if (Reference is not null)
            return new ReferenceWriter(document, Reference, Citations, _shared).Write(output);
        Job job = new(document, Citations);
        Package package = new(_shared);
        CheckMetadata(job, document.Metadata);
        AddContent(package, job, document);
        AddProperties(package, document.Metadata, job.Citations);
        package.WriteTo(output);
        return job.Diagnostics.ToValueList();
    }

    private void AddContent(Package package, Job job, Document document)
    {
        Story body = new(StoryKind.Body);
        body.Relationships.Add(RelationshipType.Styles, "styles.xml");
        body.Relationships.Add(RelationshipType.Settings, "settings.xml");
        body.Relationships.Add(RelationshipType.Numbering, "numbering.xml");
        body.Relationships.Add(RelationshipType.FontTable, "fontTable.xml");
        body.Relationships.Add(RelationshipType.Theme, "theme/theme1.xml");
        List<RunningPart> running = RunningPart.Of(job, document, body.Relationships);
        WriteBody(job, body, document, running);
        if (!job.Notes.IsEmpty)
            body.Relationships.Add(RelationshipType.Footnotes, "footnotes.xml");
        if (job.Citations.Sources is not null)
            body.Relationships.Add(RelationshipType.CustomXml, "../customXml/item1.xml");
        LookOfDocument look = _looks.Of(job.Theme, job.Language);
        (Story? notes, MarkupWriter numbering) = job.WriteNotesAndLists(look.Lists);

        package.Relationships.Add(RelationshipType.Document, "word/document.xml");
        package.Add("word/document.xml", ContentType.Document, body.Xml, body.Relationships);
        package.Add("word/styles.xml", ContentType.Styles, look.Styles);
        package.AddShared("word/settings.xml", ContentType.Settings, SettingsPart.Write(document, job.Language, notes is not null));
        package.AddShared("word/numbering.xml", ContentType.Numbering, numbering);
        package.Add("word/fontTable.xml", ContentType.FontTable, look.Fonts);
        package.Add("word/theme/theme1.xml", ContentType.Theme, look.Theme);
        foreach (RunningPart part in running)
            package.Add("word/" + part.Name, part.IsHeader ? ContentType.Header : ContentType.Footer, part.Story.Xml, part.Story.Relationships);
        if (notes is not null)
            package.Add("word/footnotes.xml", ContentType.Footnotes, notes.Xml, notes.Relationships);
        job.Pictures.AddTo(package);
        AddSources(package, job.Citations);
    }

    // Word keeps such data beside the document, each with a part that names it.
    private static void AddSources(Package package, CitationFields citations)
    {
        if (citations.Sources is not SourceList sources)
            return;
        MarkupWriter part = SourcesPart.Write(sources, citations.Style);
        // Asked before the part is packed, for then its text is gone.
        MarkupWriter properties = SourcesPart.WriteProperties(part);
        Relationships relationships = new();
        relationships.Add(RelationshipType.CustomXmlProperties, "itemProps1.xml");
        package.Add("customXml/item1.xml", ContentType.Xml, part, relationships);
        package.Add("customXml/itemProps1.xml", ContentType.CustomXmlProperties, properties);
    }

    private static void WriteBody(Job job, Story story, Document document, List<RunningPart> running)
    {
        Place place = job.Outermost(StyleId.BodyText) with { IsTopLevel = true };
        Sections sections = new(document, story, place, running);
        story.Sections = sections;
        using MarkupWriter.Scope root = story.Xml.BeginStory("w:document"u8);
        if (job.Theme.HasColoredPage)
            story.Xml.Empty("w:background"u8, "w:color"u8, job.Theme.PageColor.Hex);
        using MarkupWriter.Scope body = story.Xml.Element("w:body"u8);
        new ContentWriter(job, story).Fill(document.Blocks, place);
        sections.WriteLast();
    }

    private static void AddProperties(Package package, DocumentMetadata metadata, CitationFields citations)
    {
        package.Relationships.Add(RelationshipType.CoreProperties, "docProps/core.xml");
        package.Relationships.Add(RelationshipType.ExtendedProperties, "docProps/app.xml");
        package.Relationships.Add(RelationshipType.CustomProperties, "docProps/custom.xml");
        package.Add("docProps/core.xml", ContentType.CoreProperties, PropertyParts.WriteCore(metadata));
        package.AddShared("docProps/app.xml", ContentType.ExtendedProperties, PropertyParts.WriteExtended(metadata));
        package.Add("docProps/custom.xml", ContentType.CustomProperties, PropertyParts.WriteCustom(metadata, citations.Properties));
    }

    private static void CheckMetadata(Job job, DocumentMetadata metadata)
    {
        string[] texts = [metadata.Title, metadata.Subject ?? "", metadata.RecordId ?? "", metadata.TemplateName ?? "", .. metadata.Authors, .. metadata.Keywords];
        foreach (string text in texts)
            job.Check(text, Origin.None);
    }
}
