using Scriban.Functions;
using static BriefKit.Templates.Scripting.Functions.Parameter;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>Scriban's functions for values of any kind.</summary>
internal static class ValueFunctions
{
    public static IEnumerable<LanguageFunction> All =>
    [
        new("default", [Value("value"), Value("default")], (_, _, arguments) => ObjectFunctions.Default(arguments[0], arguments[1])),
        new("format", [Value("value"), Text("format"), Text("culture", null)], (context, span, arguments) =>
            ObjectFunctions.Format(context, span, arguments[0], arguments.Text(1), arguments.Text(2))),
        new("has_key", [Entries("value"), Text("key")], (_, _, arguments) => ObjectFunctions.HasKey(arguments.Entries(0), arguments.Text(1))),
        new("has_value", [Entries("value"), Text("key")], (_, _, arguments) => ObjectFunctions.HasValue(arguments.Entries(0), arguments.Text(1))),
        new("keys", [Value("value")], (context, _, arguments) => ObjectFunctions.Keys(context, arguments[0])),
        new("size", [Value("value")], (context, span, arguments) => ObjectFunctions.Size(context, span, arguments[0])),
        new("typeof", [Value("value")], (_, _, arguments) => ObjectFunctions.Typeof(arguments[0])),
        new("kind", [Value("value")], (context, _, arguments) => ObjectFunctions.Kind(context, arguments[0])),
        new("values", [Value("value")], (context, _, arguments) => ObjectFunctions.Values(context, arguments[0])),
    ];
}
