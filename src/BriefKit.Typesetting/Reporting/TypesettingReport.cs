using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>Gathers what there is to say about a document as it is set. What happens over and over in a record is told once, with its number.</summary>
internal sealed class TypesettingReport(string? documentRecord)
{
    private readonly DiagnosticBag _others = new();
    private readonly List<RepeatedFindings> _records = [];

    /// <summary>What a finding is about that is added now.</summary>
    public DocumentPlace Place { get; } = new(documentRecord);

    /// <summary>Adds a finding about the document as a whole.</summary>
    public void AddOfDocument(Diagnostic diagnostic) => _others.Add(diagnostic);

    /// <summary>Adds a finding about what is set now.</summary>
    public void Add(Diagnostic diagnostic) => _others.Add(At(diagnostic, Place.Location, Place.Describe()));

    public void AddMissingCharacter(Rune character, Origin origin) => OfRecord().AddMissingCharacter(character, origin);

    public void AddOverwideWord(ReadOnlySpan<char> word, Origin origin) => OfRecord().AddOverwideWord(word, origin);

    public void AddLooseLine(string text, Origin origin) => OfRecord().AddLooseLine(text, origin);

    public ValueList<Diagnostic> ToValueList() => [.. _records.SelectMany(record => record.Diagnostics), .. _others];

    /// <summary>A finding with its place in the document, in words.</summary>
    public static Diagnostic At(Diagnostic diagnostic, SourceLocation? otherwise, string place) => diagnostic with
    {
        Location = diagnostic.Location ?? otherwise,
        Message = place.Length > 0 ? $"{diagnostic.Message.TrimEnd('.')} ({place})." : diagnostic.Message,
    };

    /// <summary>Adds what was found in a part of the document that comes behind.</summary>
    public void Append(TypesettingReport other)
    {
        foreach (RepeatedFindings findings in other._records)
        {
            if (_records.Find(record => record.RecordId == findings.RecordId) is RepeatedFindings known)
                known.Append(findings);
            else
                _records.Add(findings);
        }
        foreach (Diagnostic finding in other._others)
            _others.Add(finding);
    }

    private RepeatedFindings OfRecord()
    {
        if (_records is [.., RepeatedFindings last] && last.RecordId == Place.RecordId)
            return last;
        RepeatedFindings? known = _records.Find(record => record.RecordId == Place.RecordId);
        if (known is null)
            _records.Add(known = new RepeatedFindings(Place));
        return known;
    }
}
