using System.Text.Json;

namespace BriefKit.Tests.Shared;

/// <summary>As much of JSON Schema (draft 7) as the schema of CSL-JSON uses; a keyword beyond that fails.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public static JsonSchema Load(string path) => new(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);

    /// <summary>What is wrong, each with the path of its place; nothing where the value is valid.</summary>
    public List<string> Check(JsonElement value)
    {
        List<string> faults = [];
        Check(value, root, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> faults)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
            Check(value, schema, keyword, path, faults);
    }

    private void Check(JsonElement value, JsonElement schema, JsonProperty keyword, string path, List<string> faults)
    {
        JsonElement rule = keyword.Value;
        switch (keyword.Name)
        {
            case "description" or "title" or "$schema" or "$id" or "examples" or "definitions" or "additionalProperties":
                break;
            case "$ref":
                Check(value, root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), path, faults);
                break;
            case "anyOf":
                Require(rule.EnumerateArray().Any(option => IsValid(value, option)), $"{path}: none of the forms fits", faults);
                break;
            case "type":
                Require(IsOfType(value, rule), $"{path}: is {value.ValueKind}, not {rule}", faults);
                break;
            case "enum":
                Require(rule.EnumerateArray().Any(option => option.GetString() == value.GetString()), $"{path}: '{value}' is not in the list", faults);
                break;
            case "required":
                foreach (JsonElement name in rule.EnumerateArray())
                    Require(value.TryGetProperty(name.GetString()!, out _), $"{path}: lacks {name}", faults);
                break;
            case "properties":
                CheckMembers(value, schema, rule, path, faults);
                break;
            case "items":
                for (int i = 0; value.ValueKind == JsonValueKind.Array && i < value.GetArrayLength(); i++)
                    Check(value[i], rule, $"{path}[{i}]", faults);
                break;
            case "minItems":
                Require(value.GetArrayLength() >= rule.GetInt32(), $"{path}: too few items", faults);
                break;
            case "maxItems":
                Require(value.GetArrayLength() <= rule.GetInt32(), $"{path}: too many items", faults);
                break;
            default:
                faults.Add($"{path}: the checker does not know '{keyword.Name}'");
                break;
        }
    }

    private void CheckMembers(JsonElement value, JsonElement schema, JsonElement properties, string path, List<string> faults)
    {
        bool isClosed = schema.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind == JsonValueKind.False;
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out JsonElement rule))
                Check(member.Value, rule, $"{path}.{member.Name}", faults);
            else
                Require(!isClosed, $"{path}: has '{member.Name}', which the schema does not know", faults);
        }
    }

    private bool IsValid(JsonElement value, JsonElement schema)
    {
        List<string> faults = [];
        Check(value, schema, "", faults);
        return faults.Count == 0;
    }

    private static bool IsOfType(JsonElement value, JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.Array)
            return type.EnumerateArray().Any(option => IsOfType(value, option));
        return type.GetString() switch
        {
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
    }

    private static void Require(bool holds, string fault, List<string> faults)
    {
        if (!holds)
            faults.Add(fault);
    }
}
