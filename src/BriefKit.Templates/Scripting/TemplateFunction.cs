using BriefKit.Templates.Reporting;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>A function of ours that templates can call.</summary>
/// <param name="name">What templates call it.</param>
/// <param name="required">How many arguments it needs.</param>
/// <param name="allowed">How many arguments it takes at most.</param>
/// <param name="expects">What it expects, as the object of a sentence: <c>a reference</c>.</param>
/// <param name="call">Does it. Null where the arguments are not what it expects.</param>
internal sealed class TemplateFunction(string name, int required, int allowed, string expects, Func<ScriptRun, ScriptArray, object?> call)
    : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters = [.. Enumerable.Range(1, allowed).Select(number => new ScriptParameterInfo(typeof(object), $"argument{number}"))];

    public string Name => name;

    /// <summary>Whether it runs script itself, where loops may be left and values returned: the call bounds what that leaves.</summary>
    public bool RunsScript { get; init; }

    public int RequiredParameterCount => required;

    public int ParameterCount => allowed;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < allowed ? _parameters[index] : new ScriptParameterInfo(typeof(object), $"argument{index + 1}");

    /// <summary>Calls it in a run, which knows where it is by then.</summary>
    public object? Invoke(ScriptRun run, ScriptNode? caller, ScriptArray arguments) =>
        (arguments.Count >= required && arguments.Count <= allowed ? call(run, arguments) : null)
            ?? throw new ScriptFault(caller?.Span ?? default, at => TemplatesDiagnostics.WrongArgument(at, name, expects));

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ScriptRun run = ((ScriptContext)context).Run;
        run.At = context.CurrentSpan;
        return Invoke(run, callerContext, arguments);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
