using BriefKit.Core.Documents;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>The operators of one page's content (ISO 32000-1, 8 and 9). It remembers the graphics state, so that nothing is set twice.</summary>
internal sealed class ContentStream(PdfBuffer content)
{
    private ThemeColor? _fill = new(0, 0, 0);
    private ThemeColor? _stroke = new(0, 0, 0);
    private double _lineWidth = 1;
    private int _font;
    private double _fontSize;

    public PdfBuffer Content => content;

    /// <summary>Begins a page, whose graphics state is the initial one.</summary>
    public void Begin()
    {
        content.Clear();
        _fill = _stroke = new ThemeColor(0, 0, 0);
        _lineWidth = 1;
        _font = 0;
        _fontSize = 0;
    }

    /// <summary>Goes on with a page in a stream of its own; what the graphics state is there is not known.</summary>
    public void Continue()
    {
        Begin();
        _fill = _stroke = null;
        _lineWidth = double.NaN;
    }

    public void SetFill(ThemeColor color)
    {
        if (_fill == color)
            return;
        _fill = color;
        WriteColor(color);
        content.Operator("rg"u8);
    }

    public void SetStroke(ThemeColor color)
    {
        if (_stroke == color)
            return;
        _stroke = color;
        WriteColor(color);
        content.Operator("RG"u8);
    }

    public void SetLineWidth(double width)
    {
        if (_lineWidth == width)
            return;
        _lineWidth = width;
        content.Real(width);
        content.Operator("w"u8);
    }

    /// <param name="font">The font's number: 1 is <c>F1</c> among the page's resources.</param>
    public void SetFont(int font, double size)
    {
        if (_font == font && _fontSize == size)
            return;
        _font = font;
        _fontSize = size;
        ResourceName((byte)'F', font);
        content.Real(size);
        content.Operator("Tf"u8);
    }

    public void Fill(double x, double y, double width, double height)
    {
        Rectangle(x, y, width, height);
        content.Operator("f"u8);
    }

    public void Stroke(double x, double y, double width, double height)
    {
        Rectangle(x, y, width, height);
        content.Operator("S"u8);
    }

    /// <param name="image">The image's number: 1 is <c>I1</c> among the page's resources.</param>
    public void Image(int image, double x, double y, double width, double height)
    {
        content.Operator("q"u8);
        content.Real(width);
        content.Integer(0);
        content.Integer(0);
        content.Real(height);
        content.Real(x);
        content.Real(y);
        content.Operator("cm"u8);
        ResourceName((byte)'I', image);
        content.Operator("Do"u8);
        content.Operator("Q"u8);
    }

    /// <summary>Draws shapes in a rectangle of the page, and nothing of them beyond it. The graphics state is as before.</summary>
    public void Draw(Drawing drawing, DrawingResources resources, double x, double y, double width, double height)
    {
        KeptState state = Save();
        Rectangle(x, y, width, height);
        content.Operator("W"u8);
        content.Operator("n"u8);
        new DrawingWriter(this, resources, x, y + height, width / drawing.Width, height / drawing.Height).Write(drawing);
        Restore(state);
    }

    /// <summary>Keeps the graphics state, to come back to it.</summary>
    public KeptState Save()
    {
        content.Operator("q"u8);
        return new KeptState(_fill, _stroke, _lineWidth, _font, _fontSize);
    }

    public void Restore(KeptState state)
    {
        content.Operator("Q"u8);
        (_fill, _stroke, _lineWidth, _font, _fontSize) = (state.Fill, state.Stroke, state.LineWidth, state.Font, state.FontSize);
    }

    /// <summary>Turns what follows about a point, which becomes the origin.</summary>
    /// <param name="degrees">Clockwise.</param>
    public void TurnAt(double x, double y, double degrees)
    {
        (double sin, double cos) = Math.SinCos(-degrees * Math.PI / 180);
        foreach (double number in (ReadOnlySpan<double>)[cos, sin, -sin, cos, x, y])
            content.Real(number);
        content.Operator("cm"u8);
    }

    /// <summary>Fills with a pattern, or draws lines in it.</summary>
    /// <param name="number">1 is <c>P1</c> among the page's resources.</param>
    public void SetPattern(int number, bool isStroke)
    {
        content.Name("Pattern"u8);
        content.Operator(isStroke ? "CS"u8 : "cs"u8);
        ResourceName((byte)'P', number);
        content.Operator(isStroke ? "SCN"u8 : "scn"u8);
        if (isStroke)
            _stroke = null;
        else
            _fill = null;
    }

    /// <param name="number">1 is <c>G1</c> among the page's resources.</param>
    public void SetOpacity(int number)
    {
        ResourceName((byte)'G', number);
        content.Operator("gs"u8);
    }

    /// <summary>Begins text whose first glyph stands at a point.</summary>
    public void BeginText(double x, double y)
    {
        content.Operator("BT"u8);
        content.Real(x);
        content.Real(y);
        content.Operator("Td"u8);
    }

    public void EndText() => content.Operator("ET"u8);

    public void SetRise(double rise)
    {
        content.Real(rise);
        content.Operator("Ts"u8);
    }

    /// <param name="percent">Of the width that glyphs have by themselves.</param>
    public void SetHorizontalScale(double percent)
    {
        content.Real(percent);
        content.Operator("Tz"u8);
    }

    /// <summary>Begins marked content that stands for other characters than those that it shows (ISO 32000-1, 14.9.4).</summary>
    public void BeginActualText(ReadOnlySpan<char> text)
    {
        content.Name("Span"u8);
        using (DictionaryScope properties = content.BeginDictionary())
            properties.Text("ActualText"u8, text);
        content.Operator("BDC"u8);
    }

    public void EndMarkedContent() => content.Operator("EMC"u8);

    private void Rectangle(double x, double y, double width, double height)
    {
        content.Real(x);
        content.Real(y);
        content.Real(width);
        content.Real(height);
        content.Operator("re"u8);
    }

    private void WriteColor(ThemeColor color)
    {
        content.Real(color.Red / 255.0);
        content.Real(color.Green / 255.0);
        content.Real(color.Blue / 255.0);
    }

    private void ResourceName(byte kind, int number)
    {
        content.Name([kind]);
        content.Digits(number);
    }

    /// <summary>What is remembered of the graphics state.</summary>
    public readonly record struct KeptState(ThemeColor? Fill, ThemeColor? Stroke, double LineWidth, int Font, double FontSize);
}
