using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>What may happen over and over in one record: each kind is told once, with its number and the place of the first.</summary>
internal sealed class RepeatedFindings(string? recordId)
{
    private const int MaxCharactersNamed = 24;
    private const int MaxWordShown = 24;
    private const int MaxLineShown = 40;

    private readonly SortedDictionary<int, int> _missing = [];
    private FirstPlace? _firstMissing, _firstOverwide, _firstLoose;
    private string _overwideWord = "", _looseLine = "";
    private int _overwideLength, _overwideCount, _looseCount;

    public string? RecordId => recordId;

    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (_firstMissing is not null)
                yield return _firstMissing.Of(at => TypesettingDiagnostics.MissingCharacters(at, NameMissing(), _missing.Values.Sum()));
            if (_firstOverwide is not null)
                yield return _firstOverwide.Of(at => TypesettingDiagnostics.OverwideWord(at, _overwideWord, _overwideLength, _overwideCount - 1));
            if (_firstLoose is not null)
                yield return _firstLoose.Of(at => TypesettingDiagnostics.LooseLine(at, _looseLine, _looseCount - 1));
        }
    }

    public void AddMissingCharacter(Rune character, Origin origin, DocumentPlace place)
    {
        _firstMissing ??= Here(origin, place);
        _missing[character.Value] = _missing.GetValueOrDefault(character.Value) + 1;
    }

    public void AddOverwideWord(ReadOnlySpan<char> word, Origin origin, DocumentPlace place)
    {
        _overwideCount++;
        if (_firstOverwide is not null)
            return;
        _overwideWord = TextStart.Shortened(word.ToString(), MaxWordShown);
        (_overwideLength, _firstOverwide) = (word.Length, Here(origin, place));
    }

    public void AddLooseLine(string text, Origin origin, DocumentPlace place)
    {
        _looseCount++;
        if (_firstLoose is not null)
            return;
        (_looseLine, _firstLoose) = (TextStart.Shortened(text.TrimEnd(), MaxLineShown), Here(origin, place));
    }

    /// <summary>Adds what was found in the same record further on.</summary>
    public void Append(RepeatedFindings other)
    {
        _firstMissing ??= other._firstMissing;
        foreach ((int character, int times) in other._missing)
            _missing[character] = _missing.GetValueOrDefault(character) + times;
        if (_firstOverwide is null)
            (_firstOverwide, _overwideWord, _overwideLength) = (other._firstOverwide, other._overwideWord, other._overwideLength);
        if (_firstLoose is null)
            (_firstLoose, _looseLine) = (other._firstLoose, other._looseLine);
        _overwideCount += other._overwideCount;
        _looseCount += other._looseCount;
    }

    private static FirstPlace Here(Origin origin, DocumentPlace place) => new(origin.Location ?? place.Location, place.Describe());

    private string NameMissing()
    {
        IEnumerable<string> named = _missing.Keys.Take(MaxCharactersNamed).Select(Name);
        int others = _missing.Count - MaxCharactersNamed;
        return string.Join(", ", named) + (others > 0 ? $" and {others} more" : "");
    }

    private static string Name(int character)
    {
        Rune rune = new(character);
        string shown = Rune.IsControl(rune) ? "" : $"{rune} ";
        return $"{shown}(U+{character:X4})";
    }

    private sealed record FirstPlace(SourceLocation? At, string Description)
    {
        public Diagnostic Of(Func<SourceLocation?, Diagnostic> report) => TypesettingReport.At(report(At), null, Description);
    }
}
