using BriefKit.Core.Collections;
using BriefKit.Typesetting.Imposing;

namespace BriefKit.Rendering;

/// <summary>A way to bring a document to paper.</summary>
/// <param name="Name">What users call it: <c>booklet</c>.</param>
/// <param name="Sheets">How its pages are put on sheets. It concerns PDF alone: other programs make the pages of the other formats.</param>
public sealed record PageLayout(string Name, SheetLayout Sheets)
{
    /// <summary>A sheet for each page.</summary>
    public static PageLayout Plain { get; } = new("plain", SheetLayout.OnePage);

    /// <summary>The layouts that can be asked for.</summary>
    public static ValueList<PageLayout> All { get; } =
    [
        Plain,
        new("booklet", SheetLayout.Booklet),
        new("2up", SheetLayout.TwoPages),
        new("4up", SheetLayout.FourPages),
        new("large-print", SheetLayout.OnePage) { IsLargePrint = true },
    ];

    /// <summary>Whether documents are set anew for readers with low vision, in all formats.</summary>
    public bool IsLargePrint { get; init; }

    public static PageLayout? Find(string name) => All.FirstOrDefault(layout => layout.Name == name);
}
