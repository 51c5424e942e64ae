using System.Collections;
using System.Runtime.CompilerServices;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using BriefKit.Templates.Words;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// One run of a script. What the script has as its own text goes into the output as it is; whatever an expression prints
/// goes into a slot, so that no value, wherever it came from, is ever read as Markdown.
/// </summary>
internal sealed class ScriptContext : TemplateContext
{
    private readonly Script _script;
    private readonly ModelScope _scope;
    private readonly ScriptBudget _budget;
    private readonly DiagnosticBag _bag;
    private readonly DirectEvaluation _direct;
    private readonly HashSet<(string Code, SourceLocation? At)> _reported = [];

    // What is printed is the value of the expression that was evaluated last: Scriban itself names the whole block around it.
    private ScriptExpression? _evaluated;

    public ScriptContext(Script script, ModelScope scope, SlotTable slots, WordList words, ScriptBudget budget, DiagnosticBag bag)
        : base(Builtins.Functions)
    {
        _script = script;
        _scope = scope;
        _budget = budget;
        _bag = bag;
        _direct = new DirectEvaluation(this, budget);
        Slots = slots;
        Words = words;
        StrictVariables = true;
        AutoIndent = false;
        LoopLimit = int.MaxValue;
        RecursiveLimit = budget.Limits.Depth;
        LimitToString = budget.Limits.Characters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
    }

    public SlotTable Slots { get; }

    public WordList Words { get; }

    public required PictureFolder Pictures { get; init; }

    /// <summary>The figure that shows a picture of the template's folder; null, with a finding, where it cannot be shown.</summary>
    public Figure? Picture(PictureRequest request) => Pictures.Find(request with { At = _script.LocationOf(CurrentSpan) }, _bag);

    /// <summary>Runs the script as it was planned and returns what it printed; null where it has no plan, or something stopped it.</summary>
    public MarkupText? TryRunPlanned(ScriptObject globals) => _script.Plan?.TryRun(this, globals, new ScriptOutput(_script, Slots, _budget), _budget);

    /// <summary>Runs the script and returns what it printed.</summary>
    public MarkupText Run(ScriptObject globals)
    {
        ScriptOutput output = new(_script, Slots, _budget);
        PushGlobal(globals);
        PushOutput(output);
        try
        {
            Evaluate(_script.Main.Page);
        }
        catch (Exception) when (_budget.Exhausted is not null)
        {
            // Scriban may have wrapped what stopped the run.
            _bag.Add(_budget.Exhausted.Report(_script.Main.Source.At(0, 0)));
        }
        catch (ScriptRuntimeException exception)
        {
            Report(exception);
        }
        return output.Text;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ComputedOperand operand)
            return operand.Value;
        _budget.Step();
        if (scriptNode is null)
            return null;
        ScriptNode? around = CurrentNode;
        SetCurrentNode(this, scriptNode);
        object? value = scriptNode switch
        {
            ScriptExpression => EvaluateExpression(scriptNode, aliasReturnedFunction),
            ScriptCaptureStatement capture => Capture(capture),
            ScriptStatement statement and not ScriptBlockStatement => EvaluateStatement(statement, aliasReturnedFunction),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
        SetCurrentNode(this, around);
        return value;
    }

    /// <summary>What Scriban makes of an expression whose operands are known already.</summary>
    public object? EvaluateBase(ScriptExpression expression) => base.Evaluate(expression, false);

    /// <summary>The value of an operation, of whose operands the values are known.</summary>
    public object? Combine(ScriptBinaryExpression operation, object? left, object? right) => _direct.Combine(operation, left, right);

    /// <summary>Makes a node the one that what happens next is said to happen at.</summary>
    public void StandAt(ScriptNode node) => SetCurrentNode(this, node);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (EnableOutput && textAsObject is not null)
        {
            SourceSpan at = _evaluated?.Span ?? default;
            ((ScriptOutput)Output).WriteMarkup(Mark(at, textAsObject), _script.LocationOf(at));
        }
        return this;
    }

    /// <summary>The markup that stands for a value: a mark, or a template's own words as they are.</summary>
    public string Mark(SourceSpan span, object? value) => value switch
    {
        null => "",
        Markup markup => markup.Text,
        DocumentValue document => Slots.Add(document.Slot),
        string text => MarkText(span, text),
        ModelObject { Printed: object printed } => Mark(span, printed),
        ModelObject model => throw NotText(span, model.Subject),
        _ => MarkText(span, ObjectToString(value)),
    };

    /// <summary>Runs a file that the script includes.</summary>
    public void Include(string name)
    {
        ScriptPage page = _script.Includes[name].Page;
        EnterRecursive(page);
        try
        {
            Evaluate(page.Body, false);
        }
        finally
        {
            ExitRecursive(page);
        }
    }

    public override string ObjectToString(object? value, bool nested = false) => value switch
    {
        ModelObject { PlainText: string text } => text,
        ModelObject model => throw NotText(CurrentSpan, model.Subject),
        DocumentValue document => throw NotText(CurrentSpan, document.Name),
        Markup markup => Slots.Flatten(markup.Text),
        _ => base.ObjectToString(value!, nested) ?? "",
    };

    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        ModelObject model => !model.IsEmpty,
        Markup markup => markup.Text.Length > 0,
        string text => text.Length > 0,
        ICollection items => items.Count > 0,
        int or long or double or decimal => Convert.ToDouble(value) != 0,
        _ => base.ToBool(span, value!),
    };

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or IList or null => base.GetMemberAccessorImpl(target!)!,
        _ => new PlainValueAccessor(),
    };

    // A fault in one statement does not hide those in the next: each is reported, and the statement prints nothing.
    private object? EvaluateStatement(ScriptNode statement, bool aliasReturnedFunction)
    {
        try
        {
            if (statement is ScriptExpressionStatement { Expression: ScriptExpression expression })
            {
                object? value = Evaluate(expression, false);
                _evaluated = expression;
                // What stands in the place of a value is a function that has a name: it is made known by it.
                return value is ScriptNode node ? Evaluate(node, false) : value;
            }
            if (statement is ScriptIfStatement choice)
            {
                ScriptStatement? chosen = _direct.IsTrue(choice.Condition) ? choice.Then : choice.Else;
                return chosen is null ? null : Evaluate(chosen, false);
            }
            return base.Evaluate(statement, aliasReturnedFunction);
        }
        catch (Exception exception) when (_budget.Exhausted is null)
        {
            Report(exception as ScriptRuntimeException ?? FaultAt(statement, exception));
            return null;
        }
    }

    // What goes wrong goes wrong at the innermost node: Scriban says so of the nodes that are left to it.
    private object? EvaluateExpression(ScriptNode expression, bool aliasReturnedFunction)
    {
        try
        {
            if (_direct.TryEvaluate(expression, aliasReturnedFunction, out object? value))
                return value;
            return expression is ScriptPipeCall ? EvaluatePipe(expression, aliasReturnedFunction) : base.Evaluate(expression, aliasReturnedFunction);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw FaultAt(expression, exception);
        }
    }

    private object? EvaluatePipe(ScriptNode pipe, bool aliasReturnedFunction)
    {
        _direct.EnterPipe();
        try
        {
            return base.Evaluate(pipe, aliasReturnedFunction);
        }
        finally
        {
            _direct.ExitPipe();
        }
    }

    private object? Capture(ScriptCaptureStatement capture)
    {
        ScriptOutput captured = new(_script, Slots, _budget);
        PushOutput(captured);
        try
        {
            Evaluate(capture.Body, false);
        }
        finally
        {
            PopOutput();
        }
        SetValue(capture.Target, new Markup(captured.Text.ToString()));
        return null;
    }

    private string MarkText(SourceSpan span, string text)
    {
        _budget.Print(text.Length);
        TextOrigin origin = _scope.OriginOf(text) ?? new TextOrigin(new Origin(_script.LocationOf(span)), null);
        return Slots.Add(new DataSlot(text, origin.Language) { Origin = origin.Origin });
    }

    private void Report(ScriptRuntimeException exception)
    {
        // Every name is known to be given a value somewhere: one that has none yet comes of a fault that is reported already.
        bool isAftermath = _reported.Count > 0 && exception.OriginalMessage.EndsWith("was not found", StringComparison.Ordinal);
        if (isAftermath)
            return;
        SourceLocation? at = _script.LocationOf(exception.Span);
        Diagnostic diagnostic = exception switch
        {
            ScriptFault fault => fault.Report(at),
            { InnerException: ScriptFault inner } => inner.Report(_script.LocationOf(inner.Span) ?? at),
            _ when exception.OriginalMessage.StartsWith("Exceeding number of recursive depth", StringComparison.Ordinal) =>
                TemplatesDiagnostics.TooDeep(at, RecursiveLimit),
            _ => TemplatesDiagnostics.Failure(at, ScribanMessage.Sentence(exception.OriginalMessage)),
        };
        if (_reported.Add((diagnostic.Code, diagnostic.Location)))
            _bag.Add(diagnostic);
    }

    private static ScriptRuntimeException FaultAt(ScriptNode node, Exception exception) => new(node.Span, exception.Message, exception);

    // Scriban gives the place of the current node in what it complains of, and lets nobody else say which node that is.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(CurrentNode))]
    private static extern void SetCurrentNode(TemplateContext context, ScriptNode? node);

    private static ScriptFault NotText(SourceSpan span, string what) => new(span, at => TemplatesDiagnostics.NotText(at, what));
}
