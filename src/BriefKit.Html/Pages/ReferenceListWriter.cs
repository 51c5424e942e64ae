using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>Writes bibliographies as lists, with the layout that the style asks for.</summary>
internal sealed class ReferenceListWriter(HtmlBuilder html, Ids ids)
{
    public void Write(ReferenceList list, BlockWriter blocks)
    {
        string layout = list switch
        {
            { HasAlignedSecondField: true } => "references aligned",
            { HasHangingIndent: true } => "references hanging",
            _ => "references",
        };
        // Without bullets some browsers no longer call it a list, unless told.
        using HtmlBuilder.Scope element = html.Container("ul", ("class", layout), ("role", "list"));
        foreach (ReferenceEntry entry in list.Entries)
        {
            using HtmlBuilder.Scope item = html.Line("li", ("id", ids.Unique("ref-" + entry.ReferenceId)));
            foreach (EntryPart part in entry.Parts)
                Write(part, blocks);
        }
    }

    private void Write(EntryPart part, BlockWriter blocks)
    {
        string? name = part.Display switch
        {
            EntryDisplay.Block => "block",
            EntryDisplay.LeftMargin => "left-margin",
            EntryDisplay.RightInline => "right-inline",
            EntryDisplay.Indent => "indent",
            _ => null,
        };
        if (name is null)
        {
            blocks.Write(part.Content);
            return;
        }
        using HtmlBuilder.Scope element = html.Inline("div", ("class", name));
        blocks.Write(part.Content);
    }
}
