namespace BriefKit.Typesetting.Fonts;

/// <summary>A face as a theme asks for it.</summary>
/// <param name="Weight">From 1 to 1000; 400 is regular, 600 semi-bold, 700 bold.</param>
public readonly record struct FontRequest(string Family, int Weight = 400, bool IsItalic = false);
