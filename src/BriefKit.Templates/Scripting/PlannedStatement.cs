using System.Collections;
using System.Runtime.CompilerServices;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Slots;
using Scriban.Parsing;

namespace BriefKit.Templates.Scripting;

/// <summary>A statement of a planned script. Each counts the steps that it is.</summary>
internal abstract class PlannedStatement
{
    public abstract void Run(PlanRun run);
}

/// <summary>Statements one after the other.</summary>
internal sealed class PlannedBlock(PlannedStatement[] statements) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        run.Budget.Step();
        foreach (PlannedStatement statement in statements)
            statement.Run(run);
    }
}

/// <summary>Prints the template's own text.</summary>
internal sealed class PlannedText(string text, int start, int length) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Count();
        if (length > 0)
            run.Output.Write(text, start, length);
    }
}

/// <summary>Prints a value.</summary>
/// <param name="at">Where the expression stands.</param>
internal sealed class PlannedPrint(PlannedExpression expression, SourceSpan span, SourceLocation? at) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Step();
        if (expression.Evaluate(run) is object value)
            run.Output.WriteMarkup(run.Script.Mark(span, value), at);
    }
}

/// <summary>Gives a name a value.</summary>
internal sealed class PlannedAssignment(int place, PlannedExpression expression) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Step();
        // The assignment is an expression in a statement.
        run.Budget.Count();
        run.Values[place] = expression.Evaluate(run);
    }
}

/// <summary>Gives a name what is printed in between.</summary>
internal sealed class PlannedCapture(int place, PlannedBlock body) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Step();
        ScriptOutput around = run.Output;
        run.Output = run.Script.NewOutput();
        body.Run(run);
        run.Values[place] = new Markup(run.Output.Text.ToString());
        run.Output = around;
    }
}

/// <summary>Runs one of two statements.</summary>
/// <param name="then">Null for nothing.</param>
/// <param name="otherwise">Null for nothing.</param>
internal sealed class PlannedCondition(PlannedExpression condition, PlannedStatement? then, PlannedStatement? otherwise) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Step();
        (condition.IsTrue(run) ? then : otherwise)?.Run(run);
    }
}

/// <summary>What is run where a condition does not hold.</summary>
internal sealed class PlannedElse(PlannedBlock? body) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Count();
        body?.Run(run);
    }
}

/// <summary>Runs statements for each item of a list.</summary>
/// <param name="place">Of the name that each item has in its turn.</param>
internal sealed class PlannedFor(int place, PlannedExpression list, PlannedBlock body) : PlannedStatement
{
    public override void Run(PlanRun run)
    {
        run.Budget.Step();
        PlannedLoop? around = run.Loop;
        IReadOnlyList<object?> items = ItemsOf(list.Evaluate(run));
        PlannedLoop loop = run.Loop = new(items.Count);
        for (; loop.Index < loop.Length; loop.Index++)
        {
            run.Values[place] = items[loop.Index];
            body.Run(run);
        }
        run.Loop = around;
    }

    private static IReadOnlyList<object?> ItemsOf(object? value) => value switch
    {
        null => [],
        ModelList list => list.Items,
        IEnumerable others => [.. others.Cast<object?>()],
        _ => throw new PlanAbandonedException(),
    };
}
