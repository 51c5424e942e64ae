namespace BriefKit.Core.Text;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Something was understood in a way that the user may want to know.</summary>
    Note,

    /// <summary>The result is whole, but perhaps not what the user meant.</summary>
    Warning,

    /// <summary>Something the user asked for could not be done.</summary>
    Error,
}

/// <summary>A finding about an input, with a stable code that can be looked up and filtered by.</summary>
/// <param name="Code"><c>BK</c> and four digits; each project has its own thousand.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Location">Where, or null when it is about no place in a text.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Hint">What to do about it, as a sentence, where there is something to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceLocation? Location, string Message, string? Hint = null)
{
    public bool IsError => Severity == Severity.Error;

    /// <summary>The finding on one line, as compilers print theirs: <c>file:line:column: warning BK1234: message hint</c>.</summary>
    public override string ToString()
    {
        string place = Location is null ? "briefkit" : Location.ToString();
        string kind = Severity switch { Severity.Note => "note", Severity.Warning => "warning", _ => "error" };
        string hint = Hint is null ? "" : " " + Hint;
        return $"{place}: {kind} {Code}: {Message}{hint}";
    }
}
