using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>Reads the items of one source, one after the other, and keeps their ids apart.</summary>
internal sealed class ItemReader(SourceText source, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknownFields = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Reads the item that the cursor stands at the start of, to its end.</summary>
    public Reference Read(ref JsonCursor json)
    {
        SourceLocation start = json.Location();
        ItemDraft draft = new();
        _count++;
        while (json.ReadMember(out string name, diagnostics))
            ReadField(ref json, name, draft);
        TextSpan span = TextSpan.FromBounds(start.Span.Start, json.EndOffset());
        NoteFields.MoveInto(draft, start, diagnostics);
        string id = UniqueId(draft.Id, start);
        if (draft.Type is null && !draft.Extra.ContainsKey(CslJsonFields.Type))
            diagnostics.Add(CslJsonDiagnostics.MissingType(start, id));
        return draft.ToReference(id, new Origin(source.At(span)));
    }

    private void ReadField(ref JsonCursor json, string name, ItemDraft draft)
    {
        if (json.Token == JsonTokenType.Null)
            return;
        if (!draft.Seen.Add(name))
            diagnostics.Add(CslJsonDiagnostics.RepeatedField(json.Location(), name));
        if (name == CslJsonFields.Id)
            draft.Id = ReadPlainText(ref json, name, draft);
        else if (name == CslJsonFields.Type)
            ReadType(ref json, draft);
        else if (name == CslJsonFields.Custom && json.Token == JsonTokenType.StartObject)
            ReadCustom(ref json, draft);
        else if (CslJsonFields.TryParse(name, out Variable variable))
            ReadVariable(ref json, name, variable, draft);
        else
            KeepUnknown(ref json, name, draft);
    }

    private void ReadVariable(ref JsonCursor json, string name, Variable variable, ItemDraft draft)
    {
        switch (variable.Kind)
        {
            case VariableKind.Name:
                ReadNames(ref json, name, variable, draft);
                break;
            case VariableKind.Date:
                if (new DateReader(name, draft, diagnostics).Read(ref json) is { } date)
                    draft.Dates[variable] = date;
                break;
            default:
                if (ReadPlainText(ref json, name, draft) is { Length: > 0 } text)
                    draft.Texts[variable] = text;
                break;
        }
    }

    private void ReadNames(ref JsonCursor json, string name, Variable variable, ItemDraft draft)
    {
        List<PersonName> names = [];
        NameReader reader = new(name, draft, diagnostics);
        if (json.Token == JsonTokenType.StartArray)
        {
            int index = 0;
            while (json.ReadElement())
                reader.ReadInto(names, ref json, index++);
        }
        else
        {
            diagnostics.Add(CslJsonDiagnostics.WrongKind(json.Location(), name, "a list of names", json.Kind));
            draft.Keep(name, ref json, diagnostics);
        }
        if (names.Count > 0)
            draft.Names[variable] = names.ToValueList();
    }

    private void ReadType(ref JsonCursor json, ItemDraft draft)
    {
        SourceLocation at = json.Location();
        if (ReadPlainText(ref json, CslJsonFields.Type, draft) is not { Length: > 0 } type)
            return;
        if (ItemTypes.TryParse(type, out ItemType known))
        {
            draft.Type = known;
            return;
        }
        diagnostics.Add(CslJsonDiagnostics.UnknownType(at, type));
        draft.Extra[CslJsonFields.Type] = type;
    }

    // "custom" is the schema's place for what has no field. What this program put there goes back to where it came from.
    private void ReadCustom(ref JsonCursor json, ItemDraft draft)
    {
        while (json.ReadMember(out string name, diagnostics))
        {
            if (name == CslJsonFields.Own && json.Token == JsonTokenType.StartObject)
                ReadOwn(ref json, draft);
            else
                draft.Keep(name, ref json, diagnostics);
        }
    }

    private void ReadOwn(ref JsonCursor json, ItemDraft draft)
    {
        while (json.ReadMember(out string name, diagnostics))
        {
            if (name == CslJsonFields.Variables && json.Token == JsonTokenType.StartObject)
            {
                while (json.ReadMember(out string field, diagnostics))
                    ReadField(ref json, field, draft);
            }
            else if (name is CslJsonFields.Edtf or CslJsonFields.Verbatim or CslJsonFields.Order && json.Token == JsonTokenType.StartObject)
                ReadAnnotations(ref json, name, draft);
            else
                draft.Keep(name, ref json, diagnostics);
        }
    }

    private void ReadAnnotations(ref JsonCursor json, string kind, ItemDraft draft)
    {
        while (json.ReadMember(out string field, diagnostics))
        {
            if (json.Token == JsonTokenType.String && CslJsonFields.TryParse(field, out Variable variable))
                draft.Annotations.Add((kind, variable, json.Text(diagnostics)));
            else
                json.Skip();
        }
    }

    private string? ReadPlainText(ref JsonCursor json, string name, ItemDraft draft)
    {
        if (json.Token is JsonTokenType.String or JsonTokenType.Number)
            return json.Text(diagnostics);
        diagnostics.Add(CslJsonDiagnostics.WrongKind(json.Location(), name, "a text or a number", json.Kind));
        draft.Keep(name, ref json, diagnostics);
        return null;
    }

    private void KeepUnknown(ref JsonCursor json, string name, ItemDraft draft)
    {
        // Reference managers add the same fields to every item: once is enough.
        if (_unknownFields.Add(name))
            diagnostics.Add(CslJsonDiagnostics.UnknownField(json.Location(), name));
        draft.Keep(name, ref json, diagnostics);
    }

    private string UniqueId(string? written, SourceLocation at)
    {
        bool isMissing = string.IsNullOrEmpty(written);
        string wanted = isMissing ? $"item-{_count}" : written!;
        string id = wanted;
        for (int i = _ids.Contains(id) ? _count : 0; !_ids.Add(id); i++)
            id = $"{wanted}-{i}";
        if (isMissing)
            diagnostics.Add(CslJsonDiagnostics.MissingId(at, id));
        else if (id != wanted)
            diagnostics.Add(CslJsonDiagnostics.DuplicateId(at, wanted, id));
        return id;
    }
}
