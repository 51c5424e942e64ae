using System.Text.Json;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>Reads the names of one field.</summary>
internal sealed class NameReader(string field, ItemDraft draft, DiagnosticBag diagnostics)
{
    /// <summary>Reads the name that the cursor stands on.</summary>
    public void ReadInto(List<PersonName> names, ref JsonCursor json, int index)
    {
        SourceLocation at = json.Location();
        switch (json.Token)
        {
            case JsonTokenType.StartObject:
                if (ReadParts(ref json, index, at) is { } name)
                    names.Add(name);
                else
                    diagnostics.Add(CslJsonDiagnostics.EmptyName(at, field));
                break;
            case JsonTokenType.Null:
                break;
            default:
                diagnostics.Add(CslJsonDiagnostics.WrongKind(at, $"{field}[{index}]", "an object with the parts of a name", json.Kind));
                draft.Keep($"{field}[{index}]", ref json, diagnostics);
                break;
        }
    }

    private PersonName? ReadParts(ref JsonCursor json, int index, SourceLocation at)
    {
        PersonName name = new();
        bool mayParse = true;
        while (json.ReadMember(out string part, diagnostics))
        {
            switch (part)
            {
                case "comma-suffix":
                    name = name with { CommaSuffix = IsTrue(ref json) };
                    break;
                case "static-ordering":
                    name = name with { IsStaticallyOrdered = IsTrue(ref json) };
                    break;
                case "parse-names":
                    mayParse = IsTrue(ref json);
                    break;
                default:
                    name = ReadPart(ref json, name, part, index);
                    break;
            }
        }
        return Finish(name, mayParse, at);
    }

    private PersonName ReadPart(ref JsonCursor json, PersonName name, string part, int index)
    {
        bool isText = json.Token is JsonTokenType.String or JsonTokenType.Number;
        string? text = isText ? json.Text(diagnostics) : null;
        text = string.IsNullOrEmpty(text) ? null : text;
        switch (part)
        {
            case "family" when isText:
                return name with { Family = text };
            case "given" when isText:
                return name with { Given = text };
            case "suffix" when isText:
                return name with { Suffix = text };
            case "dropping-particle" when isText:
                return name with { DroppingParticle = text };
            case "non-dropping-particle" when isText:
                return name with { NonDroppingParticle = text };
            case "literal" when isText:
                return name with { Literal = text };
        }
        string path = $"{field}[{index}].{part}";
        if (json.Token != JsonTokenType.Null)
        {
            diagnostics.Add(CslJsonDiagnostics.UnknownField(json.Location(), path));
            draft.Keep(path, ref json, diagnostics);
        }
        return name;
    }

    private PersonName? Finish(PersonName name, bool mayParse, SourceLocation at)
    {
        bool hasParts = (name.Family ?? name.Given ?? name.DroppingParticle ?? name.NonDroppingParticle ?? name.Suffix) is not null;
        if (name.Literal is { } literal)
        {
            if (hasParts)
                diagnostics.Add(CslJsonDiagnostics.LiteralNameWithParts(at, literal));
            return new PersonName { Literal = literal };
        }
        if (!hasParts)
            return null;
        return mayParse ? NameParticles.Split(name) : name;
    }

    // The schema lets a flag be a boolean, a number or a text.
    private bool IsTrue(ref JsonCursor json)
    {
        if (json.Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return json.Token != JsonTokenType.Null && json.Text(diagnostics) is not ("false" or "0" or "");
        diagnostics.Add(CslJsonDiagnostics.WrongKind(json.Location(), field, "true or false", json.Kind));
        json.Skip();
        return false;
    }
}
