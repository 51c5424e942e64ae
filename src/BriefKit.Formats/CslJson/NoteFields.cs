using System.Buffers;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// The "cheater syntax" of reference managers, which keep in a note what they have no field for: lines
/// <c>original-date: 1800</c> at its head (the first may be prose), and <c>{:genre: Letter}</c> at the head of a line.
/// What is read goes out of the note. A field that the item has counts before one in the note, but for dates and the type.
/// </summary>
internal static class NoteFields
{
    private static readonly SearchValues<char> LowerCaseKey = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-_");

    public static void MoveInto(ItemDraft draft, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (!draft.Texts.TryGetValue(Variable.Note, out string? note) || !note.Contains(':'))
            return;
        List<string> kept = [];
        Dictionary<Variable, List<PersonName>> names = [];
        bool isHead = true;
        string[] lines = SplitBraces(note);
        for (int i = 0; i < lines.Length; i++)
        {
            bool isField = TryParse(lines[i], out string key, out string value);
            isHead = isHead && (isField || i == 0 || string.IsNullOrWhiteSpace(lines[i]));
            if (isHead && isField && Move(key, value, draft, names, at, diagnostics))
                diagnostics.Add(CslJsonDiagnostics.ReadFromNote(at, key));
            else
                kept.Add(lines[i]);
        }
        foreach ((Variable variable, List<PersonName> list) in names)
            draft.Names[variable] = list.ToValueList();
        string rest = string.Join('\n', kept).Trim();
        if (rest.Length > 0)
            draft.Texts[Variable.Note] = rest;
        else
            draft.Texts.Remove(Variable.Note);
    }

    private static bool Move(
        string key, string value, ItemDraft draft, Dictionary<Variable, List<PersonName>> names, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (key == CslJsonFields.Type)
        {
            bool isKnown = ItemTypes.TryParse(value, out ItemType type);
            draft.Type = isKnown ? type : draft.Type;
            return isKnown;
        }
        if (value.Length == 0 || !CslJsonFields.TryParse(key, out Variable variable) || variable == Variable.Note)
            return false;
        if (variable.Kind == VariableKind.Date)
        {
            draft.Dates[variable] = new DateReader(key, draft, diagnostics).FromText(value, at);
            return true;
        }
        if (draft.Has(variable))
            return false;
        if (variable.Kind != VariableKind.Name)
        {
            draft.Texts[variable] = value;
            return true;
        }
        if (!names.TryGetValue(variable, out List<PersonName>? list))
            names[variable] = list = [];
        list.Add(NameOf(value));
        return true;
    }

    // "Hall || W.C." is a family and a given name; a name without bars is an institution's.
    private static PersonName NameOf(string value)
    {
        string[] parts = value.Split("||", StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } family, { Length: > 0 } given]
            ? NameParticles.Split(new PersonName { Family = family, Given = given })
            : new PersonName { Literal = value };
    }

    // Sets each {:key: value} that stands at the head of a line, or behind another, on a line of its own.
    private static string[] SplitBraces(string note)
    {
        string[] lines = note.Split('\n', StringSplitOptions.TrimEntries);
        if (!note.Contains("{:", StringComparison.Ordinal))
            return lines;
        List<string> split = [];
        foreach (string line in lines)
            SplitBraces(line, split, mayFollowText: split.Count == 0);
        return [.. split];
    }

    private static void SplitBraces(string line, List<string> split, bool mayFollowText)
    {
        int start = 0;
        while (line.IndexOf("{:", start, StringComparison.Ordinal) is >= 0 and int open
            && (mayFollowText || line.AsSpan(start, open - start).IsWhiteSpace())
            && line.IndexOf('}', open) is >= 0 and int close
            && TryParse(line[(open + 2)..close], out _, out _))
        {
            if (!line.AsSpan(start, open - start).IsWhiteSpace())
                split.Add(line[start..open].Trim());
            split.Add(line[(open + 2)..close]);
            start = close + 1;
            mayFollowText = false;
        }
        string rest = line[start..].Trim();
        if (rest.Length > 0 || start == 0)
            split.Add(rest);
    }

    private static bool TryParse(string line, out string key, out string value)
    {
        key = value = "";
        int colon = line.IndexOf(':');
        if (colon <= 0 || colon > 40)
            return false;
        ReadOnlySpan<char> name = line.AsSpan(0, colon);
        bool isLower = name.IndexOfAnyExcept(LowerCaseKey) < 0;
        bool isUpper = name.IndexOfAnyExceptInRange('A', 'Z') < 0;
        if (!isLower && !isUpper)
            return false;
        key = name.ToString();
        value = line[(colon + 1)..].Trim();
        return true;
    }
}
