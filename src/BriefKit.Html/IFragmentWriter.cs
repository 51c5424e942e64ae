using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html;

/// <summary>Turns pieces of a document into text by themselves: a citation, a bibliography. All three writers do.</summary>
public interface IFragmentWriter
{
    /// <summary>Inlines in one line, as they would stand in a paragraph.</summary>
    string Write(ValueList<Inline> inlines);

    /// <summary>The entries of a list, each from the beginning of a line and none wrapped, with a line end behind each.</summary>
    string Write(ReferenceList list);
}
