using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>One run of a planned script: what its names stand for by now, and where it prints to.</summary>
internal sealed class PlanRun
{
    /// <summary>Stands where no value has been given yet.</summary>
    private static readonly object Unset = new();

    public PlanRun(ScriptRun script, int places)
    {
        Script = script;
        Output = script.NewOutput();
        Values = new object?[places];
        Values.AsSpan().Fill(Unset);
    }

    /// <summary>What is not of the plan alone.</summary>
    public ScriptRun Script { get; }

    public ScriptBudget Budget => Script.Budget;

    /// <summary>The values of names, by their places.</summary>
    public object?[] Values { get; }

    public ScriptOutput Output { get; set; }

    /// <summary>The innermost loop; null outside of all.</summary>
    public PlannedLoop? Loop { get; set; }

    public object? ValueOf(int place)
    {
        object? value = Values[place];
        return ReferenceEquals(value, Unset) ? throw new PlanAbandonedException() : value;
    }

    public bool IsTrue(object? value) => ScriptTruth.Of(value) ?? Script.Context.ToBool(default, value);

    /// <summary>Calls a function of ours.</summary>
    /// <param name="caller">Where messages and what it makes say that it was called.</param>
    public object? Call(TemplateFunction function, ScriptArray arguments, ScriptNode caller)
    {
        Budget.Step();
        Script.At = caller.Span;
        return function.Invoke(Script, caller, arguments);
    }
}

/// <summary>Where a loop has come to.</summary>
internal sealed class PlannedLoop(int length)
{
    public int Length => length;

    /// <summary>From 0.</summary>
    public int Index { get; set; }
}

/// <summary>A planned script has come to where only Scriban knows what that means.</summary>
internal sealed class PlanAbandonedException : Exception;
