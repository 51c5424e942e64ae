using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>An operand that has been evaluated already, where Scriban is to do what remains: neither evaluated nor counted once more.</summary>
internal sealed class ComputedOperand : ScriptLiteral
{
    public ComputedOperand(ScriptNode operand, object? value)
    {
        Span = operand.Span;
        Value = value;
    }
}
