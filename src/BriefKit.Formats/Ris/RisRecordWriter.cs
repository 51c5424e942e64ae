using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Ris;

/// <summary>Writes the lines of one reference, and reports what of it finds no place in them.</summary>
internal sealed class RisRecordWriter(Reference reference, DiagnosticBag diagnostics)
{
    private readonly string _type = RisTypes.Of(reference.Type);
    private readonly StringBuilder _lines = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<Variable> _written = [];

    public string Write()
    {
        AddLine("TY", _type);
        if (!RisTypes.IsExact(reference.Type))
            diagnostics.Add(RisDiagnostics.TypeNotHeld(reference, _type));
        AddLine("ID", SingleLine.Of(reference.Id));
        foreach (RisField field in RisFields.All)
        {
            bool isFree = field.Form == RisForm.Repeatable || !_taken.Contains(field.Tag);
            if (isFree && !_written.Contains(field.Variable) && field.IsIn(_type))
                Write(field);
        }
        WriteOriginalPublication();
        ReportLosses();
        return _lines.Append("ER  - \r\n").ToString();
    }

    private void Write(RisField field)
    {
        switch (field.Form)
        {
            case RisForm.Names when reference.Names.TryGetValue(field.Variable, out ValueList<PersonName> names) && !names.IsEmpty:
                foreach (PersonName name in names)
                    AddName(field, name);
                break;
            case RisForm.Date or RisForm.YearAndDate when reference.Dates.TryGetValue(field.Variable, out ReferenceDate? date):
                WriteDate(field, date);
                break;
            case not (RisForm.Names or RisForm.Date or RisForm.YearAndDate) when Line(field.Variable) is { Length: > 0 } text:
                WriteText(field, text);
                break;
        }
    }

    private void AddName(RisField field, PersonName name)
    {
        string text = RisName.Write(name);
        Add(field, text);
        if (RisName.IsAmbiguous(name))
            diagnostics.Add(RisDiagnostics.CommaInName(reference, text));
    }

    private void WriteText(RisField field, string text)
    {
        switch (field.Form)
        {
            case RisForm.Keywords:
                foreach (string keyword in text.Split([',', ';', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    Add(field, keyword);
                break;
            case RisForm.Pages:
                WritePages(field, text);
                break;
            default:
                Add(field, text);
                break;
        }
    }

    private void WritePages(RisField field, string pages)
    {
        string[] ends = pages.Split(['-', '–', '—'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isOneRange = ends.Length == 2 && !ends.Any(end => end.AsSpan().ContainsAny(',', ';', '&'));
        Add(field, isOneRange ? ends[0] : pages);
        if (isOneRange)
            AddLine("EP", ends[1]);
    }

    private void WriteDate(RisField field, ReferenceDate date)
    {
        if (date.Value is null && string.IsNullOrWhiteSpace(date.Literal))
            return;
        string line = date.Value is null ? RisDate.Write(SingleLine.Of(date.Literal!)) : RisDate.Write(date.Value);
        if (date is { Value: not null, Literal: { } text })
            diagnostics.Add(RisDiagnostics.DateTextNotHeld(reference, field.Variable.CslName, text));
        _written.Add(field.Variable);
        _taken.Add(field.Tag);
        if (field.Form == RisForm.Date)
        {
            AddLine(field.Tag, line);
            return;
        }
        if (date.Value is not null && RisDate.Year(date.Value) is { } year)
            AddLine(field.Tag, year);
        AddLine("DA", line);
    }

    private void WriteOriginalPublication()
    {
        List<string> parts = [];
        foreach (Variable variable in RisFields.OriginalPublication)
        {
            if (!_taken.Contains("OP") && Line(variable) is { Length: > 0 } part)
            {
                parts.Add(part);
                _written.Add(variable);
            }
        }
        if (!_taken.Contains("OP") && reference.Dates.TryGetValue(Variable.OriginalDate, out ReferenceDate? date)
            && (date.Literal ?? date.Value?.ToString()) is { } text)
        {
            parts.Add(SingleLine.Of(text));
            _written.Add(Variable.OriginalDate);
        }
        if (parts.Count > 0)
            AddLine("OP", string.Join(", ", parts));
    }

    // The text of a variable as it can stand behind a tag; what that changes is reported when it is written.
    private string? Line(Variable variable) =>
        reference[variable] is { } text ? SingleLine.Of(ReferenceMarkup.PlainText(text)) : null;

    private void Add(RisField field, string value)
    {
        _written.Add(field.Variable);
        _taken.Add(field.Tag);
        AddLine(field.Tag, value);
    }

    private void AddLine(string tag, string value) => _lines.Append(tag).Append("  - ").Append(value).Append("\r\n");

    private void ReportLosses()
    {
        foreach (Variable variable in Present())
        {
            if (_written.Contains(variable))
                ReportChange(variable);
            else if (!IsSaidElsewhere(variable))
                diagnostics.Add(RisDiagnostics.NotHeld(reference, variable.CslName));
        }
        foreach ((string name, _) in reference.Extra)
            diagnostics.Add(RisDiagnostics.NotHeld(reference, name));
        if (reference.Names.Any(entry => entry.Value.Any(name => name.Order == NameOrder.FamilyFirst || name.IsStaticallyOrdered)))
            diagnostics.Add(RisDiagnostics.NameOrderNotHeld(reference));
    }

    private void ReportChange(Variable variable)
    {
        if (reference[variable] is not { } text)
            return;
        if (ReferenceMarkup.Scan(text).Any(token => token.Kind != MarkupKind.Text))
            diagnostics.Add(RisDiagnostics.FormattingNotHeld(reference, variable.CslName));
        if (SingleLine.IsBroken(text.Value))
            diagnostics.Add(RisDiagnostics.LinesJoined(reference, variable.CslName));
    }

    private bool IsSaidElsewhere(Variable variable) => variable switch
    {
        Variable.PageFirst => reference[Variable.Page]?.Value.StartsWith(reference[variable]!.Value.Value, StringComparison.Ordinal) ?? false,
        Variable.Event => reference[variable] == reference[Variable.EventTitle],
        Variable.EventDate => reference.Dates.TryGetValue(Variable.Issued, out ReferenceDate? issued) && Same(issued.Value, reference.Dates),
        _ => false,
    };

    private static bool Same(EdtfDate? issued, ValueMap<Variable, ReferenceDate> dates) =>
        issued is not null && dates.TryGetValue(Variable.EventDate, out ReferenceDate? date) && issued == date.Value;

    private IEnumerable<Variable> Present() =>
    [
        .. reference.Dates.Select(entry => entry.Key),
        .. reference.Names.Where(entry => !entry.Value.IsEmpty).Select(entry => entry.Key),
        .. reference.Numbers.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Value)).Select(entry => entry.Key),
        .. reference.Texts.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Value)).Select(entry => entry.Key),
    ];
}
