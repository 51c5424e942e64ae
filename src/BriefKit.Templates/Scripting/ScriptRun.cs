using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using BriefKit.Templates.Words;
using Scriban.Parsing;

namespace BriefKit.Templates.Scripting;

/// <summary>
/// What one run of a script prints with, and what our functions work with, whether Scriban runs it or it runs as it was planned. Whatever an
/// expression prints goes into a slot, so that no value, wherever it came from, is ever read as Markdown.
/// </summary>
internal sealed class ScriptRun(Script script, ModelScope scope, SlotTable slots, WordList words, ScriptBudget budget, DiagnosticBag bag)
{
    private ScriptContext? _context;

    public Script Script => script;

    public SlotTable Slots => slots;

    public WordList Words => words;

    public ScriptBudget Budget => budget;

    /// <summary>Takes what is found.</summary>
    public DiagnosticBag Bag => bag;

    public required PictureFolder Pictures { get; init; }

    /// <summary>Where what is being done is said to be done.</summary>
    public SourceSpan At { get; set; }

    /// <summary>Scriban's part of the run. It is large, and a planned run seldom needs it.</summary>
    public ScriptContext Context => _context ??= new ScriptContext(this);

    /// <summary>An output for the script or a part of it.</summary>
    public ScriptOutput NewOutput() => new(script, slots, budget);

    /// <summary>The figure that shows a picture of the template's folder; null, with a finding, where it cannot be shown.</summary>
    public Figure? Picture(PictureRequest request) => Pictures.Find(request with { At = script.LocationOf(At) }, bag);

    /// <summary>The markup that stands for a value: a mark, or a template's own words as they are.</summary>
    public string Mark(SourceSpan span, object? value) => value switch
    {
        null => "",
        Markup markup => markup.Text,
        DocumentValue document => slots.Add(document.Slot),
        string text => MarkText(span, text),
        ModelObject { Printed: object printed } => Mark(span, printed),
        ModelObject model => throw NotText(span, model.Subject),
        _ => MarkText(span, Context.ObjectToString(value)),
    };

    /// <summary>The characters of a value, for functions that work on text.</summary>
    public string TextOf(object? value) => value switch
    {
        // Scriban complains of one that is too long.
        string text when text.Length < budget.Limits.Characters => text,
        ModelObject { PlainText: string text } => text,
        _ => Context.ObjectToString(value),
    };

    public static ScriptFault NotText(SourceSpan span, string what) => new(span, at => TemplatesDiagnostics.NotText(at, what));

    private string MarkText(SourceSpan span, string text)
    {
        budget.Print(text.Length);
        TextOrigin origin = scope.OriginOf(text) ?? new TextOrigin(new Origin(script.LocationOf(span)), null);
        return slots.Add(new DataSlot(text, origin.Language) { Origin = origin.Origin });
    }
}
