using System.Collections;
using System.Runtime.CompilerServices;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>Scriban's part of the run of a script. What the script has as its own text goes into the output as it is; the rest is the run's.</summary>
internal sealed class ScriptContext : TemplateContext
{
    private readonly DirectEvaluation _direct;
    private readonly HashSet<(string Code, SourceLocation? At)> _reported = [];

    // What is printed is the value of the expression that was evaluated last: Scriban itself names the whole block around it.
    private ScriptExpression? _evaluated;

    public ScriptContext(ScriptRun run)
        : base(Builtins.Functions)
    {
        Run = run;
        _direct = new DirectEvaluation(this);
        StrictVariables = true;
        AutoIndent = false;
        LoopLimit = int.MaxValue;
        RecursiveLimit = run.Budget.Limits.Depth;
        LimitToString = run.Budget.Limits.Characters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
    }

    public ScriptRun Run { get; }

    /// <summary>Runs the script and returns what it printed.</summary>
    public MarkupText Execute(ScriptObject globals)
    {
        ScriptOutput output = Run.NewOutput();
        PushGlobal(globals);
        PushOutput(output);
        try
        {
            Evaluate(Run.Script.Main.Page);
        }
        catch (Exception) when (Run.Budget.Exhausted is not null)
        {
            // Scriban may have wrapped what stopped the run.
            Run.Bag.Add(Run.Budget.Exhausted.Report(Run.Script.Main.Source.At(0, 0)));
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
        Run.Budget.Step();
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

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (EnableOutput && textAsObject is not null)
        {
            SourceSpan at = _evaluated?.Span ?? default;
            ((ScriptOutput)Output).WriteMarkup(Run.Mark(at, textAsObject), Run.Script.LocationOf(at));
        }
        return this;
    }

    /// <summary>Runs a file that the script includes.</summary>
    public void Include(string name)
    {
        ScriptPage page = Run.Script.Includes[name].Page;
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
        ModelObject model => throw ScriptRun.NotText(CurrentSpan, model.Subject),
        DocumentValue document => throw ScriptRun.NotText(CurrentSpan, document.Name),
        Markup markup => Run.Slots.Flatten(markup.Text),
        _ => base.ObjectToString(value!, nested) ?? "",
    };

    public override bool ToBool(SourceSpan span, object? value) => ScriptTruth.Of(value) ?? base.ToBool(span, value!);

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
        catch (Exception exception) when (Run.Budget.Exhausted is null)
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
        ScriptOutput captured = Run.NewOutput();
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

    private void Report(ScriptRuntimeException exception)
    {
        // Every name is known to be given a value somewhere: one that has none yet comes of a fault that is reported already.
        bool isAftermath = _reported.Count > 0 && exception.OriginalMessage.EndsWith("was not found", StringComparison.Ordinal);
        if (isAftermath)
            return;
        SourceLocation? at = Run.Script.LocationOf(exception.Span);
        Diagnostic diagnostic = exception switch
        {
            ScriptFault fault => fault.Report(at),
            { InnerException: ScriptFault inner } => inner.Report(Run.Script.LocationOf(inner.Span) ?? at),
            _ when exception.OriginalMessage.StartsWith("Exceeding number of recursive depth", StringComparison.Ordinal) =>
                TemplatesDiagnostics.TooDeep(at, RecursiveLimit),
            _ => TemplatesDiagnostics.Failure(at, ScribanMessage.Sentence(exception.OriginalMessage)),
        };
        if (_reported.Add((diagnostic.Code, diagnostic.Location)))
            Run.Bag.Add(diagnostic);
    }

    private static ScriptRuntimeException FaultAt(ScriptNode node, Exception exception) => new(node.Span, exception.Message, exception);

    // Scriban gives the place of the current node in what it complains of, and lets nobody else say which node that is.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(CurrentNode))]
    private static extern void SetCurrentNode(TemplateContext context, ScriptNode? node);
}
