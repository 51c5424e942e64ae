using System.Collections.Concurrent;

namespace BriefKit.Citations.Rendering;

/// <summary>
/// Spreads work on items that do not depend on each other over all cores. Work gives its results by the places of the items, so that
/// nothing shows which thread did what when.
/// </summary>
internal sealed class ParallelRenderer(Evaluator evaluator)
{
    /// <summary>As many items as are worth handing to another thread.</summary>
    private const int StretchLength = 64;

    private readonly ThreadRenderers _first = new(evaluator);
    private readonly ConcurrentBag<ThreadRenderers> _idle = [];

    /// <summary>Those of the calling thread.</summary>
    public ThreadRenderers First => _first;

    /// <summary>Forgets what was rendered last.</summary>
    public void Forget()
    {
        _first.Forget();
        foreach (ThreadRenderers idle in _idle)
            idle.Forget();
    }

    /// <summary>Does the work for all of the places from 0 to <paramref name="count"/>, in stretches.</summary>
    /// <param name="work">Takes a thread's renderers, and the first place of a stretch and the one behind its last.</param>
    public void ForEachStretch(int count, Action<ThreadRenderers, int, int> work)
    {
        if (count == 0)
            return;
        // What is kept from run to run, or of what made each token, belongs to one thread.
        if (count <= StretchLength || evaluator is not { Memory: null, Tracer: null })
        {
            work(_first, 0, count);
            return;
        }
        int stretches = (count + StretchLength - 1) / StretchLength;
        Parallel.For(0, stretches, stretch =>
        {
            ThreadRenderers renderers = _idle.TryTake(out ThreadRenderers? idle) ? idle : _first.Fork();
            int start = stretch * StretchLength;
            work(renderers, start, Math.Min(start + StretchLength, count));
            _idle.Add(renderers);
        });
    }

    /// <summary>What the work makes of each item, in the order of the items.</summary>
    public TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<ThreadRenderers, T, TResult> work)
    {
        TResult[] results = new TResult[items.Count];
        ForEachStretch(items.Count, (renderers, start, end) =>
        {
            for (int i = start; i < end; i++)
                results[i] = work(renderers, items[i]);
        });
        return results;
    }
}
