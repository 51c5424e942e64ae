using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>Writes a filled form: puts its trees together, its values in their places, and all of it into the file of the template.</summary>
internal sealed class FormWriter
{
    private readonly Document _document;
    private readonly WordTemplate _template;
    private readonly WordForm _form;
    private readonly MergeTarget _target;
    private readonly ValueWriter _values;
    private readonly SharedParts _shared;
    private readonly DiagnosticBag _bag = new();
    private readonly Turns _turns = new();

    public FormWriter(Document document, WordForm form, LiveCitations citations, SharedParts shared)
    {
        _shared = shared;
        _document = document;
        _values = new ValueWriter(document, citations);
        _form = form;
        _template = form.Template;
        _target = new MergeTarget(_template.Package, document.Theme, new Language(document.Metadata.Language));
    }

    /// <summary>How many elements the result may have.</summary>
    public int MostElements { get; init; } = 3_000_000;

    public ValueList<Diagnostic> Write(Stream output)
    {
        List<IReadOnlyDictionary<string, XElement>> records = Assemble();
        PlaceValues(records);
        Dictionary<string, XElement> parts = new RecordJoiner(_template.Package, _target).Join(Tidy(records));
        new MergedFile(_template.Package, _target, _document.Metadata, _shared) { Citations = _values.Citations }.Write(parts, output);
        return _bag.ToValueList();
    }

    // A record that the limit cuts short lacks parts that come behind its text; where whole ones stand before it, it is left out with the rest.
    private List<IReadOnlyDictionary<string, XElement>> Assemble()
    {
        FormAssembler assembler = new(_template, _target, _turns, _bag) { MostElements = MostElements };
        List<IReadOnlyDictionary<string, XElement>> records = [];
        foreach (ValueList<FilledPiece> pieces in _form.Records)
        {
            IReadOnlyDictionary<string, XElement> record = assembler.Assemble(pieces);
            bool isWhole = !assembler.IsFull && record.ContainsKey(_template.Package.MainPart);
            if (isWhole || records.Count == 0)
                records.Add(record);
            if (assembler.IsFull)
                break;
        }
        return records;
    }

    private void PlaceValues(List<IReadOnlyDictionary<string, XElement>> records)
    {
        List<(ValueElement Value, ValuePlace Place)> values = [];
        List<string> parts = [];
        foreach (IReadOnlyDictionary<string, XElement> record in records)
        {
            PlaceFinder places = new(BodyOf(record));
            foreach ((string part, XElement root) in record)
                Gather(root, part, places);
        }
        PlaceFinder first = new(BodyOf(records[0]));
        foreach (MergedNotes notes in (MergedNotes[])[_target.Footnotes, _target.Endnotes])
        {
            foreach (XElement note in notes.Notes)
                Gather(note, notes.Part, first);
        }
        IReadOnlyList<WrittenValue> written = _values.Write(values);
        _bag.AddRange(_values.Diagnostics);
        ValuePlacer placer = new(_target, _template.Lists.IdOf, _bag);
        for (int i = 0; i < values.Count; i++)
            placer.Place(values[i].Value, written[i], parts[i]);
        foreach (XElement root in records.SelectMany(record => record.Values).Concat(_target.Footnotes.Notes).Concat(_target.Endnotes.Notes).ToList())
            placer.Finish(root);

        void Gather(XElement root, string part, PlaceFinder places)
        {
            foreach (ValueElement value in root.Descendants().OfType<ValueElement>())
            {
                values.Add((value, places.Of(value)));
                parts.Add(part);
            }
        }
    }

    private XElement BodyOf(IReadOnlyDictionary<string, XElement> record) => record[_template.Package.MainPart].Element(WordNames.W + "body")!;

    private List<IReadOnlyDictionary<string, XElement>> Tidy(List<IReadOnlyDictionary<string, XElement>> records)
    {
        XElement[] notes = [.. _target.Footnotes.Notes, .. _target.Endnotes.Notes];
        XElement[] roots = [.. records.SelectMany(record => record.Values), .. notes];
        BookmarkNames bookmarks = new(_turns);
        foreach (XElement root in roots)
        {
            FormTidier.Tidy(root);
            bookmarks.Give(root);
        }
        foreach (XElement root in roots)
        {
            bookmarks.Lead(root);
            foreach (XElement element in root.DescendantsAndSelf())
                element.Attributes().Where(attribute => attribute.Name.Namespace == WordNames.Own).Remove();
        }
        List<IReadOnlyDictionary<string, XElement>> shared = SharedHeads.Share(records, _template.Package.MainPart, bookmarks.IsUsed);
        ShapeNumbers shapes = new();
        foreach (XElement root in shared.SelectMany(record => record.Values).Concat(notes).Distinct())
            shapes.Number(root);
        return shared;
    }
}
