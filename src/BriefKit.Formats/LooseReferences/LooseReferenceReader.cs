using System.Buffers;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;
using BriefKit.Formats.LooseDates;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.LooseReferences;

/// <summary>
/// Reads a line that names a work, by rule and lexicon: who, what, when. A value that was not found in the line is not there; a line that
/// cannot be taken apart stays as it is.
/// </summary>
internal sealed class LooseReferenceReader
{
    private const int LongestLine = 2000;

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n<>\"");

    private readonly SourceText _source;
    private readonly bool _isWork;
    private LooseReference _result;

    private LooseReferenceReader(SourceLocation at, ItemType? workType)
    {
        _source = at.Source;
        _isWork = workType is not null;
        _result = new LooseReference(at) { Type = workType ?? ItemType.Document };
    }

    /// <param name="source">The text that the line is in.</param>
    /// <param name="span">The line, which may be wrapped.</param>
    /// <param name="workType">What the line is known to name; null for a source of any kind.</param>
    public static LooseReference Read(SourceText source, TextSpan span, ItemType? workType)
    {
        LooseReferenceReader reader = new(source.At(span), workType);
        if (span.Length > LongestLine || !reader.ReadLine(span))
            return reader.Verbatim(span);
        return reader._result with { IsUnderstood = true };
    }

    private LooseReference Verbatim(TextSpan span) => new(_source.At(span))
    {
        Type = ItemType.Document,
        Title = WrappedText.Join(_source, span),
        Url = _result.Url,
        DeadLink = _result.DeadLink,
    };

    private bool ReadLine(TextSpan span)
    {
        span = TakeUrl(span);
        if (MarkedTitle.Find(_source, span) is MarkedTitle marked)
            return ReadMarked(span, marked);
        // Quotation marks of which it cannot be told what they enclose.
        return !_source[span].ContainsAny('"', '“', '”') && ReadUnmarked(span);
    }

    private TextSpan TakeUrl(TextSpan span)
    {
        ReadOnlySpan<char> text = _source[span];
        int at = text.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? text.IndexOf("http://", StringComparison.OrdinalIgnoreCase) : at;
        if (at < 0 || (at > 0 && text[at - 1] == '('))
            return span;
        int length = text[at..].IndexOfAny(UrlEnds);
        length = length < 0 ? text.Length - at : length;
        if (at + length < text.Length)
            return span;
        _result = _result with { Url = text[at..].TrimEnd(".,;").ToString() };
        return new TextSpan(span.Start, at);
    }

    // Author "title" date, with the author or the date on either side.
    private bool ReadMarked(TextSpan span, MarkedTitle marked)
    {
        TakeTitle(marked);
        TextSpan before = TextSpan.FromBounds(span.Start, marked.Whole.Start);
        TextSpan after = TextSpan.FromBounds(marked.Whole.End, span.End);
        after = TakeKindMark(after);
        after = TakeDate(after, DateSuffix.Find(_source, after));
        if (_result.Date is null)
            before = TakeDate(before, DateSuffix.FindInParentheses(_source, before) ?? DateSuffix.Find(_source, before));
        TakePeopleOrRest(before);
        TakePeopleOrRest(after);
        return _result.Authors.Count > 0 || _result.Date is not null || (before.IsEmpty && after.IsEmpty);
    }

    private void TakeTitle(MarkedTitle marked)
    {
        string title = TitleText(marked);
        _result = _result with { Title = title };
        if (!_isWork)
            _result = _result with { Type = marked.Mark is TitleMark.BookMarks or TitleMark.Emphasis ? ItemType.Book : ItemType.Document };
        if (marked.Target is not TextSpan target)
            return;
        string address = _source.Substring(target);
        bool isUrl = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        _result = isUrl ? _result with { Url = address } : _result with { DeadLink = target };
    }

    // American usage sets the sentence's comma or full stop inside the quotation marks.
    private string TitleText(MarkedTitle marked)
    {
        string title = WrappedText.Join(_source, _source.Trim(marked.Title));
        if (marked.Mark != TitleMark.Quotes)
            return title;
        int lastWord = title.LastIndexOf(' ') + 1;
        bool isAbbreviation = title.IndexOf('.', lastWord) is int stop && stop >= 0 && stop < title.Length - 1;
        return title.TrimEnd() switch
        {
            [.. var text, ',' or '，' or ';'] => text,
            [.. var text, '.'] when !isAbbreviation && !title.EndsWith("..", StringComparison.Ordinal) => text,
            var text => text,
        };
    }

    private bool ReadUnmarked(TextSpan span)
    {
        LooseDateReading? date = (_isWork ? null : DateSuffix.FindInParentheses(_source, span)) ?? DateSuffix.Find(_source, span);
        List<TextSpan> parts;
        if (date is not null && !_source[TextSpan.FromBounds(date.Location.Span.End, span.End)].Trim(" .,;。，；)）").IsEmpty)
        {
            // "Gong, G. (2012). Contemporary Chinese Economy."
            parts = [LineParts.Strip(_source, TextSpan.FromBounds(span.Start, date.Location.Span.Start))];
            parts.AddRange(LineParts.Split(_source, TextSpan.FromBounds(date.Location.Span.End, span.End)));
            parts.RemoveAll(part => part.IsEmpty);
        }
        else
        {
            TextSpan rest = date is null ? span : TextSpan.FromBounds(span.Start, date.Location.Span.Start);
            parts = LineParts.Split(_source, rest);
        }
        date ??= TakeDatePart(parts);
        _result = _result with { Date = date };
        TakeImprint(parts);
        return ReadParts(parts, span);
    }

    // "Gong, Gang. 2012. Contemporary Chinese Economy."
    private LooseDateReading? TakeDatePart(List<TextSpan> parts)
    {
        for (int i = 1; i < parts.Count; i++)
        {
            LooseDateReading reading = LooseDateReader.Examine(_source, parts[i]);
            if (!reading.DayFirst.IsGood)
                continue;
            parts.RemoveAt(i);
            return reading;
        }
        return null;
    }

    private bool ReadParts(List<TextSpan> parts, TextSpan span)
    {
        if (Division.Of(_source, parts) is Division division)
        {
            TextSpan title = TakeKindMark(division.Title, atEnd: true);
            _result = _result with { Authors = division.Names.ToValueList(), Title = WrappedText.Join(_source, title) };
            if (!_isWork && _result.Type == ItemType.Document && _result.Date is not null)
                _result = _result with { Type = ItemType.Book };
            return true;
        }
        // A speaker without a title is one all the same.
        if (_isWork && parts is [var only] && NameListReader.Read(_source.Substring(only)) is { Count: > 0 } names && NameListReader.Strength(names) >= NameStrength.Fair)
        {
            _result = _result with { Authors = names.ToValueList() };
            return true;
        }
        return false;
    }

    // "[M]" and its like in Chinese references (GB/T 7714, annex B).
    private TextSpan TakeKindMark(TextSpan span, bool atEnd = false)
    {
        TextSpan trimmed = _source.Trim(span);
        ReadOnlySpan<char> text = _source[trimmed];
        int open = atEnd ? text.LastIndexOf('[') : text is ['[', ..] ? 0 : -1;
        int close = open < 0 ? -1 : text[open..].IndexOf(']');
        bool isMark = close > 1 && MarkedTitle.IsKindMark(text.Slice(open + 1, close - 1)) && (!atEnd || open + close + 1 == text.Length);
        if (!isMark)
            return span;
        _result = _result with { Type = TypeOf(text.Slice(open + 1, close - 1)) };
        return atEnd ? _source.Trim(new TextSpan(trimmed.Start, open)) : TextSpan.FromBounds(trimmed.Start + close + 1, trimmed.End);
    }

    private ItemType TypeOf(ReadOnlySpan<char> mark) => mark[0] switch
    {
        _ when _isWork => _result.Type,
        'M' => ItemType.Book,
        'J' => ItemType.ArticleJournal,
        'N' => ItemType.ArticleNewspaper,
        'D' => ItemType.Thesis,
        'R' => ItemType.Report,
        'C' => ItemType.PaperConference,
        'S' => ItemType.Standard,
        'P' => ItemType.Patent,
        'G' => ItemType.Collection,
        'A' => ItemType.Chapter,
        'E' => ItemType.Webpage,
        _ => ItemType.Document,
    };

    private TextSpan TakeDate(TextSpan span, LooseDateReading? date)
    {
        if (date is null)
            return span;
        _result = _result with { Date = date };
        return TextSpan.FromBounds(span.Start, date.Location.Span.Start);
    }

    // "London: Routledge" behind title and author.
    private void TakeImprint(List<TextSpan> parts)
    {
        for (int i = 2; i < parts.Count; i++)
        {
            if (!TakeImprint(parts[i]))
                continue;
            parts.RemoveAt(i);
            return;
        }
    }

    private bool TakeImprint(TextSpan part)
    {
        ReadOnlySpan<char> text = _source[part];
        int colon = text.IndexOfAny(':', '：');
        if (colon <= 0 || colon + 1 == text.Length || !IsName(text[..colon]) || !IsName(text[(colon + 1)..]))
            return false;
        _result = _result with { PublisherPlace = text[..colon].Trim().ToString(), Publisher = text[(colon + 1)..].Trim().ToString() };
        return true;
    }

    // Up to six words with capitals, or a few characters.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        int words = 0;
        foreach (Range range in text.Trim().Split(' '))
        {
            ReadOnlySpan<char> word = text.Trim()[range];
            if (++words > 6 || word.IsEmpty || char.IsDigit(word[0]) || (char.IsLower(word[0]) && word is not ("of" or "and" or "for")))
                return false;
        }
        return text[0] < '\u2E80' || text.Length <= 20;
    }

    private void TakePeopleOrRest(TextSpan span)
    {
        TextSpan part = LineParts.Strip(_source, span);
        if (part.IsEmpty)
            return;
        TextSpan people = WithoutBy(part);
        IReadOnlyList<NameReading> names = NameListReader.Read(WrappedText.Join(_source, people));
        if (names.Count > 0 && _result.Authors.IsEmpty)
            _result = _result with { Authors = names.ToValueList() };
        else if (!(_result.Publisher is null && !_isWork && TakeImprint(part)))
            _result = _result with { Rest = [.. _result.Rest, part] };
    }

    // "by Zhu De", "speech by Zhu De".
    private TextSpan WithoutBy(TextSpan span)
    {
        ReadOnlySpan<char> text = _source[span];
        int by = text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? 0 : text.IndexOf(" by ", StringComparison.Ordinal) + 1;
        bool isBy = by >= 0 && text[by..].StartsWith("by ", StringComparison.OrdinalIgnoreCase) && by < 20;
        return isBy ? _source.Trim(TextSpan.FromBounds(span.Start + by + 3, span.End)) : span;
    }
}
