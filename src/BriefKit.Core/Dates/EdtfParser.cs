using BriefKit.Core.Collections;

namespace BriefKit.Core.Dates;

/// <summary>Reads EDTF (ISO 8601-2:2019), levels 0 to 2: one date, an interval, or a set.</summary>
internal static class EdtfParser
{
    public static EdtfDate? Parse(ReadOnlySpan<char> text) => text switch
    {
        ['[', .. var members, ']'] => ParseSet(members, EdtfSetKind.OneOf),
        ['{', .. var members, '}'] => ParseSet(members, EdtfSetKind.AllOf),
        _ when text.Contains('/') => ParseInterval(text),
        _ => EdtfPointParser.Parse(text, mayHaveTime: true) is EdtfPoint point ? new EdtfDate(point, null, false) : null,
    };

    private static EdtfDate? ParseInterval(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        return ParseEnds(text[..slash], text[(slash + 1)..], mayBeUnknown: true);
    }

    private static EdtfDate? ParseEnds(ReadOnlySpan<char> first, ReadOnlySpan<char> second, bool mayBeUnknown)
    {
        if (!TryParseEnd(first, mayBeUnknown, out EdtfPoint? start) || !TryParseEnd(second, mayBeUnknown, out EdtfPoint? end))
            return null;
        bool isBackward = start is not null && end is not null && end.Latest < start.Earliest;
        if (isBackward || (start is null && end is null))
            return null;
        return EdtfDate.Interval(start, end) with
        {
            IsStartOpen = start is null && (!mayBeUnknown || !first.IsEmpty),
            IsEndOpen = end is null && (!mayBeUnknown || !second.IsEmpty),
        };
    }

    // In an interval ".." is an open end and nothing an unknown one; between the dots of a set, nothing is an open one.
    private static bool TryParseEnd(ReadOnlySpan<char> text, bool mayBeUnknown, out EdtfPoint? point)
    {
        bool isMissing = text.IsEmpty || (mayBeUnknown && text is "..");
        point = isMissing ? null : EdtfPointParser.Parse(text, mayHaveTime: false);
        return isMissing || point is not null;
    }

    private static EdtfDate? ParseSet(ReadOnlySpan<char> text, EdtfSetKind kind)
    {
        List<EdtfDate> members = [];
        foreach (Range range in text.Split(','))
        {
            if (ParseMember(text[range]) is not EdtfDate member)
                return null;
            members.Add(member);
        }
        return EdtfDate.Set(kind, members.ToValueList());
    }

    private static EdtfDate? ParseMember(ReadOnlySpan<char> text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
            return ParseEnds(text[..dots], text[(dots + 2)..], mayBeUnknown: false);
        return EdtfPointParser.Parse(text, mayHaveTime: false) is EdtfPoint point ? new EdtfDate(point, null, false) : null;
    }
}
