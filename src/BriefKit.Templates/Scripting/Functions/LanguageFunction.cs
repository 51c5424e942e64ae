using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>Does what a function of the language does, with arguments that are already of the types of its parameters.</summary>
internal delegate object? FunctionCall(TemplateContext context, SourceSpan span, ScriptArray arguments);

/// <summary>
/// A function of Scriban's own library, told by hand what Scriban would find out by reflection: that takes longer than the rest
/// of a short run together, and a native build has to carry along all that could be found.
/// </summary>
/// <param name="name">What templates call it.</param>
/// <param name="parameters">Its parameters, named as Scriban names them.</param>
/// <param name="call">Does it.</param>
internal sealed class LanguageFunction(string name, ScriptParameterInfo[] parameters, FunctionCall call) : IScriptCustomFunction
{
    public string Name => name;

    /// <summary>Whether the last parameter takes all arguments from there on, or none.</summary>
    public bool TakesMore { get; init; }

    public int RequiredParameterCount => parameters.Count(parameter => !parameter.HasDefaultValue) - (TakesMore ? 1 : 0);

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => TakesMore ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (TakesMore)
            return parameters[Math.Min(index, parameters.Length - 1)];
        return index < parameters.Length
            ? parameters[index]
            : throw new ArgumentOutOfRangeException(nameof(index), $"Argument index must be < {ParameterCount}");
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        call(context, callerContext?.Span ?? default, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
