namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>
/// Finds the width in a glyph's program (Adobe Technical Note 5177, 3.1): the first operator that takes its operands away may have one more
/// than it needs before them, which is the difference from the font's nominal width.
/// </summary>
internal sealed class CharStringWidth(ReadOnlyMemory<byte>[] globalSubroutines, ReadOnlyMemory<byte>[] localSubroutines)
{
    private const int DeepestCall = 10;
    private const int MostOperands = 513;
    private const int MostSteps = 10_000;

    private readonly List<double> _operands = [];
    private int _steps;

    // Whether the operator that tells was met, and what it told.
    private bool _isFound;
    private double? _width;

    /// <summary>The difference; null where the glyph has the default width.</summary>
    public double? Read(ReadOnlyMemory<byte> program)
    {
        Run(program.Span, 0);
        return _width;
    }

    private void Run(ReadOnlySpan<byte> program, int depth)
    {
        for (int i = 0; i < program.Length && !_isFound && _operands.Count < MostOperands;)
        {
            // Subroutines that call each other over and over again are no glyph.
            if (++_steps > MostSteps)
                _isFound = true;
            int first = program[i++];
            if (first is 28 or >= 32)
            {
                _operands.Add(ReadNumber(program, first, ref i));
                continue;
            }
            switch (first)
            {
                case 10: Call(localSubroutines, depth); break;
                case 29: Call(globalSubroutines, depth); break;
                case 11: return;
                default: Stop(first); return;
            }
        }
    }

    private void Call(ReadOnlyMemory<byte>[] subroutines, int depth)
    {
        if (_operands.Count == 0 || depth >= DeepestCall)
        {
            _isFound = true;
            return;
        }
        int bias = subroutines.Length < 1240 ? 107 : subroutines.Length < 33900 ? 1131 : 32768;
        double number = _operands[^1] + bias;
        _operands.RemoveAt(_operands.Count - 1);
        if (number >= 0 && number < subroutines.Length)
            Run(subroutines[(int)number].Span, depth + 1);
    }

    private void Stop(int name)
    {
        _isFound = true;
        bool hasWidth = name switch
        {
            // Stems and hint masks take pairs.
            1 or 3 or 18 or 19 or 20 or 23 => _operands.Count % 2 == 1,
            // endchar takes none, or the four of an accented character.
            14 => _operands.Count is 1 or 5,
            // rmoveto, vmoveto, hmoveto.
            21 => _operands.Count == 3,
            4 or 22 => _operands.Count == 2,
            _ => false,
        };
        if (hasWidth)
            _width = _operands[0];
    }

    private static double ReadNumber(ReadOnlySpan<byte> program, int first, ref int index)
    {
        int start = Math.Min(index, program.Length);
        switch (first)
        {
            case 28:
                index += 2;
                return (short)CompactTable.Number(program[start..], 2);
            case 255:
                index += 4;
                return (int)CompactTable.Number(program[start..], 4) / 65536.0;
            case >= 251:
                index++;
                return (-(first - 251) * 256) - CompactTable.Number(program[start..], 1) - 108;
            case >= 247:
                index++;
                return ((first - 247) * 256) + CompactTable.Number(program[start..], 1) + 108;
            default:
                return first - 139;
        }
    }
}
