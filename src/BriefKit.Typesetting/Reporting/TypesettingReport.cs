using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>Gathers what there is to say about a document as it is set. What happens over and over is told once, with its number.</summary>
internal sealed class TypesettingReport
{
    private const int MaxCharactersNamed = 24;
    private const int MaxWordShown = 24;
    private const int MaxLineShown = 40;

    private readonly DiagnosticBag _others = new();
    private readonly SortedDictionary<int, int> _missing = [];
    private SourceLocation? _firstMissing, _firstOverwide, _firstLoose;
    private string? _overwideWord, _looseLine;
    private int _overwideLength, _overwideCount, _looseCount;

    public void Add(Diagnostic diagnostic) => _others.Add(diagnostic);

    public void AddMissingCharacter(Rune character, Origin origin)
    {
        _firstMissing ??= origin.Location;
        _missing[character.Value] = _missing.GetValueOrDefault(character.Value) + 1;
    }

    public void AddOverwideWord(ReadOnlySpan<char> word, Origin origin)
    {
        _overwideCount++;
        if (_overwideWord is not null)
            return;
        _overwideWord = word.Length > MaxWordShown ? $"{word[..MaxWordShown]}…" : word.ToString();
        (_overwideLength, _firstOverwide) = (word.Length, origin.Location);
    }

    /// <summary>Notes a line whose spaces would have become wider than the limits allow.</summary>
    public void AddLooseLine(string text, Origin origin)
    {
        _looseCount++;
        if (_looseLine is not null)
            return;
        (_looseLine, _firstLoose) = (text.Length > MaxLineShown ? $"{text.AsSpan(0, MaxLineShown)}…" : text.TrimEnd(), origin.Location);
    }

    public ValueList<Diagnostic> ToValueList()
    {
        List<Diagnostic> all = [];
        if (_missing.Count > 0)
            all.Add(TypesettingDiagnostics.MissingCharacters(_firstMissing, NameMissing(), _missing.Values.Sum()));
        if (_overwideWord is not null)
            all.Add(TypesettingDiagnostics.OverwideWord(_firstOverwide, _overwideWord, _overwideLength, _overwideCount - 1));
        if (_looseLine is not null)
            all.Add(TypesettingDiagnostics.LooseLine(_firstLoose, _looseLine, _looseCount - 1));
        all.AddRange(_others);
        return all.ToValueList();
    }

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
}
