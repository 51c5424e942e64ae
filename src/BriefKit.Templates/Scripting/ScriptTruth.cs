using System.Collections;
using BriefKit.Templates.Model;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Scripting;

/// <summary>What counts as true in a condition. What is empty does not, and neither does 0.</summary>
internal static class ScriptTruth
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The value of a condition, for which no memory is taken.</summary>
    public static object Boxed(bool value) => value ? True : False;

    /// <summary>Whether a value is true; null where Scriban has to say that.</summary>
    public static bool? Of(object? value) => value switch
    {
        bool flag => flag,
        ModelObject model => !model.IsEmpty,
        Markup markup => markup.Text.Length > 0,
        string text => text.Length > 0,
        ICollection items => items.Count > 0,
        int or long or double or decimal => Convert.ToDouble(value) != 0,
        _ => null,
    };
}
