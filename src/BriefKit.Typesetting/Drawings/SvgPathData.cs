using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads the <c>d</c> of a path (SVG 1.1, 8.3). What comes after a mistake is left out, as the specification says (F.2).</summary>
internal sealed class SvgPathData(string data)
{
    private readonly List<PathSegment> _path = [];
    private int _position;
    private double _x, _y, _startX, _startY, _controlX, _controlY;
    private char _last;

    public static List<PathSegment> Read(string data)
    {
        SvgPathData reader = new(data);
        reader.Read();
        return reader._path;
    }

    private void Read()
    {
        char command = '\0';
        while (true)
        {
            while (_position < data.Length && (char.IsWhiteSpace(data[_position]) || data[_position] == ','))
                _position++;
            if (_position >= data.Length)
                return;
            if (char.IsAsciiLetter(data[_position]))
                command = data[_position++];
            else if (command is 'M' or 'm') // More points behind a move are lines.
                command = command == 'M' ? 'L' : 'l';
            else if (command is '\0' or 'Z' or 'z')
                return;
            if (_path.Count == 0 && command is not ('M' or 'm') || !Step(command))
                return;
        }
    }

    private bool Step(char command)
    {
        bool isRelative = char.IsAsciiLetterLower(command);
        char kind = char.ToUpperInvariant(command);
        (double dx, double dy) = isRelative ? (_x, _y) : (0, 0);
        Span<double> n = stackalloc double[7];
        int count = kind switch { 'M' or 'L' or 'T' => 2, 'H' or 'V' => 1, 'C' => 6, 'S' or 'Q' => 4, 'A' => 7, 'Z' => 0, _ => -1 };
        if (count < 0 || !ReadNumbers(kind, n[..count]))
            return false;
        switch (kind)
        {
            case 'M':
                (_startX, _startY) = (n[0] + dx, n[1] + dy);
                To(PathSegment.Move(_startX, _startY));
                break;
            case 'L': To(PathSegment.Line(n[0] + dx, n[1] + dy)); break;
            case 'H': To(PathSegment.Line(n[0] + dx, _y)); break;
            case 'V': To(PathSegment.Line(_x, n[0] + dy)); break;
            case 'C': Curve(n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy, n[4] + dx, n[5] + dy); break;
            case 'S':
                (double sx, double sy) = Mirrored("CS");
                Curve(sx, sy, n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy);
                break;
            case 'Q': Quadratic(n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy); break;
            case 'T':
                (double tx, double ty) = Mirrored("QT");
                Quadratic(tx, ty, n[0] + dx, n[1] + dy);
                break;
            case 'A': Arc(n[0], n[1], n[2], n[3] != 0, n[4] != 0, n[5] + dx, n[6] + dy); break;
            case 'Z':
                _path.Add(PathSegment.Close);
                (_x, _y) = (_startX, _startY);
                break;
        }
        _last = kind;
        return true;
    }

    // The two flags of an arc may stand without a space between them.
    private bool ReadNumbers(char kind, Span<double> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (kind == 'A' && i is 3 or 4)
            {
                while (_position < data.Length && (char.IsWhiteSpace(data[_position]) || data[_position] == ','))
                    _position++;
                if (_position >= data.Length || data[_position] is not ('0' or '1'))
                    return false;
                numbers[i] = data[_position++] - '0';
            }
            else if (!SvgNumbers.TryRead(data, ref _position, out numbers[i]))
                return false;
        }
        return true;
    }

    private void To(PathSegment segment)
    {
        _path.Add(segment);
        (_x, _y) = (segment.X, segment.Y);
    }

    private void Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        (_controlX, _controlY) = (x2, y2);
        To(new PathSegment(PathStep.Curve, x1, y1, x2, y2, x, y));
    }

    // A curve of the second degree is one of the third whose control points lie two thirds of the way to its own.
    private void Quadratic(double cx, double cy, double x, double y)
    {
        To(new PathSegment(PathStep.Curve, _x + (cx - _x) * 2 / 3, _y + (cy - _y) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y));
        (_controlX, _controlY) = (cx, cy);
    }

    private (double X, double Y) Mirrored(string kinds) =>
        kinds.Contains(_last) ? (2 * _x - _controlX, 2 * _y - _controlY) : (_x, _y);

    // SVG 1.1, F.6.5: from end points to the centre; then at most a quarter of the circle to a curve.
    private void Arc(double rx, double ry, double angle, bool isLarge, bool isClockwise, double x, double y)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx < 1e-9 || ry < 1e-9 || (x == _x && y == _y))
        {
            To(PathSegment.Line(x, y));
            return;
        }
        (double sin, double cos) = Math.SinCos(angle * Math.PI / 180);
        double halfX = (_x - x) / 2, halfY = (_y - y) / 2;
        double px = cos * halfX + sin * halfY, py = -sin * halfX + cos * halfY;
        double excess = px * px / (rx * rx) + py * py / (ry * ry);
        if (excess > 1)
            (rx, ry) = (rx * Math.Sqrt(excess), ry * Math.Sqrt(excess));
        double denominator = rx * rx * py * py + ry * ry * px * px;
        double root = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - denominator) / denominator)) * (isLarge == isClockwise ? -1 : 1);
        double qx = root * rx * py / ry, qy = -root * ry * px / rx;
        double centerX = cos * qx - sin * qy + (_x + x) / 2, centerY = sin * qx + cos * qy + (_y + y) / 2;
        double start = Math.Atan2((py - qy) / ry, (px - qx) / rx), end = Math.Atan2((-py - qy) / ry, (-px - qx) / rx);
        double sweep = end - start;
        if (isClockwise && sweep < 0)
            sweep += 2 * Math.PI;
        else if (!isClockwise && sweep > 0)
            sweep -= 2 * Math.PI;
        SvgMatrix ellipse = new(rx * cos, rx * sin, -ry * sin, ry * cos, centerX, centerY);
        int parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        foreach (PathSegment part in SvgShapes.Arc(start, sweep, parts))
            To(ellipse.Apply(part));
        (_x, _y) = (x, y);
    }
}
