using Scriban.Functions;
using static BriefKit.Templates.Scripting.Functions.Parameter;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>Scriban's functions for text.</summary>
internal static class TextFunctions
{
    public static IEnumerable<LanguageFunction> All =>
    [
        // Escape on its own does not mind how long a text may be; Append does.
        new("escape", [Text("text")], (context, _, arguments) => StringFunctions.Append(context, StringFunctions.Escape(arguments.Text(0)), "")),
        new("append", [Text("text"), Text("with")], (context, _, arguments) => StringFunctions.Append(context, arguments.Text(0), arguments.Text(1))),
        new("capitalize", [Text("text")], (_, _, arguments) => StringFunctions.Capitalize(arguments.Text(0))),
        new("capitalizewords", [Text("text")], (_, _, arguments) => StringFunctions.Capitalizewords(arguments.Text(0))),
        new("contains", [Text("text"), Text("value")], (_, _, arguments) => StringFunctions.Contains(arguments.Text(0), arguments.Text(1))),
        new("empty", [Text("text")], (_, _, arguments) => StringFunctions.Empty(arguments.Text(0))),
        new("whitespace", [Text("text")], (_, _, arguments) => StringFunctions.Whitespace(arguments.Text(0))),
        new("downcase", [Text("text")], (_, _, arguments) => StringFunctions.Downcase(arguments.Text(0))),
        new("ends_with", [Text("text"), Text("value")], (_, _, arguments) => StringFunctions.EndsWith(arguments.Text(0), arguments.Text(1))),
        new("equals_ignore_case", [Text("text"), Text("value")], (_, _, arguments) => StringFunctions.EqualsIgnoreCase(arguments.Text(0), arguments.Text(1))),
        new("handleize", [Text("text")], (_, _, arguments) => StringFunctions.Handleize(arguments.Text(0)!)),
        new("literal", [Text("text")], (_, _, arguments) => StringFunctions.Literal(arguments.Text(0))),
        new("lstrip", [Text("text")], (_, _, arguments) => StringFunctions.LStrip(arguments.Text(0))),
        new("pluralize", [Whole("number"), Text("singular"), Text("plural")], (_, _, arguments) =>
            StringFunctions.Pluralize(arguments.Whole(0), arguments.Text(1)!, arguments.Text(2)!)),
        new("prepend", [Text("text"), Text("by")], (context, _, arguments) => StringFunctions.Prepend(context, arguments.Text(0), arguments.Text(1))),
        new("remove", [Text("text"), Text("remove")], (_, _, arguments) => StringFunctions.Remove(arguments.Text(0), arguments.Text(1))),
        new("remove_first", [Text("text"), Text("remove")], (_, _, arguments) => StringFunctions.RemoveFirst(arguments.Text(0), arguments.Text(1))),
        new("remove_last", [Text("text"), Text("remove")], (_, _, arguments) => StringFunctions.RemoveLast(arguments.Text(0), arguments.Text(1))),
        new("replace", [Text("text"), Text("match"), Text("replace")], (context, _, arguments) =>
            StringFunctions.Replace(context, arguments.Text(0), arguments.Text(1), arguments.Text(2))),
        new("replace_first", [Text("text"), Text("match"), Text("replace"), Flag("fromEnd", false)], (context, _, arguments) =>
            StringFunctions.ReplaceFirst(context, arguments.Text(0), arguments.Text(1), arguments.Text(2), arguments.Flag(3))),
        new("rstrip", [Text("text")], (_, _, arguments) => StringFunctions.RStrip(arguments.Text(0))),
        new("size", [Text("text")], (_, _, arguments) => StringFunctions.Size(arguments.Text(0))),
        new("slice", [Text("text"), Whole("start"), OptionalWhole("length")], (_, _, arguments) =>
            StringFunctions.Slice(arguments.Text(0), arguments.Whole(1), arguments.OptionalWhole(2))),
        new("slice1", [Text("text"), Whole("start"), Whole("length", 1)], (_, _, arguments) =>
            StringFunctions.Slice1(arguments.Text(0), arguments.Whole(1), arguments.Whole(2))),
        new("split", [Text("text"), Text("match")], (_, _, arguments) => StringFunctions.Split(arguments.Text(0), arguments.Text(1))),
        new("starts_with", [Text("text"), Text("value")], (_, _, arguments) => StringFunctions.StartsWith(arguments.Text(0), arguments.Text(1))),
        new("strip", [Text("text")], (_, _, arguments) => StringFunctions.Strip(arguments.Text(0))),
        new("strip_newlines", [Text("text")], (_, _, arguments) => StringFunctions.StripNewlines(arguments.Text(0))),
        new("to_int", [Text("text")], (context, _, arguments) => StringFunctions.ToInt(context, arguments.Text(0))),
        new("to_long", [Text("text")], (context, _, arguments) => StringFunctions.ToLong(context, arguments.Text(0))),
        new("to_float", [Text("text")], (context, _, arguments) => StringFunctions.ToFloat(context, arguments.Text(0))),
        new("to_double", [Text("text")], (context, _, arguments) => StringFunctions.ToDouble(context, arguments.Text(0))),
        new("truncate", [Text("text"), Whole("length"), Text("ellipsis", null)], (_, _, arguments) =>
            StringFunctions.Truncate(arguments.Text(0), arguments.Whole(1), arguments.Text(2))),
        new("truncatewords", [Text("text"), Whole("count"), Text("ellipsis", null)], (_, _, arguments) =>
            StringFunctions.Truncatewords(arguments.Text(0), arguments.Whole(1), arguments.Text(2))),
        new("upcase", [Text("text")], (_, _, arguments) => StringFunctions.Upcase(arguments.Text(0))),
        new("pad_left", [Text("text"), Whole("width")], (context, _, arguments) => StringFunctions.PadLeft(context, arguments.Text(0), arguments.Whole(1))),
        new("pad_right", [Text("text"), Whole("width")], (context, _, arguments) => StringFunctions.PadRight(context, arguments.Text(0), arguments.Whole(1))),
        new("base64_encode", [Text("text")], (_, _, arguments) => StringFunctions.Base64Encode(arguments.Text(0))),
        new("base64_decode", [Text("text")], (_, _, arguments) => StringFunctions.Base64Decode(arguments.Text(0))),
        new("index_of", [Text("text"), Text("search"), OptionalWhole("startIndex"), OptionalWhole("count"), Text("stringComparison", null)], (_, _, arguments) =>
            StringFunctions.IndexOf(arguments.Text(0)!, arguments.Text(1)!, arguments.OptionalWhole(2), arguments.OptionalWhole(3), arguments.Text(4))),
    ];
}
