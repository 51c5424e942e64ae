using System.Globalization;
using System.Text;
using static BriefKit.Typesetting.Breaking.LineBreakClass;

namespace BriefKit.Typesetting.Breaking;

/// <summary>What the rules of UAX #14 need to remember of the characters before the one that is looked at.</summary>
internal struct LineBreakState
{
    private LineBreakClass _last;
    private LineBreakClass _beforeSpaces;
    private LineBreakClass _beforeLast;
    private bool _isStarted;
    private bool _lastIsWide;
    private bool _opensWithQuote;
    private bool _endsWithQuote;
    private bool _lastWasJoiner;
    private int _regionalIndicators;

    /// <summary>Takes the next character and says what may happen before it.</summary>
    /// <param name="next">The class of the character behind it; <see cref="BK"/> at the end of the text.</param>
    public LineBreakKind Advance(Rune character, LineBreakClass next)
    {
        LineBreakClass current = LineBreakClasses.Of(character);
        bool isWide = LineBreakClasses.IsWide(character.Value);
        bool isAttached = current is CM or ZWJ && _isStarted && _last is not (BK or SP or ZW);
        if (isAttached) // LB9: a mark is part of what precedes it.
        {
            _lastWasJoiner = current is ZWJ;
            return LineBreakKind.Forbidden;
        }
        if (current is CM or ZWJ)
            current = AL; // LB10
        LineBreakKind kind = !_isStarted ? LineBreakKind.Forbidden
            : _last is BK ? LineBreakKind.Mandatory // LB4
            : MayBreak(character, current, next, isWide) ? LineBreakKind.Allowed : LineBreakKind.Forbidden;
        Remember(character, current, isWide);
        return kind;
    }

    private bool MayBreak(Rune character, LineBreakClass current, LineBreakClass next, bool isWide)
    {
        if (current is BK or SP or ZW) // LB6, LB7
            return false;
        if (_beforeSpaces is ZW) // LB8
            return true;
        if (_lastWasJoiner || current is WJ || _last is WJ or GL) // LB8a, LB11, LB12
            return false;
        if (current is GL) // LB12a
            return _last is SP or BA or HY;
        if (current is CL or CP or EX or SY) // LB13
            return false;
        if (current is IS) // LB15c, LB15d
            return _last is SP && next is NU;
        if (_beforeSpaces is OP || _opensWithQuote) // LB14, LB15a
            return false;
        if (current is QU && IsFinalQuote(character) && next is SP or GL or WJ or CL or QU or CP or EX or IS or SY or BK or ZW) // LB15b
            return false;
        if (_beforeSpaces is CL or CP && current is NS || (_beforeSpaces is B2 && current is B2)) // LB16, LB17
            return false;
        if (_last is SP) // LB18
            return true;
        if (current is QU) // LB19, LB19a: among ideographs a line may break before a quotation that opens
            return _lastIsWide && next is ID && !IsFinalQuote(character);
        if (_last is QU) // and behind one that has ended.
            return _endsWithQuote && isWide;
        return MayBreakPair(current, isWide);
    }

    private readonly bool MayBreakPair(LineBreakClass current, bool isWide) => (_last, current) switch
    {
        (HY, AL) when _beforeLast is SP or BK or GL or ZW => false, // LB20a
        (_, BA or HY or NS) or (BB, _) => false, // LB21
        (HY or BA, not HL) when _beforeLast is HL => false, // LB21a
        (SY, HL) => false, // LB21b
        (_, IN) => false, // LB22
        (AL or HL, NU) or (NU, AL or HL) => false, // LB23
        (PR, ID) or (ID, PO) => false, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => false, // LB24
        (CL or CP or NU, PO or PR) => false, // LB25
        (PO or PR, OP or NU) or (HY or IS or NU or SY, NU) => false, // LB25
        (AL or HL or IS, AL or HL) => false, // LB28, LB29
        (AL or HL or NU, OP) => isWide, // LB30
        (CP, AL or HL or NU) => _lastIsWide, // LB30
        (RI, RI) => _regionalIndicators % 2 == 0, // LB30a
        _ => true, // LB31
    };

    private void Remember(Rune character, LineBreakClass current, bool isWide)
    {
        bool isInitialQuote = current is QU && Rune.GetUnicodeCategory(character) == UnicodeCategory.InitialQuotePunctuation;
        if (current is not SP)
        {
            // LB15a: a quotation mark opens where nothing that it could close stands before it.
            _opensWithQuote = isInitialQuote && (!_isStarted || _last is BK or OP or QU or GL or SP or ZW);
            _beforeSpaces = current;
        }
        _endsWithQuote = current is QU && IsFinalQuote(character);
        _regionalIndicators = current is RI ? _regionalIndicators + 1 : 0;
        _beforeLast = _isStarted ? _last : BK;
        _last = current;
        _lastIsWide = isWide;
        _lastWasJoiner = false;
        _isStarted = true;
    }

    private static bool IsFinalQuote(Rune character) => Rune.GetUnicodeCategory(character) == UnicodeCategory.FinalQuotePunctuation;
}
