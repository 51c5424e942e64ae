using System.Xml.Linq;

namespace BriefKit.Word.Forms;

/// <summary>An element that holds tags somewhere below: its name and attributes, without what is in it.</summary>
/// <param name="Parent">The one around it; null for the root of a part.</param>
internal sealed record Shell(XElement Element, Shell? Parent)
{
    /// <summary>The name of the part that it is the root of; null where it is not.</summary>
    public string? Part { get; init; }

    /// <summary>For a note: the element that refers to it, which goes where the note is met.</summary>
    public XElement? NoteReference { get; init; }

    // Two shells are the same only if they are the same place of the form.
    public bool Equals(Shell? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A step in putting a text together. The family is closed.</summary>
/// <param name="Parent">Where in the form it stands: what is open within that is closed first.</param>
internal abstract record FormOp(Shell? Parent);

/// <summary>Opens an element.</summary>
internal sealed record OpenOp(Shell Shell) : FormOp(Shell.Parent);

internal sealed record CloseOp(Shell Shell) : FormOp(Shell);

/// <summary>Adds a copy of something without tags in it.</summary>
/// <param name="Size">How many elements it has.</param>
internal sealed record LeafOp(Shell Shell, XNode Node, int Size) : FormOp(Shell)
{
    /// <summary>Whether items of numbered lists are in it, or it says that what it stands in is one.</summary>
    public bool HoldsItems { get; init; }

    /// <summary>Whether bookmarks are in it, or something that may lead to one.</summary>
    public bool HoldsPlaces { get; init; }
}

/// <summary>Says that what is printed next is printed by a tag.</summary>
internal sealed record BeginValueOp(Shell Shell, Tag Tag) : FormOp(Shell);

internal sealed record EndValueOp(Shell Shell) : FormOp(Shell);

/// <summary>Has lists begin anew.</summary>
internal sealed record RestartOp(Shell Shell, IReadOnlyList<string> Lists) : FormOp(Shell);

/// <summary>Begins a round of a loop that repeats bookmarks.</summary>
/// <param name="Loop">Its number among the tags.</param>
internal sealed record BeginTurnOp(Shell Shell, int Loop) : FormOp(Shell);

/// <summary>Says that there is no further round.</summary>
internal sealed record EndTurnsOp(Shell Shell, int Loop) : FormOp(Shell);
