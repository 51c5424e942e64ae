namespace BriefKit.Templates.Scripting;

/// <summary>
/// What a template may use up while it renders one record. What it may not is a diagnostic. A template that comes upon a fault may be run once more, with
/// all of this anew, to tell it.
/// </summary>
public sealed record ScriptLimits
{
    public static ScriptLimits Default { get; } = new();

    /// <summary>Steps in all: each statement, expression and round of a loop is one.</summary>
    public int Steps
    {
        get;
        init => field = AtLeastOne(value);
    } = 4_000_000;

    /// <summary>How deep functions may call each other.</summary>
    public int Depth
    {
        get;
        init => field = AtLeastOne(value);
    } = 60;

    /// <summary>Characters printed in all.</summary>
    public int Characters
    {
        get;
        init => field = AtLeastOne(value);
    } = 16_000_000;

    /// <summary>Memory taken in all, in bytes, given back or not.</summary>
    public long Memory
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1L << 30;

    /// <summary>Time, by the clock that the caller gives; null for no limit but the others.</summary>
    public TimeSpan? Time { get; init; }

    private static int AtLeastOne(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
