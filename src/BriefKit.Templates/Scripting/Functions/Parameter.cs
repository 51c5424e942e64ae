using System.Collections;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>The kinds of parameter that a function of the language has; a call turns what it is given into one of them.</summary>
internal static class Parameter
{
    public static ScriptParameterInfo Text(string name) => new(typeof(string), name);

    public static ScriptParameterInfo Text(string name, string? otherwise) => new(typeof(string), name, otherwise!);

    public static ScriptParameterInfo Whole(string name) => new(typeof(int), name);

    public static ScriptParameterInfo Whole(string name, int otherwise) => new(typeof(int), name, otherwise);

    public static ScriptParameterInfo OptionalWhole(string name) => new(typeof(int?), name, null!);

    public static ScriptParameterInfo Number(string name) => new(typeof(double), name);

    public static ScriptParameterInfo Flag(string name, bool otherwise) => new(typeof(bool), name, otherwise);

    public static ScriptParameterInfo Value(string name) => new(typeof(object), name);

    public static ScriptParameterInfo OptionalValue(string name) => new(typeof(object), name, null!);

    public static ScriptParameterInfo Items(string name) => new(typeof(IEnumerable), name);

    public static ScriptParameterInfo List(string name) => new(typeof(IList), name);

    public static ScriptParameterInfo Entries(string name) => new(typeof(IDictionary<string, object?>), name);
}
