using static BriefKit.Typesetting.Breaking.LineBreakClass;

namespace BriefKit.Typesetting.Breaking;

/// <summary>What the rules of UAX #14 (Unicode 16) need to remember of the characters before the one that is looked at.</summary>
internal struct LineBreakState()
{
    private LineBreakUnit _last = LineBreakUnit.Edge;
    private LineBreakUnit _beforeLast = LineBreakUnit.Edge;
    private LineBreakClass _beforeSpaces = BK;
    private bool _isStarted;
    private bool _opensWithQuote;
    private bool _lastWasJoiner;
    private bool _isInNumber;
    private bool _isBehindNumber;
    private int _regionalIndicators;

    /// <summary>Takes the next character and says what may happen before it.</summary>
    /// <param name="next">The character behind it, its marks left out.</param>
    /// <param name="afterNext">The class of the one behind that.</param>
    public LineBreakKind Advance(LineBreakUnit current, LineBreakUnit next, LineBreakClass afterNext)
    {
        if (current.Class is CM or ZWJ)
        {
            bool isAttached = _isStarted && _last.Class is not (BK or CR or LF or SP or ZW);
            if (isAttached) // LB9: a mark is part of what precedes it.
            {
                _lastWasJoiner = current.Class is ZWJ;
                return LineBreakKind.Forbidden;
            }
            LineBreakKind before = Judge(current with { Class = AL }, next, afterNext); // LB10
            _lastWasJoiner = current.Class is ZWJ;
            return before;
        }
        return Judge(current, next, afterNext);
    }

    private LineBreakKind Judge(LineBreakUnit current, LineBreakUnit next, LineBreakClass afterNext)
    {
        LineBreakKind kind = !_isStarted || (_last.Class is CR && current.Class is LF) ? LineBreakKind.Forbidden
            : _last.Class is BK or CR or LF ? LineBreakKind.Mandatory // LB4, LB5
            : MayBreak(current, next, afterNext) ? LineBreakKind.Allowed : LineBreakKind.Forbidden;
        Remember(current);
        return kind;
    }

    private readonly bool MayBreak(LineBreakUnit current, LineBreakUnit next, LineBreakClass afterNext)
    {
        LineBreakClass last = _last.Class, type = current.Class;
        if (type is BK or CR or LF or SP or ZW) // LB6, LB7
            return false;
        if (_beforeSpaces is ZW) // LB8
            return true;
        if (_lastWasJoiner || type is WJ || last is WJ or GL) // LB8a, LB11, LB12
            return false;
        if (type is GL && last is not (SP or BA or HY)) // LB12a
            return false;
        if (type is CL or CP or EX or SY || _beforeSpaces is OP || _opensWithQuote) // LB13, LB14, LB15a
            return false;
        if (current.IsFinalQuote && next.Class is SP or GL or WJ or CL or QU or CP or EX or IS or SY or BK or CR or LF or ZW) // LB15b
            return false;
        if (type is IS) // LB15c, LB15d
            return last is SP && next.Class is NU;
        if ((_beforeSpaces is CL or CP && type is NS) || (_beforeSpaces is B2 && type is B2)) // LB16, LB17
            return false;
        if (last is SP) // LB18
            return true;
        if ((type is QU && !MayBreakBeforeQuote(current, next)) || (last is QU && !MayBreakBehindQuote(current)))
            return false;
        if (last is CB || type is CB) // LB20
            return true;
        return MayBreakPair(current, next, afterNext);
    }

    // LB19, LB19a: only among East Asian characters may a line break before an opening quotation mark or behind a closing one.
    private readonly bool MayBreakBeforeQuote(LineBreakUnit quote, LineBreakUnit next) =>
        quote.IsInitialQuote && _last.IsEastAsian && next.IsEastAsian;

    private readonly bool MayBreakBehindQuote(LineBreakUnit current) =>
        _last.IsFinalQuote && current.IsEastAsian && _beforeLast.IsEastAsian;

    private readonly bool MayBreakPair(LineBreakUnit current, LineBreakUnit next, LineBreakClass afterNext) => (_last.Class, current.Class) switch
    {
        _ when IsHyphenOfWord(current.Class) => false, // LB20a
        (_, BA or HY or NS) or (BB, _) => false, // LB21
        (HY, not HL) when _beforeLast.Class is HL => false, // LB21a
        (BA, not HL) when _beforeLast.Class is HL && !_last.IsEastAsian => false, // LB21a
        (SY, HL) => false, // LB21b
        (_, IN) => false, // LB22
        (AL or HL, NU) or (NU, AL or HL) => false, // LB23
        (PR, ID or EB or EM) or (ID or EB or EM, PO) => false, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => false, // LB24
        (CL or CP, PO or PR) => !_isBehindNumber, // LB25
        (NU or SY or IS, PO or PR or NU) when _isInNumber => false, // LB25
        (PO or PR, OP) when next.Class is NU || (next.Class is IS && afterNext is NU) => false, // LB25
        (PO or PR or HY or IS, NU) => false, // LB25
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => false, // LB26
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => false, // LB27
        (AL or HL or IS, AL or HL) => false, // LB28, LB29
        (AL or HL or NU, OP) => current.IsEastAsian, // LB30
        (CP, AL or HL or NU) => _last.IsEastAsian, // LB30
        (RI, RI) => _regionalIndicators % 2 == 0, // LB30a
        (EB, EM) => false, // LB30b
        _ => true, // LB31
    };

    // A hyphen that begins a word stays with it: -x, but not the one within a compound.
    private readonly bool IsHyphenOfWord(LineBreakClass current) =>
        current is AL && (_last.Class is HY || _last.IsUnicodeHyphen) && _beforeLast.Class is BK or CR or LF or SP or ZW or CB or GL;

    private void Remember(LineBreakUnit current)
    {
        LineBreakClass type = current.Class;
        if (type is not SP)
        {
            // LB15a: a quotation mark opens where nothing that it could close stands before it.
            _opensWithQuote = current.IsInitialQuote && (!_isStarted || _last.Class is BK or CR or LF or OP or QU or GL or SP or ZW);
            _beforeSpaces = type;
        }
        _isBehindNumber = _isInNumber && type is CL or CP;
        _isInNumber = type is NU || (_isInNumber && type is SY or IS);
        _regionalIndicators = type is RI ? _regionalIndicators + 1 : 0;
        _beforeLast = _last;
        _last = current;
        _lastWasJoiner = false;
        _isStarted = true;
    }
}
