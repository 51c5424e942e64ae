using BriefKit.Core.Collections;

namespace BriefKit.Core.Text;

/// <summary>A value and what there is to say about how it came to be.</summary>
public sealed record Parsed<T>(T Value, ValueList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}
