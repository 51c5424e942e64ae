using BriefKit.Core.Documents;
using BriefKit.Word.Citations;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Content;

/// <summary>
/// Writes citations as fields whose results are their formatted content, and the controls that Word has around its own (ISO 29500-1, 17.5.2.7 and
/// 17.5.2.6).
/// </summary>
internal sealed class CitationWriter(Job job, Story story, RunWriter runs, ContentWriter content)
{
    private readonly MarkupWriter _xml = story.Xml;
    private readonly CitationFields _fields = job.Citations;

    public void Write(Citation citation, Place place)
    {
        string? instruction = place.IsInField ? null : _fields.InstructionOf(citation, story.NoteNumber, job.Diagnostics);
        if (instruction is null)
        {
            content.Write(citation.Content, place);
            return;
        }
        if (!_fields.HasControls)
        {
            WriteField(instruction, citation, place);
            return;
        }
        using ControlScope control = BeginControl("w:citation"u8);
        WriteField(instruction, citation, place);
    }

    /// <summary>Whether a list is Word's own live list.</summary>
    public bool HasControl(ReferenceList list) => _fields.HasControls && _fields.InstructionOf(list) is not null;

    /// <summary>The control around a list and its heading, by which Word knows them for one of its gallery of lists.</summary>
    public ControlScope BeginGallery()
    {
        // A section's end is none of the list's own.
        story.Sections?.BeginBlock();
        MarkupWriter.Scope control = _xml.Element("w:sdt"u8);
        using (MarkupWriter.Scope properties = _xml.Element("w:sdtPr"u8))
        {
            _xml.Value("w:id"u8, job.NextControl());
            using MarkupWriter.Scope part = _xml.Element("w:docPartObj"u8);
            _xml.Value("w:docPartGallery"u8, "Bibliographies");
            _xml.Empty("w:docPartUnique"u8);
        }
        return new ControlScope(control, _xml.Element("w:sdtContent"u8));
    }

    public ControlScope BeginControl(ReadOnlySpan<byte> kind)
    {
        MarkupWriter.Scope control = _xml.Element("w:sdt"u8);
        using (MarkupWriter.Scope properties = _xml.Element("w:sdtPr"u8))
        {
            _xml.Value("w:id"u8, job.NextControl());
            _xml.Empty(kind);
        }
        return new ControlScope(control, _xml.Element("w:sdtContent"u8));
    }

    // Links stand in no citation of Word's or Zotero's, and pandoc loses what follows one in a field.
    private void WriteField(string instruction, Citation citation, Place place)
    {
        place = place with { IsInField = true };
        using FieldWriter.Scope field = runs.Fields.Field(instruction, runs.PropertiesOf(place.Look));
        if (_fields.HasControls && (!place.Look.IsPlain || citation.Content.Any(inline => inline is not TextRun)))
        {
            // LibreOffice keeps the look of what a citation shows where it is a field of its own, and its characters alone where not.
            using FieldWriter.Scope look = runs.Fields.Field("ADDIN BRIEFKIT_CITATION");
            content.Write(citation.Content, place);
        }
        else
            content.Write(citation.Content, place);
    }

    /// <summary>A control that is open; disposing it closes it.</summary>
    public readonly ref struct ControlScope(MarkupWriter.Scope control, MarkupWriter.Scope content) : IDisposable
    {
        private readonly MarkupWriter.Scope _control = control;
        private readonly MarkupWriter.Scope _content = content;

        public void Dispose()
        {
            _content.Dispose();
            _control.Dispose();
        }
    }
}
