using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// Plans a script: finds out what each name in it means wherever it stands. A script is planned whole or not at all; what it may be made of is what
/// most are made of. One that calls functions of the language or of its own, leaves loops, pipes or includes is left to Scriban.
/// </summary>
internal sealed class ScriptPlanner
{
    private const string LoopName = "for";

    private readonly ScriptFile _file;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, int Place)> _loops = [];
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private int _count;
    private bool _isWhole = true;

    private ScriptPlanner(ScriptFile file) => _file = file;

    /// <summary>The plan of a script; null where there is something in it that cannot be planned.</summary>
    public static ScriptPlan? Plan(ScriptFile file)
    {
        ScriptPlanner planner = new(file);
        PlannedBlock? body = planner.Read(file.Page.Body);
        // One name for an item and for something else: which it is would have to be looked up as the script runs.
        bool isClear = !planner._items.Overlaps(planner._places.Keys) && !planner._assigned.Overlaps(ScriptNames.Reserved);
        return planner._isWhole && isClear && body is not null ? new ScriptPlan(body, planner._count, planner.Given()) : null;
    }

    private List<(string, int)> Given() => [.. _places.Where(pair => !_assigned.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value))];

    private PlannedBlock? Read(ScriptBlockStatement? block)
    {
        if (block is null)
            return null;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _isWhole = false;
            return null;
        }
        List<PlannedStatement> statements = [];
        foreach (ScriptStatement statement in block.Statements)
        {
            if (!statement.CanSkipEvaluation && Read(statement) is PlannedStatement planned)
                statements.Add(planned);
        }
        return new PlannedBlock([.. statements]);
    }

    private PlannedStatement? Read(ScriptStatement? statement) => statement switch
    {
        null => null,
        ScriptRawStatement { Text: var text } => new PlannedText(text.FullText ?? "", text.Index, text.Length),
        ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Read(assignment),
        ScriptExpressionStatement { Expression: ScriptExpression expression } =>
            new PlannedPrint(Read(expression), expression.Span, Script.Locate(_file.Source, expression.Span)),
        ScriptIfStatement { Condition: ScriptExpression condition } choice => new PlannedCondition(Read(condition), Read(choice.Then), Read(choice.Else)),
        ScriptElseStatement otherwise => new PlannedElse(Read(otherwise.Body)),
        ScriptCaptureStatement { Target: ScriptVariableGlobal target, Body: ScriptBlockStatement body } when Read(body) is PlannedBlock block =>
            new PlannedCapture(Assign(target.Name), block),
        ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement) => Read(loop),
        _ => Leave<PlannedStatement>(),
    };

    private PlannedStatement? Read(ScriptAssignExpression assignment) =>
        assignment is { Target: ScriptVariableGlobal target, EqualToken.TokenType: TokenType.Equal, Value: ScriptExpression value }
            ? new PlannedAssignment(Assign(target.Name), Read(value))
            : Leave<PlannedStatement>();

    private PlannedStatement? Read(ScriptForStatement loop)
    {
        if (loop is not { Variable: ScriptVariableGlobal item, Iterator: ScriptExpression list, Body: ScriptBlockStatement body, Else: null, SetContinue: false }
            || loop.NamedArguments is { Count: > 0 }
            || ScriptNames.Reserved.Contains(item.Name))
            return Leave<PlannedStatement>();
        PlannedExpression items = Read(list);
        int place = _count++;
        _items.Add(item.Name);
        _loops.Push((item.Name, place));
        PlannedBlock? block = Read(body);
        _loops.Pop();
        return block is null ? null : new PlannedFor(place, items, block);
    }

    private PlannedExpression Read(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral literal => new PlannedLiteral(literal.Value),
        ScriptVariableGlobal name when FunctionOf(name) is TemplateFunction function => function is { RequiredParameterCount: 0, RunsScript: false }
            ? new PlannedBareCall(function, name)
            : Unplanned(),
        ScriptVariableGlobal or ScriptMemberExpression => ReadPath(expression) is PlannedPath path ? path : Unplanned(),
        ScriptBinaryExpression operation => Read(operation),
        ScriptNestedExpression nested => new PlannedNesting(Read(nested.Expression)),
        ScriptConditionalExpression choice => new PlannedChoice(Read(choice.Condition), Read(choice.ThenValue), Read(choice.ElseValue)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation => new PlannedNegation(Read(negation.Right)),
        ScriptFunctionCall call => Read(call),
        _ => Unplanned(),
    };

    private PlannedExpression Read(ScriptBinaryExpression operation) => operation.Operator switch
    {
        ScriptBinaryOperator.And => new PlannedLogic(needsBoth: true, Read(operation.Left), Read(operation.Right)),
        ScriptBinaryOperator.Or => new PlannedLogic(needsBoth: false, Read(operation.Left), Read(operation.Right)),
        ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.Add
            or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual =>
            new PlannedOperation(operation, Read(operation.Left), Read(operation.Right)),
        _ => Unplanned(),
    };

    private PlannedExpression Read(ScriptFunctionCall call)
    {
        bool isPlain = call.Target is ScriptVariableGlobal name && FunctionOf(name) is { RunsScript: false } function
            && call.Arguments.Count >= function.RequiredParameterCount && DirectEvaluation.HasPlainArguments(call);
        return isPlain
            ? new PlannedCall(FunctionOf((ScriptVariableGlobal)call.Target!)!, [.. call.Arguments.Select(Read)], call)
            : Unplanned();
    }

    private PlannedPath? ReadPath(ScriptExpression? expression) => expression switch
    {
        ScriptVariableGlobal name => PlaceOf(name.Name) is int place ? new PlannedVariable(place) : null,
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: LoopName }, Member: ScriptVariable asked } when _loops.Count > 0 => PlannedLoopMember.Of(asked.Name),
        ScriptMemberExpression { Member: ScriptVariable member, DotToken.TokenType: TokenType.Dot } path when ReadPath(path.Target) is PlannedPath target =>
            new PlannedMember(target, member.Name, member.Span),
        _ => null,
    };

    private static TemplateFunction? FunctionOf(ScriptVariableGlobal name) =>
        Builtins.Functions.TryGetValue(name.Name, out object? value) ? value as TemplateFunction : null;

    // The innermost loop counts.
    private int? PlaceOf(string name)
    {
        if (Builtins.Functions.ContainsKey(name) || ScriptNames.LanguageNames.Contains(name))
            return null;
        foreach ((string item, int place) in _loops)
        {
            if (item == name)
                return place;
        }
        return OwnPlace(name);
    }

    private int Assign(string name)
    {
        _assigned.Add(name);
        return OwnPlace(name);
    }

    private int OwnPlace(string name)
    {
        if (!_places.TryGetValue(name, out int place))
            _places[name] = place = _count++;
        return place;
    }

    private PlannedLiteral Unplanned()
    {
        _isWhole = false;
        return new PlannedLiteral(null);
    }

    private T? Leave<T>()
        where T : class
    {
        _isWhole = false;
        return null;
    }
}
