using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;

namespace BriefKit.Templates.Scripting;

/// <summary>Counts what one run of a script uses up, and stops it where that is too much.</summary>
internal sealed class ScriptBudget(ScriptLimits limits, TimeProvider clock)
{
    private const int StepsBetweenLooksAtTheClock = 256;

    private readonly long _startTime = limits.Time is null ? 0 : clock.GetTimestamp();
    private readonly long _startMemory = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;
    private long _characters;
    private ScriptBudgetException? _exhausted;

    public ScriptLimits Limits => limits;

    public bool IsExhausted => _exhausted is not null;

    public void Step()
    {
        _steps++;
        if (_steps > limits.Steps)
            Stop(at => TemplatesDiagnostics.TooManySteps(at, limits.Steps));
        if (GC.GetAllocatedBytesForCurrentThread() - _startMemory > limits.Memory)
            Stop(at => TemplatesDiagnostics.TooMuchMemory(at, limits.Memory));
        if (limits.Time is TimeSpan time && _steps % StepsBetweenLooksAtTheClock == 0 && clock.GetElapsedTime(_startTime) > time)
            Stop(TemplatesDiagnostics.TooMuchTime);
    }

    public void Print(int characters)
    {
        _characters += characters;
        if (_characters > limits.Characters)
            Stop(at => TemplatesDiagnostics.TooMuchOutput(at, limits.Characters));
    }

    /// <summary>Scriban wraps what is thrown within it: throws what stopped the run again, where something did.</summary>
    public void Rethrow(Exception wrapper)
    {
        if (_exhausted is not null && !ReferenceEquals(wrapper, _exhausted))
            throw _exhausted;
    }

    private void Stop(Func<SourceLocation?, Diagnostic> report)
    {
        _exhausted ??= new ScriptBudgetException(report);
        throw _exhausted;
    }
}

/// <summary>A script has used up what it may.</summary>
internal sealed class ScriptBudgetException(Func<SourceLocation?, Diagnostic> report) : Exception
{
    public Diagnostic Report(SourceLocation? at) => report(at);
}
