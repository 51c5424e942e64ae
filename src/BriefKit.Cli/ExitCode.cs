namespace BriefKit.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some inputs had errors; the others were written.</summary>
    public const int DoneWithErrors = 1;

    /// <summary>The command was not understood; nothing was tried.</summary>
    public const int WrongUsage = 2;

    public const int NothingWritten = 3;

    /// <summary>Of a command that only reads: something could not be read.</summary>
    public const int NothingRead = NothingWritten;
}
