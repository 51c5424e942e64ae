using BriefKit.Templates.Slots;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// A script of which everything is known before it runs: what each name means, and which function each call calls. It runs without Scriban,
/// to the very text that Scriban would have made. Only a run in which nothing goes wrong is its business: where a fault or a limit stops it,
/// all that it did is dropped, and the script runs anew the long way, which alone knows how to report that. Never changed; several renderings
/// may share it.
/// </summary>
/// <param name="body">The statements of the script.</param>
/// <param name="places">How many values the script has under a name.</param>
/// <param name="given">The places of what the script is given by name.</param>
internal sealed class ScriptPlan(PlannedBlock body, int places, IReadOnlyList<(string Name, int Place)> given)
{
    /// <summary>What the script prints; null where something stops it.</summary>
    /// <param name="globals">What the script is given.</param>
    public MarkupText? TryRun(ScriptRun script, ScriptObject globals)
    {
        PlanRun run = new(script, places);
        foreach ((string name, int place) in given)
        {
            if (globals.TryGetValue(name, out object? value))
                run.Values[place] = value;
        }
        try
        {
            // The page is a step as well.
            run.Budget.Step();
            body.Run(run);
            return run.Output.Text;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it is, it comes again.
            return null;
        }
    }
}
