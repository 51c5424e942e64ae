using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>The pieces of a document as far as they have been set: pages are cut from its one end while it grows at the other.</summary>
internal sealed class DocumentFlow
{
    private readonly Func<SetStretch?> _next;
    private readonly IPageReceiver _receiver;

    /// <param name="next">Gives the stretches of the document in order, at least one; null behind the last one.</param>
    /// <param name="receiver">Is given the structure of each stretch as soon as it can be on a page.</param>
    public DocumentFlow(Func<SetStretch?> next, IPageReceiver receiver)
    {
        (_next, _receiver) = (next, receiver);
        List = Take()!;
    }

    public VerticalList List { get; }

    /// <summary>Adds what comes next; false where nothing comes any more.</summary>
    public bool Grow()
    {
        if (Take() is not VerticalList more)
            return false;
        List.Append(more);
        return true;
    }

    private VerticalList? Take()
    {
        if (_next() is not SetStretch stretch)
            return null;
        _receiver.AddStructure(stretch.Structure.ToValueList());
        return stretch.List;
    }
}
