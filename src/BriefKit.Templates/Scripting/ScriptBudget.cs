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

    public ScriptLimits Limits => limits;

    /// <summary>What stopped the run; null while nothing has.</summary>
    public ScriptBudgetException? Exhausted { get; private set; }

    /// <summary>Counts a step, and looks at the memory that was taken.</summary>
    public void Step()
    {
        Count();
        if (GC.GetAllocatedBytesForCurrentThread() - _startMemory > Limits.Memory)
            Stop(at => TemplatesDiagnostics.TooMuchMemory(at, Limits.Memory));
    }

    /// <summary>Counts a step that takes no memory by itself.</summary>
    public void Count()
    {
        _steps++;
        if (_steps > Limits.Steps)
            Stop(at => TemplatesDiagnostics.TooManySteps(at, Limits.Steps));
        if (_steps % StepsBetweenLooksAtTheClock == 0 && Limits.Time is TimeSpan time && clock.GetElapsedTime(_startTime) > time)
            Stop(TemplatesDiagnostics.TooMuchTime);
    }

    public void Print(int characters)
    {
        _characters += characters;
        if (_characters > Limits.Characters)
            Stop(at => TemplatesDiagnostics.TooMuchOutput(at, Limits.Characters));
    }

    private void Stop(Func<SourceLocation?, Diagnostic> report)
    {
        Exhausted ??= new ScriptBudgetException(report);
        throw Exhausted;
    }
}

/// <summary>A script has used up what it may.</summary>
internal sealed class ScriptBudgetException(Func<SourceLocation?, Diagnostic> report) : Exception
{
    public Diagnostic Report(SourceLocation? at) => report(at);
}
