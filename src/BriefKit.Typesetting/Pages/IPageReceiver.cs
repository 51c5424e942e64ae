using BriefKit.Core.Collections;

namespace BriefKit.Typesetting.Pages;

/// <summary>
/// Takes a document page by page, while later pages are still being set: however long it is, only a few of its pages are in memory at once, and those
/// that wait for the numbers of others.
/// </summary>
public interface IPageReceiver
{
    /// <summary>Takes the elements that come next below the root of the structure, before any page that shows their content.</summary>
    void AddStructure(ValueList<StructureNode> nodes);

    /// <summary>Takes a page without its running heads and feet. Pages come one after another; but one that shows the number of another comes behind all of them.</summary>
    /// <param name="index">Which page it is, from 0.</param>
    void AddPage(int index, Page page);

    /// <summary>Takes the running heads and feet of a page, from the first page to the last, once all pages have come.</summary>
    /// <param name="index">Which page it is, from 0.</param>
    /// <param name="items">What is drawn, behind what the page had.</param>
    /// <param name="frames">The areas that they take.</param>
    void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames);
}
