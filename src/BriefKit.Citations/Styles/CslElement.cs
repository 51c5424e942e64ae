using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>
/// An element of a CSL file as it was written, before anything is made of it: what the XML of a style file and the packed
/// data of the built-in library have in common.
/// </summary>
/// <param name="Name">The element's local name.</param>
/// <param name="Attributes">In the order of the file; <c>xml:lang</c> under that name.</param>
/// <param name="Children">The elements inside.</param>
/// <param name="Text">The characters inside that are not within a child element, joined.</param>
internal sealed record CslElement(string Name, ValueMap<string, string> Attributes, ValueList<CslElement> Children, string Text)
{
    /// <summary>Where it stands; nowhere for the built-in library.</summary>
    public Origin Origin { get; init; }

    public string? this[string attribute] => Attributes.TryGetValue(attribute, out string? value) ? value : null;
}
