using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.BibTeX;

/// <summary>Writes one entry, and reports what of its reference finds no place in it.</summary>
internal sealed class EntryWriter
{
    private readonly Reference _reference;
    private readonly DiagnosticBag _diagnostics;
    private readonly EntryType _type;
    private readonly bool _keepsParticles;
    private readonly bool _protectsCase;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<Variable> _written = [];

    public EntryWriter(Reference reference, DiagnosticBag diagnostics)
    {
        _reference = reference;
        _diagnostics = diagnostics;
        _type = EntryTypes.Of(reference);
        _keepsParticles = EntryName.KeepsParticles(reference);
        _protectsCase = BabelLanguages.ChangesCase(reference[Variable.Language]?.Value);
    }

    public string Write(string key)
    {
        _text.Append('@').Append(_type.Name).Append('{').Append(key).Append(",\n");
        foreach (EntryField field in EntryFields.All)
        {
            if (!_written.Contains(field.Variable) && !_taken.Contains(field.Name) && field.IsIn(_type))
                Write(field);
            if (field.Variable == Variable.Translator)
                WriteRoles();
        }
        WriteEprint();
        WriteLibrary();
        if (_type.Subtype is not null)
            Add("entrysubtype", _type.Subtype);
        if (_keepsParticles)
            Add("options", "useprefix=true");
        ReportLosses();
        return _text.Append("}\n").ToString();
    }

    private void Write(EntryField field)
    {
        switch (field.Form)
        {
            case FieldForm.Names when _reference.Names.TryGetValue(field.Variable, out ValueList<PersonName> names) && !names.IsEmpty:
                Add(field, EntryName.Write(names, _keepsParticles));
                break;
            case FieldForm.Date when _reference.Dates.TryGetValue(field.Variable, out ReferenceDate? date):
                WriteDate(field, date);
                break;
            case FieldForm.Language when _reference[field.Variable] is { } language:
                WriteLanguage(field, SingleLine.Of(language.Value));
                break;
            case not (FieldForm.Names or FieldForm.Date) when _reference[field.Variable] is { } text:
                WriteText(field, text);
                break;
        }
    }

    private void WriteText(EntryField field, ReferenceText text)
    {
        ReferenceText line = text with { Value = SingleLine.Of(text.Value) };
        if (line.Value.Length == 0 || (field.Form == FieldForm.Integer && !char.IsAsciiDigit(line.Value[0])))
            return;
        if (SingleLine.IsBroken(text.Value))
            _diagnostics.Add(BibTeXDiagnostics.LinesJoined(_reference, field.Variable.CslName));
        Add(field, field.Form switch
        {
            FieldForm.Title => TexText.Write(line, _protectsCase),
            FieldForm.List when EntryList.HasAnd(line.Value) => "{" + TexText.Write(line) + "}",
            FieldForm.Range => PageRanges.Write(line),
            FieldForm.Verbatim => Verbatim(line.Value),
            _ => TexText.Write(line),
        });
    }

    // TeX does not look into these, but BibTeX counts their braces.
    private static string Verbatim(string text) =>
        text.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private void WriteDate(EntryField field, ReferenceDate date)
    {
        _written.Add(field.Variable);
        string name = field.Variable.CslName;
        string? written = date.Value is null ? null : EntryDate.Write(date.Value);
        if (written is not null)
        {
            Add(field, written);
            if (written != date.Value!.ToString())
                _diagnostics.Add(BibTeXDiagnostics.DateReduced(_reference, name, date.Value.ToString(), written));
        }
        else if (field.Variable == Variable.Issued && date.Value is null && date.Literal is { } text)
        {
            // A year may be any text; it is printed as it is (2.3.8).
            Add("year", TexText.Write(SingleLine.Of(text)));
        }
        else if (date.Value is not null)
        {
            _diagnostics.Add(BibTeXDiagnostics.DateNotHeld(_reference, name, date.Value.ToString()));
        }
        if (date.Literal is not null && (date.Value is not null || field.Variable != Variable.Issued))
            _diagnostics.Add(BibTeXDiagnostics.DateNotHeld(_reference, name, date.Literal));
    }

    private void WriteLanguage(EntryField field, string tag)
    {
        if (BabelLanguages.Of(tag) is not (string name, bool isExact))
        {
            _written.Add(field.Variable);
            Add("language", TexText.Write(tag));
            _diagnostics.Add(BibTeXDiagnostics.UnknownLanguage(_reference, tag));
            return;
        }
        Add(field, name);
        if (!isExact)
            _diagnostics.Add(BibTeXDiagnostics.LanguageReduced(_reference, tag, name));
    }

    private void WriteRoles()
    {
        foreach ((Variable variable, ValueList<PersonName> names) in _reference.Names)
        {
            if (names.IsEmpty || variable is Variable.Author or Variable.ContainerAuthor or Variable.Editor or Variable.Translator)
                continue;
            if (variable == Variable.EditorTranslator && !_taken.Contains("editor") && !_taken.Contains("translator"))
            {
                // Whoever edits and translates stands in both fields; styles join the two (2.3.6).
                Add("editor", EntryName.Write(names, _keepsParticles));
                Add("translator", EntryName.Write(names, _keepsParticles));
                _written.Add(variable);
            }
            else if (EntryFields.RoleFields.FirstOrDefault(field => !_taken.Contains(field)) is { } free)
            {
                Add(free, EntryName.Write(names, _keepsParticles));
                Add(free + "type", EntryFields.RoleName(variable));
                _written.Add(variable);
            }
        }
    }

    private void WriteEprint()
    {
        if (_reference[Variable.Archive] is not { } archive || _reference[Variable.ArchiveLocation] is not { } location
            || !EprintArchives.IsOne(archive.Value))
            return;
        _written.Add(Variable.Archive);
        _written.Add(Variable.ArchiveLocation);
        Add("eprinttype", archive.Value.ToLowerInvariant());
        Add("eprint", Verbatim(SingleLine.Of(location.Value)));
    }

    private void WriteLibrary()
    {
        List<string> parts = [];
        foreach (Variable variable in EntryFields.Library)
        {
            if (_reference[variable] is { } part && !_written.Contains(variable) && !string.IsNullOrWhiteSpace(part.Value))
            {
                parts.Add(TexText.Write(part with { Value = SingleLine.Of(part.Value) }));
                _written.Add(variable);
            }
        }
        if (parts.Count > 0)
            Add("library", string.Join(", ", parts));
    }

    private void Add(EntryField field, string value)
    {
        _written.Add(field.Variable);
        Add(field.Name, value);
    }

    private void Add(string name, string value)
    {
        _taken.Add(name);
        _text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    private void ReportLosses()
    {
        foreach (Variable variable in Present().Where(variable => !_written.Contains(variable) && !IsSaidElsewhere(variable)))
            _diagnostics.Add(BibTeXDiagnostics.NotHeld(_reference, variable.CslName));
        foreach ((string name, _) in _reference.Extra)
            _diagnostics.Add(BibTeXDiagnostics.NotHeld(_reference, name));
        if (_reference.Names.Any(entry => entry.Value.Any(name => name.Order == NameOrder.FamilyFirst || name.IsStaticallyOrdered)))
            _diagnostics.Add(BibTeXDiagnostics.NameOrderNotHeld(_reference));
    }

    // The key says what a citation key says; a page range begins with its first page; the event's title has an older name.
    private bool IsSaidElsewhere(Variable variable) => variable switch
    {
        Variable.CitationKey => _reference[variable]?.Value == _reference.Id,
        Variable.PageFirst => _reference[Variable.Page]?.Value.StartsWith(_reference[variable]!.Value.Value, StringComparison.Ordinal) ?? false,
        Variable.Event => _reference[variable] == _reference[Variable.EventTitle],
        _ => false,
    };

    private IEnumerable<Variable> Present() =>
    [
        .. _reference.Dates.Select(entry => entry.Key),
        .. _reference.Names.Where(entry => !entry.Value.IsEmpty).Select(entry => entry.Key),
        .. _reference.Numbers.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Value)).Select(entry => entry.Key),
        .. _reference.Texts.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Value)).Select(entry => entry.Key),
    ];
}
