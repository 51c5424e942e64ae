using Scriban.Functions;
using static BriefKit.Templates.Scripting.Functions.Parameter;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>Scriban's functions for lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<LanguageFunction> All =>
    [
        new("add", [Items("list"), Value("value")], (context, span, arguments) => ArrayFunctions.Add(context, span, arguments.Items(0), arguments[1])),
        new("add_range", [Items("list1"), Items("list2")], (context, span, arguments) =>
            ArrayFunctions.AddRange(context, span, arguments.Items(0), arguments.Items(1))),
        new("compact", [Items("list")], (context, span, arguments) => ArrayFunctions.Compact(context, span, arguments.Items(0))),
        new("concat", [Items("list1"), Items("list2")], (context, span, arguments) => ArrayFunctions.Concat(context, span, arguments.Items(0), arguments.Items(1))),
        new("cycle", [List("list"), OptionalValue("group")], (context, span, arguments) => ArrayFunctions.Cycle(context, span, arguments.List(0), arguments[1])),
        new("any", [Items("list"), Value("function"), Value("args")], (context, span, arguments) =>
            ArrayFunctions.Any(context, span, arguments.Items(0), arguments[1], arguments.Further(2))) { TakesMore = true },
        new("each", [Items("list"), Value("function")], (context, span, arguments) => ArrayFunctions.Each(context, span, arguments.Items(0), arguments[1])),
        new("filter", [Items("list"), Value("function")], (context, span, arguments) => ArrayFunctions.Filter(context, span, arguments.Items(0), arguments[1])),
        new("first", [Items("list")], (_, _, arguments) => ArrayFunctions.First(arguments.Items(0))),
        new("insert_at", [Items("list"), Whole("index"), Value("value")], (context, span, arguments) =>
            ArrayFunctions.InsertAt(context, span, arguments.Items(0), arguments.Whole(1), arguments[2])),
        new("join", [Items("list"), Text("delimiter"), OptionalValue("function")], (context, span, arguments) =>
            ArrayFunctions.Join(context, span, arguments.Items(0), arguments.Text(1), arguments[2])),
        new("last", [Items("list")], (context, span, arguments) => ArrayFunctions.Last(context, span, arguments.Items(0))),
        new("limit", [Items("list"), Whole("count")], (context, span, arguments) => ArrayFunctions.Limit(context, span, arguments.Items(0), arguments.Whole(1))),
        new("map", [Value("list"), Text("member")], (context, span, arguments) => ArrayFunctions.Map(context, span, arguments[0], arguments.Text(1))),
        new("offset", [Items("list"), Whole("index")], (context, span, arguments) => ArrayFunctions.Offset(context, span, arguments.Items(0), arguments.Whole(1))),
        new("remove_at", [List("list"), Whole("index")], (context, span, arguments) =>
            ArrayFunctions.RemoveAt(context, span, arguments.List(0), arguments.Whole(1))),
        new("reverse", [Items("list")], (context, span, arguments) => ArrayFunctions.Reverse(context, span, arguments.Items(0))),
        new("size", [Items("list")], (context, span, arguments) => ArrayFunctions.Size(context, span, arguments.Items(0))),
        new("sort", [Value("list"), Text("member", null)], (context, span, arguments) => ArrayFunctions.Sort(context, span, arguments[0], arguments.Text(1))),
        new("uniq", [Items("list")], (context, span, arguments) => ArrayFunctions.Uniq(context, span, arguments.Items(0))),
        new("contains", [Items("list"), Value("item")], (context, span, arguments) => ArrayFunctions.Contains(context, span, arguments.Items(0), arguments[1])),
    ];
}
