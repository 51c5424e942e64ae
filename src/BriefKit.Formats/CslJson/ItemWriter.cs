using System.Text;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>Writes one item: its id and type, then its fields in the order of <see cref="Variable"/>, then what only this program reads.</summary>
internal sealed class ItemWriter(Utf8JsonWriter json, Reference reference, DiagnosticBag diagnostics)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString(CslJsonFields.Id, reference.Id);
        json.WriteString(CslJsonFields.Type, reference.Type.CslName);
        WriteVariables(inSchema: true);
        WriteCustom();
        json.WriteEndObject();
    }

    private void WriteVariables(bool inSchema)
    {
        foreach ((Variable variable, ReferenceDate date) in reference.Dates)
        {
            if (CslJsonFields.IsInSchema(variable) == inSchema && (date.Value is not null || date.Literal is not null))
                DateWriter.Write(json, CslJsonFields.NameOf(variable), date);
        }
        foreach ((Variable variable, ValueList<PersonName> names) in reference.Names)
        {
            if (CslJsonFields.IsInSchema(variable) == inSchema && !names.IsEmpty)
                NameWriter.Write(json, CslJsonFields.NameOf(variable), names);
        }
        WriteTexts(reference.Numbers, inSchema);
        WriteTexts(reference.Texts, inSchema);
    }

    private void WriteTexts(ValueMap<Variable, ReferenceText> texts, bool inSchema)
    {
        foreach ((Variable variable, ReferenceText text) in texts)
        {
            if (CslJsonFields.IsInSchema(variable) != inSchema || text.Value.Length == 0)
                continue;
            if (!text.HasMarkup && CslMarkup.IsIn(text.Value))
                diagnostics.Add(CslJsonDiagnostics.LooksLikeMarkup(reference.Id, variable.CslName));
            json.WriteString(CslJsonFields.NameOf(variable), text.Value);
        }
    }

    private void WriteCustom()
    {
        bool hasOwn = HasOwn();
        if (!hasOwn && reference.Extra.Count == 0)
            return;
        json.WriteStartObject(CslJsonFields.Custom);
        if (hasOwn)
            WriteOwn();
        foreach ((string name, string value) in reference.Extra)
        {
            json.WritePropertyName(name);
            if (IsJsonObjectOrList(value))
                json.WriteRawValue(value);
            else
                json.WriteStringValue(value);
        }
        json.WriteEndObject();
    }

    private bool HasOwn() =>
        HasVariablesBeyondSchema()
        || reference.Dates.Any(entry => DateWriter.IsLossy(entry.Value) || entry.Value.Verbatim is not null)
        || reference.Names.Any(entry => HasOrder(entry.Value));

    private void WriteOwn()
    {
        json.WriteStartObject(CslJsonFields.Own);
        if (HasVariablesBeyondSchema())
        {
            json.WriteStartObject(CslJsonFields.Variables);
            WriteVariables(inSchema: false);
            json.WriteEndObject();
        }
        WriteAnnotations(CslJsonFields.Edtf, reference.Dates, date => DateWriter.IsLossy(date) ? date.Value!.ToString() : null);
        WriteAnnotations(CslJsonFields.Verbatim, reference.Dates, date => date.Verbatim);
        WriteAnnotations(CslJsonFields.Order, reference.Names, names => HasOrder(names) ? string.Concat(names.Select(LetterOf)) : null);
        json.WriteEndObject();
    }

    private void WriteAnnotations<T>(string kind, ValueMap<Variable, T> values, Func<T, string?> annotation)
    {
        if (!values.Any(entry => annotation(entry.Value) is not null))
            return;
        json.WriteStartObject(kind);
        foreach ((Variable variable, T value) in values)
        {
            if (annotation(value) is { } text)
                json.WriteString(CslJsonFields.NameOf(variable), text);
        }
        json.WriteEndObject();
    }

    private bool HasVariablesBeyondSchema() =>
        reference.Names.Any(entry => !CslJsonFields.IsInSchema(entry.Key)) || reference.Texts.Any(entry => !CslJsonFields.IsInSchema(entry.Key));

    private static bool HasOrder(ValueList<PersonName> names) => names.Any(name => name.Order != NameOrder.Unstated);

    private static char LetterOf(PersonName name) => name.Order switch
    {
        NameOrder.GivenFirst => 'g',
        NameOrder.FamilyFirst => 'f',
        _ => '-',
    };

    private static bool IsJsonObjectOrList(string value)
    {
        if (value is not (['{', .., '}'] or ['[', .., ']']))
            return false;
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(value), new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth - 4 });
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            // Braces that are no JSON, such as BibTeX's: a text like any other.
            return false;
        }
    }
}
