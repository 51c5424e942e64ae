using BriefKit.Templates.Model;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// Evaluates the kinds of node that scripts are mostly made of without going through Scriban, to the value that Scriban would have made of them.
/// Scriban keeps a state around every node, looks every member up through an accessor and checks every call anew; for these few kinds that cannot
/// change what comes out. What it could change is left to Scriban: other nodes, calls that wait for a pipe or run script, and whatever only
/// Scriban can compute or complain of.
/// </summary>
/// <param name="context">The run; every node below is evaluated through it, and so counted.</param>
internal sealed class DirectEvaluation(ScriptContext context)
{
    // How many pipes are being evaluated. What a pipe passes on waits for the next call, which only Scriban can give it to.
    private int _pipes;

    /// <summary>The value of a node; false where the node has to be left to Scriban. Nothing has been evaluated then.</summary>
    public bool TryEvaluate(ScriptNode node, bool aliasReturnedFunction, out object? value)
    {
        Type kind = node.GetType();
        if (kind == typeof(ScriptLiteral))
        {
            value = ((ScriptLiteral)node).Value;
            return true;
        }
        if (kind == typeof(ScriptVariableGlobal) || kind == typeof(ScriptMemberExpression))
            return TryGetNamed((ScriptExpression)node, aliasReturnedFunction, out value);
        if (kind == typeof(ScriptBinaryExpression))
            return TryCompute((ScriptBinaryExpression)node, out value);
        if (kind == typeof(ScriptFunctionCall))
            return TryCall((ScriptFunctionCall)node, out value);
        if (kind == typeof(ScriptNestedExpression))
            return TryGetNested((ScriptNestedExpression)node, aliasReturnedFunction, out value);
        if (kind == typeof(ScriptConditionalExpression))
        {
            ScriptConditionalExpression choice = (ScriptConditionalExpression)node;
            value = context.Evaluate(IsTrue(choice.Condition) ? choice.ThenValue : choice.ElseValue, false);
            return true;
        }
        if (node is ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation)
        {
            value = ScriptTruth.Boxed(!IsTrue(negation.Right));
            return true;
        }
        value = null;
        return false;
    }

    /// <summary>Whether an expression holds.</summary>
    public bool IsTrue(ScriptExpression? expression) => context.ToBool(expression!.Span, context.Evaluate(expression, false));

    /// <summary>Notes that what follows is evaluated within a pipe.</summary>
    public void EnterPipe() => _pipes++;

    /// <summary>Notes that a pipe has come to its end. After a fault, too, nothing waits any more: Scriban drops it.</summary>
    public void ExitPipe() => _pipes--;

    private bool TryGetNamed(ScriptExpression expression, bool aliasReturnedFunction, out object? value) =>
        TryLookUp(expression, out value) && (aliasReturnedFunction || value is not IScriptCustomFunction);

    // A function on the way is called before its members are looked at, and what is null has none: neither is met in earnest.
    private bool TryLookUp(ScriptExpression? expression, out object? value)
    {
        if (expression is ScriptVariableGlobal variable)
        {
            value = context.GetValue(variable);
            return true;
        }
        value = null;
        if (expression is not ScriptMemberExpression { Member: ScriptVariable member } path || !TryLookUp(path.Target, out object? target))
            return false;
        return target switch
        {
            null or IScriptCustomFunction => false,
            ModelObject model => model.TryGetValue(context, member.Span, member.Name, out value),
            _ => context.GetMemberAccessor(target).TryGetValue(context, member.Span, target, member.Name, out value),
        };
    }

    private bool TryGetNested(ScriptNestedExpression nested, bool aliasReturnedFunction, out object? value)
    {
        value = null;
        if (_pipes > 0 || aliasReturnedFunction || MayPipe(nested.Expression))
            return false;
        value = context.Evaluate(nested.Expression, false);
        if (value is IScriptCustomFunction)
            value = ScriptFunctionCall.Call(context, nested, value, processPipeArguments: true, null);
        return true;
    }

    // Between brackets a pipe starts anew, which Scriban has to know of. Brackets further in see to what is in them by themselves.
    private static bool MayPipe(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral or ScriptVariable or ScriptNestedExpression => false,
        ScriptMemberExpression member => MayPipe(member.Target),
        ScriptBinaryExpression binary => MayPipe(binary.Left) || MayPipe(binary.Right),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation => MayPipe(negation.Right),
        ScriptConditionalExpression choice => MayPipe(choice.Condition) || MayPipe(choice.ThenValue) || MayPipe(choice.ElseValue),
        ScriptFunctionCall call => MayPipe(call.Target) || AnyMayPipe(call.Arguments),
        _ => true,
    };

    private static bool AnyMayPipe(ScriptList<ScriptExpression> expressions)
    {
        foreach (ScriptExpression expression in expressions)
        {
            if (MayPipe(expression))
                return true;
        }
        return false;
    }

    private bool TryCompute(ScriptBinaryExpression binary, out object? value)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And:
                value = ScriptTruth.Boxed(IsTrue(binary.Left) && IsTrue(binary.Right));
                return true;
            case ScriptBinaryOperator.Or:
                value = ScriptTruth.Boxed(IsTrue(binary.Left) || IsTrue(binary.Right));
                return true;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.Add
                or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                object? left = context.Evaluate(binary.Left, false), right = context.Evaluate(binary.Right, false);
                value = Combine(context.Run, binary, left, right);
                return true;
            default:
                value = null;
                return false;
        }
    }

    /// <summary>The value of an operation, of whose operands the values are known.</summary>
    public static object? Combine(ScriptRun run, ScriptBinaryExpression binary, object? left, object? right) => (binary.Operator, left, right) switch
    {
        (ScriptBinaryOperator.CompareEqual, string first, string second) when IsWithinLimit(run, first, second) => ScriptTruth.Boxed(first == second),
        (ScriptBinaryOperator.CompareNotEqual, string first, string second) when IsWithinLimit(run, first, second) => ScriptTruth.Boxed(first != second),
        (ScriptBinaryOperator.Add, string first, string second) when IsWithinLimit(run, first, second) => first + second,
        (ScriptBinaryOperator.CompareEqual, int first, int second) => ScriptTruth.Boxed(first == second),
        (ScriptBinaryOperator.CompareLess, int first, int second) => ScriptTruth.Boxed(first < second),
        (ScriptBinaryOperator.CompareLessOrEqual, int first, int second) => ScriptTruth.Boxed(first <= second),
        (ScriptBinaryOperator.CompareGreater, int first, int second) => ScriptTruth.Boxed(first > second),
        (ScriptBinaryOperator.CompareGreaterOrEqual, int first, int second) => ScriptTruth.Boxed(first >= second),
        (ScriptBinaryOperator.Add, int first, int second) when (int)((long)first + second) == (long)first + second => first + second,
        _ => run.Context.EvaluateBase(new ScriptBinaryExpression
        {
            Span = binary.Span,
            Left = new ComputedOperand(binary.Left!, left),
            Operator = binary.Operator,
            OperatorToken = (ScriptToken?)binary.OperatorToken?.Clone(),
            Right = new ComputedOperand(binary.Right!, right),
        }),
    };

    // Scriban refuses texts that are too long, even to compare them.
    private static bool IsWithinLimit(ScriptRun run, string first, string second) => first.Length + (long)second.Length < run.Budget.Limits.Characters;

    // Functions of the language may fail in ways that only Scriban reports.
    private bool TryCall(ScriptFunctionCall call, out object? value)
    {
        value = null;
        if (_pipes > 0 || call.Target is not ScriptVariableGlobal name)
            return false;
        // The names of functions are steps, though they are not evaluated by themselves.
        switch (context.GetValue(name))
        {
            case TemplateFunction { RunsScript: false } function when call.Arguments.Count >= function.RequiredParameterCount && HasPlainArguments(call):
                context.Run.Budget.Step();
                value = Call(function, call);
                return true;
            case ScriptFunction function:
                context.Run.Budget.Step();
                value = ScriptFunctionCall.Call(context, call, function, processPipeArguments: true, call.Arguments);
                return true;
            default:
                return false;
        }
    }

    // Our own functions take values as they are, and see for themselves whether there are too many.
    private object? Call(TemplateFunction function, ScriptFunctionCall call)
    {
        ScriptArray arguments = new(call.Arguments.Count);
        foreach (ScriptExpression argument in call.Arguments)
            arguments.Add(context.Evaluate(argument, false)!);
        context.EnterRecursive(call);
        try
        {
            return function.Invoke(context, call, arguments, null);
        }
        finally
        {
            context.ExitRecursive(call);
        }
    }

    /// <summary>Whether all arguments of a call are values of their own, in their order.</summary>
    public static bool HasPlainArguments(ScriptFunctionCall call)
    {
        foreach (ScriptExpression argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument or ScriptUnaryExpression)
                return false;
        }
        return true;
    }
}
