namespace BriefKit.Core.Text;

/// <summary>A stretch of one source.</summary>
public sealed record SourceLocation(SourceText Source, TextSpan Span)
{
    public LinePosition Position => Source.GetPosition(Span.Start);

    public string Text => Source.Substring(Span);

    /// <summary>The location as tools print it: <c>name:line:column</c>.</summary>
    public override string ToString() => $"{Source.Name}:{Position}";
}
