using BriefKit.Templates.Scripting;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanTemplate = Scriban.Template;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class LanguageFunctionTests
{
    private static readonly string[] Withheld =
    [
        "uuid", "random", "eval", "eval_template", "from_json", "to_json", "hmac_sha1", "hmac_sha256", "hmac_sha512", "md5", "sha1", "sha256", "sha512",
    ];

    public static TheoryData<string> Groups => ["string", "array", "math", "object"];

    public static TheoryData<string> Expressions =>
    [
        "'a <b> & \"c\"' | string.escape", "'a' | string.append 'b'", "'a b' | string.capitalize", "'a b' | string.capitalizewords",
        "'abc' | string.contains 'b'", "'' | string.empty", "' ' | string.whitespace", "'ABC' | string.downcase", "'abc' | string.ends_with 'bc'",
        "'abc' | string.equals_ignore_case 'ABC'", "'100% M & Ms' | string.handleize", "'a\"b' | string.literal", "'  a ' | string.lstrip",
        "2 | string.pluralize 'a' 'b'", "'a' | string.prepend 'b'", "'abab' | string.remove 'a'", "'abab' | string.remove_first 'a'",
        "'abab' | string.remove_last 'a'", "'abab' | string.replace 'a' 'c'", "'abab' | string.replace_first 'a' 'c'",
        "'abab' | string.replace_first 'a' 'c' true", "'abab' | string.replace_first 'a' 'c' fromEnd: true", "' a ' | string.rstrip", "'abc' | string.size",
        "'abc' | string.slice 1", "'abc' | string.slice 1 1", "'abc' | string.slice start: 1 length: 1", "'abc' | string.slice1 1", "'abc' | string.slice1 0 2",
        "'a,b' | string.split ','", "'abc' | string.starts_with 'a'", "' a ' | string.strip", "\"a\nb\" | string.strip_newlines", "'12' | string.to_int",
        "'12' | string.to_long", "'1.5' | string.to_float", "'1.5' | string.to_double", "'abcdefgh' | string.truncate 5", "'abcdefgh' | string.truncate 5 '-'",
        "'a b c' | string.truncatewords 2", "'abc' | string.upcase", "'a' | string.pad_left 3", "'a' | string.pad_right 3", "'a' | string.base64_encode",
        "'YQ==' | string.base64_decode", "'abcb' | string.index_of 'b'", "'abcb' | string.index_of 'b' 2", "'abc' | string.index_of 'b' 9",
        "'abc' | string.index_of 'B' 0 3 'OrdinalIgnoreCase'", "string.size", "string.slice 'abc'", "string.upcase 'a' 'b'", "string.truncate 'abc' 'x'",
        "string.pad_left 'abc' 100000000", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | string.escape",
        "[1, 2] | array.add 3", "[1] | array.add_range [2]", "[1, null] | array.compact", "[1] | array.concat [2]", "array.cycle ['a', 'b']",
        "array.cycle ['a', 'b'] 'g'", "[1, 2] | array.any @even", "[1, 2] | array.any @even 3", "[1, 2] | array.any @even 3 4", "[' a'] | array.each @string.strip",
        "['', 'a'] | array.filter @string.empty", "[1, 2] | array.first", "[1, 2] | array.insert_at 1 3", "[1, 2] | array.join '-'", "[1, 2] | array.join '-' @twice",
        "[1, 2] | array.last", "[1, 2] | array.limit 1", "[{a: 1}] | array.map 'a'", "[1, 2] | array.offset 1", "[1, 2] | array.remove_at 0", "[1, 2] | array.reverse",
        "[1, 2] | array.size", "[2, 1] | array.sort", "[{a: 2}, {a: 1}] | array.sort 'a'", "[1, 1] | array.uniq", "[1, 2] | array.contains 2", "array.join 'a'",
        "-1 | math.abs", "1.5 | math.ceil", "7 | math.divided_by 2", "7 | math.divided_by 2.0", "1.5 | math.floor", "1.234 | math.format 'F1'",
        "1.234 | math.format 'F1' 'en-GB'", "1 | math.is_number", "2 | math.minus 1", "5 | math.modulo 3", "1 | math.plus 2", "1.55 | math.round",
        "1.55 | math.round 1", "2 | math.times 3", "math.ceil 'a'", "'a' | math.abs",
        "null | object.default 1", "1.234 | object.format 'F1'", "{a: 1} | object.has_key 'a'", "{a: 1} | object.has_value 'a'", "{a: 1} | object.keys",
        "[1] | object.size", "'abc' | object.typeof", "'abc' | object.kind", "{a: 1} | object.values", "object.has_key 1 'a'",
    ];

    [Theory, MemberData(nameof(Groups))]
    public void Functions_take_what_Scribans_own_take(string group) =>
        Assert.Equal(Signatures((ScriptObject)Original()[group]!), Signatures((ScriptObject)Builtins.Functions[group]!));

    [Theory, MemberData(nameof(Expressions))]
    public void Functions_do_what_Scribans_own_do(string expression) =>
        Assert.Equal(Print(Original(), expression), Print(Builtins.Functions, expression));

    private static ScriptObject Original()
    {
        ScriptObject groups = [];
        foreach ((string name, ScriptObject functions) in new (string, ScriptObject)[]
            { ("string", new StringFunctions()), ("array", new ArrayFunctions()), ("math", new MathFunctions()), ("object", new ObjectFunctions()) })
        {
            foreach (string withheld in Withheld)
                functions.Remove(withheld);
            groups.SetValue(name, functions, readOnly: true);
        }
        return groups;
    }

    private static List<string> Signatures(ScriptObject functions) => [.. functions.Select(entry => Describe(entry.Key, (IScriptCustomFunction)entry.Value!))];

    private static string Describe(string name, IScriptCustomFunction function)
    {
        IEnumerable<string> parameters = Enumerable.Range(0, function.ParameterCount).Select(function.GetParameterInfo).Select(Describe);
        return $"{name} {function.RequiredParameterCount} {function.VarParamKind} {string.Join(", ", parameters)}";
    }

    private static string Describe(ScriptParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name} {parameter.HasDefaultValue} {parameter.DefaultValue ?? "null"}";

    private static string Print(ScriptObject functions, string expression)
    {
        TemplateContext context = new(functions) { LimitToString = 40, OnStringLimit = ScriptLimitBehavior.Throw };
        context.PushGlobal(new ScriptObject());
        try
        {
            return ScribanTemplate.Parse($"{{{{ func twice(item, more = 1); ret item + item + more; end; func even(item, more = 0); ret (item + more) % 2 == 0; end; {expression} }}}}").Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            return exception.Message;
        }
    }
}
