using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>
/// An element of a CSL file as it was written, before anything is made of it: what the XML of a style file and the packed
/// data of the built-in library have in common.
/// </summary>
/// <param name="Name">The element's local name.</param>
/// <param name="Attributes">In the order of the file, each name once; <c>xml:lang</c> under that name.</param>
/// <param name="Children">The elements inside.</param>
/// <param name="Text">The characters inside that are not within a child element, joined.</param>
internal sealed record CslElement(string Name, ValueList<KeyValuePair<string, string>> Attributes, ValueList<CslElement> Children, string Text)
{
    /// <summary>Where it stands; nowhere for the built-in library.</summary>
    public Origin Origin { get; init; }

    // Elements have few attributes: going through them is faster than any map.
    public string? this[string attribute]
    {
        get
        {
            foreach ((string name, string value) in Attributes.AsSpan())
            {
                if (name == attribute)
                    return value;
            }
            return null;
        }
    }

    /// <summary>The first child of that name, or null.</summary>
    public CslElement? Child(string name)
    {
        foreach (CslElement child in Children.AsSpan())
        {
            if (child.Name == name)
                return child;
        }
        return null;
    }
}
