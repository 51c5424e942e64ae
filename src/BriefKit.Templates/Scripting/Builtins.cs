using BriefKit.Templates.Scripting.Functions;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// The functions that templates have: Scriban's own for text, lists and numbers, without those that read the clock, draw lots,
/// run text as a script or search it by patterns of unbounded cost; and ours.
/// </summary>
internal static class Builtins
{
    private static readonly ScriptObject Shared = Make();

    public static IEnumerable<string> Names => Shared.Keys;

    /// <summary>The functions of a group such as <c>string</c>; null where the name is no group.</summary>
    public static IReadOnlyCollection<string>? MembersOf(string group) =>
        Shared.TryGetValue(group, out object? value) && value is ScriptObject functions ? [.. functions.Keys] : null;

    /// <summary>The functions, shared by all renderings: none of them can be written to.</summary>
    public static ScriptObject Functions => Shared;

    private static ScriptObject Make()
    {
        ScriptObject functions = [];
        functions.SetValue("string", Group(TextFunctions.All), readOnly: true);
        functions.SetValue("array", Group(ListFunctions.All), readOnly: true);
        functions.SetValue("math", Group(NumberFunctions.All), readOnly: true);
        functions.SetValue("object", Group(ValueFunctions.All), readOnly: true);
        foreach (TemplateFunction function in DocumentFunctions.All)
            functions.SetValue(function.Name, function, readOnly: true);
        functions.IsReadOnly = true;
        return functions;
    }

    private static ScriptObject Group(IEnumerable<LanguageFunction> functions)
    {
        ScriptObject group = [];
        foreach (LanguageFunction function in functions)
            group.SetValue(function.Name, function, readOnly: true);
        group.IsReadOnly = true;
        return group;
    }
}
