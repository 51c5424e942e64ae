using BriefKit.Core.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace BriefKit.Templates.Reporting;

/// <summary>A fault in a running template that has a diagnostic of its own.</summary>
/// <param name="span">Where the template stands.</param>
/// <param name="report">Makes the diagnostic, once the place is known.</param>
internal sealed class ScriptFault(SourceSpan span, Func<SourceLocation?, Diagnostic> report) : ScriptRuntimeException(span, "")
{
    public Diagnostic Report(SourceLocation? at) => report(at);
}
