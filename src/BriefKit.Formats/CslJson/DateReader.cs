using System.Globalization;
using System.Text.Json;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>Reads the value of one date field: date-parts with what stands beside them, or an EDTF string.</summary>
internal sealed class DateReader(string field, ItemDraft draft, DiagnosticBag diagnostics)
{
    private readonly List<EdtfPoint?> _points = [];
    private string? _literal;
    private string? _raw;
    private string? _season;
    private bool _isCirca;

    /// <summary>Reads the date that the cursor stands on; null where nothing is said.</summary>
    public ReferenceDate? Read(ref JsonCursor json)
    {
        SourceLocation at = json.Location();
        switch (json.Token)
        {
            case JsonTokenType.String or JsonTokenType.Number:
                return json.Text(diagnostics) is { Length: > 0 } text ? FromText(text, at) : null;
            case JsonTokenType.StartObject:
                while (json.ReadMember(out string name, diagnostics))
                    ReadMember(ref json, name);
                return Finish(at);
            default:
                diagnostics.Add(CslJsonDiagnostics.WrongKind(at, field, "a date", json.Kind));
                draft.Keep(field, ref json, diagnostics);
                return null;
        }
    }

    /// <summary>Reads a date that stands as text: EDTF (CSL 1.1), or the words of a person.</summary>
    public ReferenceDate FromText(string text, SourceLocation at)
    {
        if (EdtfDate.TryParse(text.Trim(), out EdtfDate? exact))
            return new ReferenceDate(exact);
        if (WrittenDate.TryParse(text, out EdtfDate? written))
            return new ReferenceDate(written, Verbatim: text);
        diagnostics.Add(CslJsonDiagnostics.DateNotUnderstood(at, text));
        return new ReferenceDate(null, text);
    }

    /// <summary>The interval that two date-parts say; an end that they leave out is open.</summary>
    public static EdtfDate Range(EdtfPoint? start, EdtfPoint? end) =>
        EdtfDate.Interval(start, end) with { IsStartOpen = start is null, IsEndOpen = end is null };

    private void ReadMember(ref JsonCursor json, string name)
    {
        bool isText = json.Token is JsonTokenType.String or JsonTokenType.Number;
        switch (name)
        {
            case "date-parts" when json.Token == JsonTokenType.StartArray:
                while (json.ReadElement())
                    ReadDateParts(ref json);
                break;
            case "literal" when isText:
                _literal = json.Text(diagnostics);
                break;
            case "raw" when isText:
                _raw = json.Text(diagnostics);
                break;
            case "season" when isText:
                _season = json.Text(diagnostics);
                break;
            case "circa" when json.Token is not (JsonTokenType.StartArray or JsonTokenType.StartObject):
                _isCirca = json.Token != JsonTokenType.Null && json.Text(diagnostics) is not ("false" or "0" or "");
                break;
            default:
                KeepUnknown(ref json, name);
                break;
        }
    }

    private void KeepUnknown(ref JsonCursor json, string name)
    {
        if (json.Token == JsonTokenType.Null)
            return;
        string path = $"{field}.{name}";
        diagnostics.Add(name is "date-parts" or "literal" or "raw" or "season" or "circa"
            ? CslJsonDiagnostics.WrongKind(json.Location(), path, name == "date-parts" ? "a list of lists" : "a text or a number", json.Kind)
            : CslJsonDiagnostics.UnknownField(json.Location(), path));
        draft.Keep(path, ref json, diagnostics);
    }

    private void ReadDateParts(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.StartArray)
        {
            diagnostics.Add(CslJsonDiagnostics.WrongKind(json.Location(), field + ".date-parts", "a list of lists", json.Kind));
            json.Skip();
            return;
        }
        Span<int?> parts = [null, null, null];
        for (int i = 0; json.ReadElement(); i++)
        {
            int? part = ReadPart(ref json, i);
            if (i < 3)
                parts[i] = part;
        }
        // A year of nothing is the open end of a range, as reference managers write it: [[1987], [0]].
        _points.Add(parts[0] is { } year and not 0 ? PointOf(year, parts[1], parts[2]) : null);
    }

    private int? ReadPart(ref JsonCursor json, int index)
    {
        string part = index switch { 0 => "year", 1 => "month", _ => "day" };
        SourceLocation at = json.Location();
        if (json.Token is not (JsonTokenType.String or JsonTokenType.Number))
        {
            if (json.Token != JsonTokenType.Null)
                diagnostics.Add(CslJsonDiagnostics.DatePartOutOfRange(at, part, json.Kind));
            json.Skip();
            return null;
        }
        string text = json.Text(diagnostics).Trim();
        if (text.Length == 0)
            return null;
        int limit = index switch { 0 => 999_999, 1 => 24, _ => 31 };
        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        if (isNumber && value <= limit && value >= (index == 0 ? -limit : 0))
            return value == 0 && index > 0 ? null : value;
        diagnostics.Add(CslJsonDiagnostics.DatePartOutOfRange(at, part, text));
        return null;
    }

    // CSL-JSON counts -1 as 1 BC; EDTF counts that year 0. Months 13 to 24 are seasons, in three rounds of four.
    private static EdtfPoint PointOf(int year, int? month, int? day)
    {
        int astronomical = year < 0 ? year + 1 : year;
        return month switch
        {
            null => new EdtfPoint(astronomical),
            > 12 and { } season => new EdtfPoint(astronomical) { Season = 21 + ((season - 13) % 4) },
            _ => new EdtfPoint(astronomical, month, day),
        };
    }

    private ReferenceDate? Finish(SourceLocation at)
    {
        string? literal = string.IsNullOrEmpty(_literal) ? null : _literal;
        if (_points is [] or [null])
            return string.IsNullOrWhiteSpace(_raw) ? (literal is null ? null : new ReferenceDate(null, literal)) : WithCirca(FromText(_raw, at));
        EdtfPoint? start = Qualify(WithSeason(_points[0], at));
        if (_points.Count == 1)
            return new ReferenceDate(new EdtfDate(start, null, false), literal, _raw);
        return new ReferenceDate(Range(start, Qualify(_points[1])), literal, _raw);
    }

    private ReferenceDate WithCirca(ReferenceDate date) => date.Value is not { } value ? date
        : date with { Value = value with { Start = Qualify(value.Start), End = Qualify(value.End) } };

    private EdtfPoint? Qualify(EdtfPoint? point) =>
        _isCirca && point is not null ? point with { Qualifier = point.Qualifier | DateQualifier.Approximate } : point;

    private EdtfPoint? WithSeason(EdtfPoint? point, SourceLocation at)
    {
        if (string.IsNullOrWhiteSpace(_season) || point is null || point.Month is not null || point.Season is not null)
            return point;
        if (WrittenDate.SeasonOf(_season) is { } season)
            return point with { Season = season };
        diagnostics.Add(CslJsonDiagnostics.DatePartOutOfRange(at, "season", _season));
        return point;
    }
}
