using BriefKit.Core.Collections;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>Writes the shapes of a drawing (ISO 32000-1, 8.5), each point brought to its place on the page.</summary>
/// <param name="resources">Takes the gradients and opacities that the page needs.</param>
/// <param name="left">Of the drawing, on the page.</param>
/// <param name="top">Of the drawing, from the foot of the page.</param>
internal sealed class DrawingWriter(ContentStream stream, DrawingResources resources, double left, double top, double scaleX, double scaleY)
{
    private readonly PdfBuffer _content = stream.Content;
    private readonly double _scale = Math.Sqrt(scaleX * scaleY);
    private LineState _lines;
    private (double Fill, double Stroke) _opacity = (1, 1);

    public void Write(Drawing drawing)
    {
        int index = 0;
        while (index < drawing.Shapes.Count)
        {
            ValueList<ClipOutline> clips = drawing.Shapes[index].Clips;
            int end = index + 1;
            while (end < drawing.Shapes.Count && drawing.Shapes[end].Clips == clips)
                end++;
            if (clips.IsEmpty)
                Write(drawing.Shapes[index..end]);
            else
                WriteClipped(drawing.Shapes[index..end], clips);
            index = end;
        }
    }

    private void WriteClipped(ValueList<DrawnShape> shapes, ValueList<ClipOutline> clips)
    {
        ContentStream.KeptState state = stream.Save();
        (LineState lines, (double, double) opacity) = (_lines, _opacity);
        foreach (ClipOutline clip in clips)
        {
            foreach (PathSegment segment in clip.Path)
                Write(segment);
            _content.Operator(clip.IsEvenOdd ? "W*"u8 : "W"u8);
            _content.Operator("n"u8);
        }
        Write(shapes);
        stream.Restore(state);
        (_lines, _opacity) = (lines, opacity);
    }

    private void Write(ValueList<DrawnShape> shapes)
    {
        foreach (DrawnShape shape in shapes)
        {
            if (_opacity != (shape.FillOpacity, shape.StrokeOpacity))
            {
                _opacity = (shape.FillOpacity, shape.StrokeOpacity);
                stream.SetOpacity(resources.Opacity(shape.FillOpacity, shape.StrokeOpacity));
            }
            SetFill(shape);
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

    private void SetFill(DrawnShape shape)
    {
        if (shape.FillGradient is not null)
            stream.SetPattern(Pattern(shape.FillGradient), isStroke: false);
        else if (shape.Fill is not null)
            stream.SetFill(shape.Fill.Value);
    }

    // A pattern lies on the page, whatever is drawn with it (ISO 32000-1, 8.7.3.1).
    private int Pattern(Gradient gradient)
    {
        DrawingTransform own = gradient.Transform;
        return resources.Pattern(gradient with
        {
            Transform = new(own.A * scaleX, -own.B * scaleY, own.C * scaleX, -own.D * scaleY, left + own.E * scaleX, top - own.F * scaleY),
        });
    }

    private void SetStroke(DrawnShape shape)
    {
        if (shape.StrokeGradient is not null)
            stream.SetPattern(Pattern(shape.StrokeGradient), isStroke: true);
        else
            stream.SetStroke(shape.Stroke!.Value);
        stream.SetLineWidth(shape.LineWidth * _scale);
        if (shape.Cap != _lines.Cap)
        {
            _lines.Cap = shape.Cap;
            _content.Integer((int)_lines.Cap);
            _content.Operator("J"u8);
        }
        if (shape.Join != _lines.Join)
        {
            _lines.Join = shape.Join;
            _content.Integer((int)_lines.Join);
            _content.Operator("j"u8);
        }
        if (shape.Dashes == _lines.Dashes)
            return;
        _lines.Dashes = shape.Dashes;
        using (ArrayScope lengths = _content.BeginArray())
        {
            foreach (double length in _lines.Dashes)
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

    private record struct LineState(LineEnd Cap, LineCorner Join, ValueList<double> Dashes);
}
