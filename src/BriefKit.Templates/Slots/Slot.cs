using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Slots;

/// <summary>What a template printed at one place: never seen by a Markdown parser, put into the tree after it has done its work.</summary>
internal abstract record Slot
{
    private protected Slot() { }

    public Origin Origin { get; init; }
}

/// <summary>Characters, printed as they are.</summary>
/// <param name="Language">The BCP 47 tag of their language, where it is another than the document's.</param>
internal sealed record DataSlot(string Text, string? Language = null) : Slot;

/// <summary>A piece of a paragraph that a template asked for, such as a citation.</summary>
internal sealed record InlineSlot(ValueList<Inline> Content) : Slot;

/// <summary>Blocks that a template asked for, such as a reference list.</summary>
internal sealed record BlockSlot(ValueList<Block> Content) : Slot;

/// <summary>A piece of a form, which the form knows by its number.</summary>
internal sealed record FormSlot(int Piece) : Slot;
