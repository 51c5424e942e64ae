using System.Text.Json;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Formats.CslJson;

/// <summary>Writes dates as date-parts; the two ends of a range may have different precision.</summary>
internal static class DateWriter
{
    public static void Write(Utf8JsonWriter json, string field, ReferenceDate date)
    {
        json.WriteStartObject(field);
        if (date.Value is { } value)
        {
            json.WriteStartArray("date-parts");
            WritePoint(json, value.Start);
            if (value.IsInterval)
                WritePoint(json, value.End);
            json.WriteEndArray();
            if (IsCirca(value))
                json.WriteBoolean("circa", true);
        }
        if (date.Literal is { } literal)
            json.WriteString("literal", literal);
        json.WriteEndObject();
    }

    /// <summary>Whether the date says more than date-parts can: whether a reader of them would get another one.</summary>
    public static bool IsLossy(ReferenceDate date) => date.Value is { } value && value != AsReadBack(value);

    private static EdtfDate AsReadBack(EdtfDate value)
    {
        DateQualifier qualifier = IsCirca(value) ? DateQualifier.Approximate : DateQualifier.None;
        EdtfPoint? start = AsReadBack(value.Start, qualifier), end = AsReadBack(value.End, qualifier);
        return value.IsInterval ? DateReader.Range(start, end) : new EdtfDate(start, null, false);
    }

    private static EdtfPoint? AsReadBack(EdtfPoint? point, DateQualifier qualifier) => point switch
    {
        null => null,
        { Season: >= 21 and <= 24 } => new EdtfPoint(point.Year) { Season = point.Season, Qualifier = qualifier },
        _ => new EdtfPoint(point.Year, point.Month, point.Day) { Qualifier = qualifier },
    };

    private static bool IsCirca(EdtfDate value) =>
        value.Start is { IsApproximate: true } or { IsUncertain: true } || value.End is { IsApproximate: true } or { IsUncertain: true };

    // A year of 0 is an open end; years before 1 are counted from 1 BC, which is -1 here and 0 in EDTF.
    private static void WritePoint(Utf8JsonWriter json, EdtfPoint? point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point is null ? 0 : point.Year > 0 ? point.Year : point.Year - 1);
        if (point?.Season is >= 21 and <= 24 and { } season)
            json.WriteNumberValue(season);
        else if (point?.Month is { } month)
        {
            json.WriteNumberValue(month);
            if (point.Day is { } day)
                json.WriteNumberValue(day);
        }
        json.WriteEndArray();
    }
}
