using BriefKit.Core.Text;
using BriefKit.Templates.Slots;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>Takes what a script prints. Scriban writes a template's own text to it; values come as markup that is known to be ours.</summary>
internal sealed class ScriptOutput(Script script, SlotTable slots, ScriptBudget budget) : IScriptOutput
{
    public MarkupText Text { get; } = new(slots);

    public void Write(string text, int offset, int count)
    {
        budget.Print(count);
        // The text of a form is nothing but marks; they stand for its pieces.
        if (script.IsForm && ReferenceEquals(text, script.Main.Source.Text))
            Text.AppendMarkup(text.Substring(offset, count), null);
        else
            Text.AppendOwn(SourceOf(text), text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void WriteMarkup(string markup, SourceLocation? at)
    {
        budget.Print(markup.Length);
        Text.AppendMarkup(markup, at);
    }

    // A template's text is written from the very string it was parsed from.
    private SourceText? SourceOf(string text) => ReferenceEquals(text, script.Main.Source.Text)
        ? script.Main.Source
        : script.Includes.Values.FirstOrDefault(include => ReferenceEquals(text, include.Source.Text))?.Source;
}
