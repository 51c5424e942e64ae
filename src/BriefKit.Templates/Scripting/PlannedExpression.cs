using BriefKit.Templates.Model;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>An expression of a planned script. Each counts the steps that it is.</summary>
internal abstract class PlannedExpression
{
    public abstract object? Evaluate(PlanRun run);

    /// <summary>Whether it holds.</summary>
    public virtual bool IsTrue(PlanRun run) => run.IsTrue(Evaluate(run));
}

/// <summary>A value that stands in the script.</summary>
internal sealed class PlannedLiteral(object? value) : PlannedExpression
{
    public override object? Evaluate(PlanRun run)
    {
        run.Budget.Count();
        return value;
    }
}

/// <summary>A name, or a name below another. However long it is, it is one step.</summary>
internal abstract class PlannedPath : PlannedExpression
{
    public sealed override object? Evaluate(PlanRun run)
    {
        run.Budget.Count();
        return LookUp(run);
    }

    public abstract object? LookUp(PlanRun run);
}

/// <summary>The name of something that the script is given or makes itself.</summary>
internal sealed class PlannedVariable(int place) : PlannedPath
{
    public override object? LookUp(PlanRun run) => run.ValueOf(place);
}

/// <summary>A name below something.</summary>
internal sealed class PlannedMember(PlannedPath target, string name, SourceSpan span) : PlannedPath
{
    public override object? LookUp(PlanRun run)
    {
        object? value = null, owner = target.LookUp(run);
        if (owner is string text && name == PlainValueAccessor.Size)
            return text.Length;
        bool isFound = owner switch
        {
            null => false,
            ModelObject model => model.TryGetValue(null, span, name, out value),
            object other => run.Script.Context.GetMemberAccessor(other).TryGetValue(run.Script.Context, span, other, name, out value),
        };
        return isFound ? value : throw new PlanAbandonedException();
    }
}

/// <summary>What a script asks the loop that it is in.</summary>
internal sealed class PlannedLoopMember(Func<PlannedLoop, object> ask) : PlannedPath
{
    public override object? LookUp(PlanRun run) => ask(run.Loop ?? throw new PlanAbandonedException());

    /// <summary>The question of a name below <c>for</c>; null where there is none that could be planned.</summary>
    public static PlannedLoopMember? Of(string name) => name switch
    {
        "index" => new(loop => loop.Index),
        "rindex" => new(loop => loop.Length - loop.Index - 1),
        "length" => new(loop => loop.Length),
        "first" => new(loop => ScriptTruth.Boxed(loop.Index == 0)),
        "last" => new(loop => ScriptTruth.Boxed(loop.Index == loop.Length - 1)),
        "even" => new(loop => ScriptTruth.Boxed(int.IsEvenInteger(loop.Index))),
        "odd" => new(loop => ScriptTruth.Boxed(int.IsOddInteger(loop.Index))),
        _ => null,
    };
}

/// <summary>Both or one of two conditions.</summary>
internal sealed class PlannedLogic(bool needsBoth, PlannedExpression left, PlannedExpression right) : PlannedExpression
{
    public override object? Evaluate(PlanRun run) => ScriptTruth.Boxed(IsTrue(run));

    public override bool IsTrue(PlanRun run)
    {
        run.Budget.Count();
        return left.IsTrue(run) == needsBoth ? right.IsTrue(run) : !needsBoth;
    }
}

/// <summary>The contrary of a condition.</summary>
internal sealed class PlannedNegation(PlannedExpression operand) : PlannedExpression
{
    public override object? Evaluate(PlanRun run) => ScriptTruth.Boxed(IsTrue(run));

    public override bool IsTrue(PlanRun run)
    {
        run.Budget.Count();
        return !operand.IsTrue(run);
    }
}

/// <summary>A comparison or a sum.</summary>
internal sealed class PlannedOperation(ScriptBinaryExpression operation, PlannedExpression left, PlannedExpression right) : PlannedExpression
{
    public override object? Evaluate(PlanRun run)
    {
        run.Budget.Step();
        object? first = left.Evaluate(run), second = right.Evaluate(run);
        return DirectEvaluation.Combine(run.Script, operation, first, second);
    }
}

/// <summary>One of two values.</summary>
internal sealed class PlannedChoice(PlannedExpression condition, PlannedExpression then, PlannedExpression otherwise) : PlannedExpression
{
    public override object? Evaluate(PlanRun run)
    {
        run.Budget.Count();
        return (condition.IsTrue(run) ? then : otherwise).Evaluate(run);
    }
}

/// <summary>An expression between brackets.</summary>
internal sealed class PlannedNesting(PlannedExpression inner) : PlannedExpression
{
    public override object? Evaluate(PlanRun run)
    {
        run.Budget.Count();
        return inner.Evaluate(run);
    }

    public override bool IsTrue(PlanRun run)
    {
        run.Budget.Count();
        return inner.IsTrue(run);
    }
}

/// <summary>A call of one of our functions. The name of the function is a step as well.</summary>
internal sealed class PlannedCall(TemplateFunction function, PlannedExpression[] arguments, ScriptFunctionCall call) : PlannedExpression
{
    public override object? Evaluate(PlanRun run)
    {
        run.Budget.Count();
        ScriptArray values = new(arguments.Length);
        foreach (PlannedExpression argument in arguments)
            values.Add(argument.Evaluate(run)!);
        return run.Call(function, values, call);
    }
}

/// <summary>The name alone of one of our functions that needs no arguments, which calls it.</summary>
internal sealed class PlannedBareCall(TemplateFunction function, ScriptVariable name) : PlannedExpression
{
    public override object? Evaluate(PlanRun run) => run.Call(function, [], name);
}
