using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Content;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Merging;

/// <summary>Writes a document into the file of a house: in its styles, on its page, between its headers and footers.</summary>
internal sealed class ReferenceWriter
{
    private static readonly XName Type = WordNames.W + "type";

    private readonly ReferenceDocument _reference;
    private readonly Document _document;
    private readonly MergeTarget _target;
    private readonly Job _job;
    private readonly SharedParts _shared;

    public ReferenceWriter(Document document, ReferenceDocument reference, LiveCitations citations, SharedParts shared)
    {
        _shared = shared;
        _reference = reference;
        _document = document with { Theme = document.Theme with { Page = reference.Page } };
        _job = new Job(_document, citations);
        _target = new MergeTarget(reference.Package, _document.Theme, _job.Language);
    }

    public ValueList<Diagnostic> Write(Stream output)
    {
        Story story = new(StoryKind.Body);
        WriteBody(story);
        List<RunningPart> running = _reference.Section.HasRunningMatter ? [] : RunningPart.Of(_job, _document, new Relationships());
        XElement root = story.Xml.ToTree();
        (Story? notes, MarkupWriter numbering) = _job.WriteNotesAndLists(new ListDefinitions(_job.Theme));
        WrittenContent written = new(story.Relationships, _job.Pictures, numbering.ToTree()) { Notes = WrittenNotes.Of(notes) };
        string main = _reference.Package.MainPart;
        _target.Adopt(root, written, main);
        Dictionary<string, XElement> texts = new(StringComparer.Ordinal) { [main] = root };
        List<XElement> references = AddRunning(running, written, texts);
        bool isFirst = true;
        foreach (XElement section in root.Descendants(WordNames.SectionProperties).ToList())
        {
            _reference.Section.Dress(section, isFirst, references);
            isFirst = false;
        }
        new MergedFile(_reference.Package, _target, _document.Metadata, _shared) { Citations = _job.Citations }.Write(texts, output);
        if (_target.Styles.Added is { Count: > 0 } added)
            _job.Diagnostics.Add(FormDiagnostics.NotTaken(_reference.Package.Start, $"no style {string.Join(", ", added.Select(name => $"'{name}'"))}", "BriefKit's were added"));
        return _job.Diagnostics.ToValueList();
    }

    private void WriteBody(Story story)
    {
        Place place = _job.Outermost(StyleId.BodyText) with { IsTopLevel = true };
        Sections sections = new(_document, story, place, []);
        story.Sections = sections;
        using MarkupWriter.Scope root = story.Xml.BeginStory("w:document"u8);
        using MarkupWriter.Scope body = story.Xml.Element("w:body"u8);
        new ContentWriter(_job, story).Fill(_document.Blocks, place);
        sections.WriteLast();
    }

    // The house says nothing at the heads and feet of pages: what the template says there stands.
    private List<XElement> AddRunning(List<RunningPart> running, WrittenContent written, Dictionary<string, XElement> texts)
    {
        List<XElement> references = [];
        string main = _reference.Package.MainPart;
        string folder = _reference.Package.Folder;
        foreach (RunningPart part in running)
        {
            XElement root = part.Story.Xml.ToTree();
            string path = folder + part.Name;
            _target.Adopt(root, written with { Relationships = part.Story.Relationships, Notes = null }, path);
            texts[path] = root;
            string id = _target.AddRelationship(main, part.IsHeader ? RelationshipType.Header : RelationshipType.Footer, path, isExternal: false);
            references.Add(new XElement(WordNames.W + (part.IsHeader ? "headerReference" : "footerReference"), new XAttribute(Type, part.Pages), new XAttribute(WordNames.R + "id", id)));
        }
        return references;
    }
}
