using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Imposing;

/// <summary>Where a page stands on a sheet.</summary>
/// <param name="Page">Index of the page.</param>
internal readonly record struct PagePlacement(int Page, double X, double Y, double Scale);

/// <summary>A sheet: its size in points and its pages.</summary>
internal sealed record Sheet(double Width, double Height, IReadOnlyList<PagePlacement> Places);

/// <summary>Chooses the order of pages on sheets, and their size.</summary>
internal static class SheetPlan
{
    // Pages of half this size or less need not be made smaller: two of them go on a sheet of A4 as they are.
    private const double LargestSide = 842, LargestOtherSide = 596;

    public static IEnumerable<Sheet> Make(IReadOnlyList<Page> pages, SheetLayout layout, bool isFromRight)
    {
        (int columns, int rows) = layout == SheetLayout.FourPages ? (2, 2) : (2, 1);
        double width = pages.Max(page => page.Width), height = pages.Max(page => page.Height);
        (double sheetWidth, double sheetHeight) = SizeOf(width, height, columns, rows);
        int?[] order = layout == SheetLayout.Booklet ? BookletOrder(pages.Count) : [.. Enumerable.Range(0, pages.Count).Select(page => (int?)page)];
        foreach (int?[] group in order.Chunk(columns * rows))
        {
            List<PagePlacement> places = [];
            for (int i = 0; i < group.Length; i++)
            {
                int column = isFromRight ? columns - 1 - i % columns : i % columns;
                if (group[i] is int page)
                    places.Add(Place(page, pages[page], column * sheetWidth / columns, i / columns * sheetHeight / rows, sheetWidth / columns, sheetHeight / rows));
            }
            yield return new Sheet(sheetWidth, sheetHeight, places);
        }
    }

    // Of a book that is opened at its left: the last page and the first, the second and the last but one, and so on, each pair on a side of its own; blanks fill the last sheet.
    private static int?[] BookletOrder(int count)
    {
        int sides = (count + 3) / 4 * 2;
        List<int?> order = [];
        for (int side = 0; side < sides; side++)
        {
            int low = side, high = 2 * sides - 1 - side;
            (int left, int right) = side % 2 == 0 ? (high, low) : (low, high);
            order.Add(left < count ? left : null);
            order.Add(right < count ? right : null);
        }
        return [.. order];
    }

    // A sheet is of the paper of the pages, turned where two stand side by side; small pages keep their size.
    private static (double Width, double Height) SizeOf(double width, double height, int columns, int rows)
    {
        double wide = width * columns, high = height * rows;
        bool fitsAsItIs = Math.Max(wide, high) <= LargestSide && Math.Min(wide, high) <= LargestOtherSide;
        if (fitsAsItIs)
            return (wide, high);
        return columns == rows ? (width, height) : (height, width);
    }

    private static PagePlacement Place(int index, Page page, double x, double y, double width, double height)
    {
        double scale = Math.Min(1, Math.Min(width / page.Width, height / page.Height));
        return new PagePlacement(index, x + (width - page.Width * scale) / 2, y + (height - page.Height * scale) / 2, scale);
    }
}
