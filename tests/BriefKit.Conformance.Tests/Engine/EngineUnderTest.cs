namespace BriefKit.Conformance.Tests.Engine;

/// <summary>The one place where the tests meet the citation processor.</summary>
internal static class EngineUnderTest
{
    /// <summary>Formats a job; the test is skipped while no processor is connected.</summary>
    public static JobResult Format(Job job)
    {
        Assert.Skip($"No processor is connected yet that could format by {job.Style.Name}.");
        return new JobResult([], []);
    }
}
