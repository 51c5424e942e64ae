using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;

namespace BriefKit.Templates.Scripting;

/// <summary>Counts what one run of a script uses up, and stops it where that is too much.</summary>
internal sealed class ScriptBudget
{
    private const int StepsBetweenLooksAtTheClock = 256;

    private readonly TimeProvider _clock;
    private readonly long _startTime;
    private readonly long _startMemory = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;
    private long _characters;

    public ScriptBudget(ScriptLimits limits, TimeProvider clock)
        : this(limits, clock, limits.Time is null ? 0 : clock.GetTimestamp())
    {
    }

    private ScriptBudget(ScriptLimits limits, TimeProvider clock, long startTime)
    {
        Limits = limits;
        _clock = clock;
        _startTime = startTime;
    }

    public ScriptLimits Limits { get; }

    /// <summary>What stopped the run; null while nothing has.</summary>
    public ScriptBudgetException? Exhausted { get; private set; }

    /// <summary>The budget of a run that begins anew: the time goes on, and nothing else has been used.</summary>
    public ScriptBudget Anew() => new(Limits, _clock, _startTime);

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
        if (_steps % StepsBetweenLooksAtTheClock == 0 && Limits.Time is TimeSpan time && _clock.GetElapsedTime(_startTime) > time)
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
