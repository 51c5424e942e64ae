using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Imposing;

/// <summary>
/// Gives what runs over several pages an id for each of them. Sheets are in another order than pages, and the content of one id is read in
/// the order of the sheets; of several, in that of the structure.
/// </summary>
internal sealed class ContentParts
{
    private readonly Dictionary<(int Page, int Id), int> _ids = [];
    private readonly Dictionary<int, List<int>> _parts = [];

    public static ContentParts Of(ValueList<Page> pages)
    {
        ContentParts parts = new();
        int last = pages.SelectMany(page => page.Items).Max(item => item.ContentId) ?? 0;
        for (int page = 0; page < pages.Count; page++)
        {
            foreach (PageItem item in pages[page].Items)
            {
                if (item.ContentId is not int id || parts._ids.ContainsKey((page, id)))
                    continue;
                bool isBegun = parts._parts.TryGetValue(id, out List<int>? known);
                int part = isBegun ? ++last : id;
                parts._ids[(page, id)] = part;
                parts._parts[id] = [.. known ?? [], part];
            }
        }
        return parts;
    }

    /// <summary>The id of the part of a content that is on a page.</summary>
    public int? IdOn(int page, int? id) => id is int known ? _ids[(page, known)] : null;

    /// <summary>The structure with the parts of each content in the place of the content.</summary>
    public StructureElement Split(StructureElement element) => element with
    {
        Children = element.Children.SelectMany(child => child switch
        {
            StructureElement inner => [Split(inner)],
            StructureContent content => PartsOf(content.ContentId).Select(id => new StructureContent(id)),
            StructureAnnotation annotation => PartsOf(annotation.ContentId).Select(id => new StructureAnnotation(id)),
            _ => (IEnumerable<StructureNode>)[child],
        }).ToValueList(),
    };

    private IEnumerable<int> PartsOf(int id) => _parts.TryGetValue(id, out List<int>? parts) ? parts : [id];
}
