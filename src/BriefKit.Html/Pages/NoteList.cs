using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>The mark of a note in the text, and the ids that join the two.</summary>
internal sealed record NoteMark(int Number, string MarkId, string NoteId, Note Note);

/// <summary>The notes of a page, in the order of their marks.</summary>
internal sealed class NoteList(Labels labels)
{
    private readonly List<NoteMark> _marks = [];

    public Labels Labels { get; } = labels;

    public NoteMark Add(Note note, Ids ids)
    {
        int number = _marks.Count + 1;
        NoteMark mark = new(number, ids.Unique($"noteref-{number}"), ids.Unique($"note-{number}"), note);
        _marks.Add(mark);
        return mark;
    }

    /// <summary>Writes the list, where there are notes. A note within a note joins at the end.</summary>
    public void Write(HtmlBuilder html, BlockWriter blocks)
    {
        if (_marks.Count == 0)
            return;
        using HtmlBuilder.Scope section = html.Container("section", ("class", "notes"), ("role", "doc-endnotes"), ("aria-label", Labels.Notes));
        using HtmlBuilder.Scope list = html.Container("ol");
        for (int i = 0; i < _marks.Count; i++)
        {
            using HtmlBuilder.Scope item = html.Container("li", ("id", _marks[i].NoteId));
            blocks.Write(_marks[i].Note.Content, new HtmlPlace(IsBare: true));
            using HtmlBuilder.Scope back = html.Line(
                "a", ("href", "#" + _marks[i].MarkId), ("role", "doc-backlink"), ("aria-label", $"{Labels.BackToText} ({_marks[i].Number})"));
            html.Text("↩\uFE0E");
        }
    }
}
