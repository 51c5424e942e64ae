using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Imposing;

/// <summary>
/// Puts the pages of a document on sheets. What is read stays in the order of the document, however the sheets are folded; links, the
/// outline and the structure go with their pages.
/// </summary>
public static class Imposer
{
    /// <summary>The sheets as a document whose pages they are; the document itself where there is a sheet for each page.</summary>
    public static PagedDocument Impose(PagedDocument document, SheetLayout layout)
    {
        if (layout == SheetLayout.OnePage || document.Pages.IsEmpty)
            return document;
        ContentParts parts = ContentParts.Of(document.Pages);
        Sheet[] sheets = [.. SheetPlan.Make(document.Pages, layout, ReadingDirection.IsRightToLeft(document.Metadata.Language))];
        (int Sheet, PagePlacement Place)[] places = new (int, PagePlacement)[document.Pages.Count];
        List<Page> imposed = [];
        foreach (Sheet sheet in sheets)
        {
            foreach (PagePlacement place in sheet.Places)
                places[place.Page] = (imposed.Count, place);
            ValueList<PageItem> items = sheet.Places.SelectMany(place => document.Pages[place.Page].Items
                .Select(item => ItemPlacement.Place(item with { ContentId = parts.IdOn(place.Page, item.ContentId) }, place))).ToValueList();
            ValueList<PageFrame> frames = sheet.Places.SelectMany(place => document.Pages[place.Page].Frames.Select(frame => ItemPlacement.Place(frame, place))).ToValueList();
            imposed.Add(new Page(sheet.Width, sheet.Height, items) { Number = imposed.Count + 1, Frames = frames });
        }
        return document with
        {
            Pages = imposed.ToValueList(),
            Structure = parts.Split(document.Structure),
            Outline = document.Outline.Select(entry => entry with { Destination = Move(entry.Destination) }).ToValueList(),
            Destinations = document.Destinations.Select(entry => KeyValuePair.Create(entry.Key, Move(entry.Value))).ToValueMap(),
        };

        Destination Move(Destination destination)
        {
            (int sheet, PagePlacement place) = places[destination.Page];
            return new Destination(sheet, place.X + destination.X * place.Scale, place.Y + destination.Y * place.Scale);
        }
    }
}
