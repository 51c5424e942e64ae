using Scriban.Functions;
using static BriefKit.Templates.Scripting.Functions.Parameter;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>Scriban's functions for numbers.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<LanguageFunction> All =>
    [
        new("abs", [Value("value")], (context, span, arguments) => MathFunctions.Abs(context, span, arguments[0])),
        new("ceil", [Number("value")], (_, _, arguments) => MathFunctions.Ceil(arguments.Number(0))),
        new("divided_by", [Number("value"), Value("divisor")], (context, span, arguments) =>
            MathFunctions.DividedBy(context, span, arguments.Number(0), arguments[1])),
        new("floor", [Number("value")], (_, _, arguments) => MathFunctions.Floor(arguments.Number(0))),
        new("format", [Value("value"), Text("format"), Text("culture", null)], (context, span, arguments) =>
            MathFunctions.Format(context, span, arguments[0], arguments.Text(1), arguments.Text(2))),
        new("is_number", [Value("value")], (_, _, arguments) => MathFunctions.IsNumber(arguments[0])),
        new("minus", [Value("value"), Value("with")], (context, span, arguments) => MathFunctions.Minus(context, span, arguments[0], arguments[1])),
        new("modulo", [Value("value"), Value("with")], (context, span, arguments) => MathFunctions.Modulo(context, span, arguments[0], arguments[1])),
        new("plus", [Value("value"), Value("with")], (context, span, arguments) => MathFunctions.Plus(context, span, arguments[0], arguments[1])),
        new("round", [Number("value"), Whole("precision", 0)], (_, _, arguments) => MathFunctions.Round(arguments.Number(0), arguments.Whole(1))),
        new("times", [Value("value"), Value("with")], (context, span, arguments) => MathFunctions.Times(context, span, arguments[0], arguments[1])),
    ];
}
