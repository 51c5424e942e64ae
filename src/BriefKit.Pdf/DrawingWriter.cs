using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes the shapes of a drawing (ISO 32000-1, 8.5), each point brought to its place on the page.</summary>
/// <param name="left">Of the drawing, on the page.</param>
/// <param name="top">Of the drawing, from the foot of the page.</param>
internal sealed class DrawingWriter(ContentStream stream, double left, double top, double scaleX, double scaleY)
{
    private readonly PdfBuffer _content = stream.Content;
    private readonly double _scale = Math.Sqrt(scaleX * scaleY);
    private LineEnd _cap;
    private LineCorner _join;
    private ValueList<double> _dashes;

    public void Write(Drawing drawing)
    {
        foreach (DrawnShape shape in drawing.Shapes)
        {
            if (shape.Fill is not null)
                stream.SetFill(shape.Fill.Value);
            if (shape.Stroke is not null)
                SetStroke(shape);
            foreach (PathSegment segment in shape.Path)
                Write(segment);
            _content.Operator((shape.Fill, shape.Stroke, shape.IsEvenOdd) switch
            {
                (not null, not null, false) => "B"u8,
                (not null, not null, true) => "B*"u8,
                (not null, null, false) => "f"u8,
                (not null, null, true) => "f*"u8,
                (null, not null, _) => "S"u8,
                _ => "n"u8,
            });
        }
    }

    private void SetStroke(DrawnShape shape)
    {
        stream.SetStroke(shape.Stroke!.Value);
        stream.SetLineWidth(shape.LineWidth * _scale);
        if (shape.Cap != _cap)
        {
            _cap = shape.Cap;
            _content.Integer((int)_cap);
            _content.Operator("J"u8);
        }
        if (shape.Join != _join)
        {
            _join = shape.Join;
            _content.Integer((int)_join);
            _content.Operator("j"u8);
        }
        if (shape.Dashes == _dashes)
            return;
        _dashes = shape.Dashes;
        using (ArrayScope lengths = _content.BeginArray())
        {
            foreach (double length in _dashes)
                lengths.Real(length * _scale);
        }
        _content.Integer(0);
        _content.Operator("d"u8);
    }

    private void Write(PathSegment segment)
    {
        switch (segment.Step)
        {
            case PathStep.Move:
                Point(segment.X, segment.Y);
                _content.Operator("m"u8);
                break;
            case PathStep.Line:
                Point(segment.X, segment.Y);
                _content.Operator("l"u8);
                break;
            case PathStep.Curve:
                Point(segment.X1, segment.Y1);
                Point(segment.X2, segment.Y2);
                Point(segment.X, segment.Y);
                _content.Operator("c"u8);
                break;
            case PathStep.Close:
                _content.Operator("h"u8);
                break;
        }
    }

    private void Point(double x, double y)
    {
        _content.Real(left + x * scaleX);
        _content.Real(top - y * scaleY);
    }
}
