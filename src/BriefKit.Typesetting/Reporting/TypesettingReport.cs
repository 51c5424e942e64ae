using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Reporting;

/// <summary>Gathers what there is to say about a document as it is set. What happens over and over in a record is told once, with its number.</summary>
/// <param name="recordId">The record that what is set begins in; null where the document does not say.</param>
internal sealed class TypesettingReport(string? recordId)
{
    private readonly List<RepeatedFindings> _records = [];
    private readonly RepeatedFindings _everywhere = new(null);
    private DiagnosticBag _others = new();

    /// <summary>What a finding is about that is added now.</summary>
    public DocumentPlace Place { get; } = new(recordId);

    /// <summary>Adds a finding about the document as a whole.</summary>
    public void AddOfDocument(Diagnostic diagnostic) => _others.Add(diagnostic);

    /// <summary>Adds a finding about what is set now.</summary>
    public void Add(Diagnostic diagnostic) => _others.Add(At(diagnostic, Place.Location, Place.Describe()));

    public void AddMissingCharacter(Rune character, Origin origin) => Repeated().AddMissingCharacter(character, origin, Place);

    public void AddOverwideWord(ReadOnlySpan<char> word, Origin origin) => Repeated().AddOverwideWord(word, origin, Place);

    public void AddLooseLine(string text, Origin origin) => Repeated().AddLooseLine(text, origin, Place);

    public ValueList<Diagnostic> ToValueList() => [.. _records.SelectMany(record => record.Diagnostics), .. _everywhere.Diagnostics, .. _others];

    /// <summary>A finding with its place in the document, in words.</summary>
    public static Diagnostic At(Diagnostic diagnostic, SourceLocation? otherwise, string place) => diagnostic with
    {
        Location = diagnostic.Location ?? otherwise,
        Message = place.Length > 0 ? $"{diagnostic.Message.TrimEnd('.')} ({place})." : diagnostic.Message,
    };

    /// <summary>Takes over what was found in a part of the document that comes behind.</summary>
    public void Take(TypesettingReport other)
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
        other._records.Clear();
        other._others = new();
    }

    // What stands on every page is of no record.
    private RepeatedFindings Repeated()
    {
        if (Place.IsOnEveryPage)
            return _everywhere;
        if (_records is [.., RepeatedFindings last] && last.RecordId == Place.RecordId)
            return last;
        RepeatedFindings? known = _records.Find(record => record.RecordId == Place.RecordId);
        if (known is null)
            _records.Add(known = new RepeatedFindings(Place.RecordId));
        return known;
    }
}
