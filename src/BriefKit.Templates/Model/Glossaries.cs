using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>
/// The glossaries that records are read with. The records of a batch are of few types, whose abbreviations need to be put in order only once:
/// the last few glossaries that were made are kept. Several threads may ask at once.
/// </summary>
internal sealed class Glossaries
{
    internal const int MostKept = 8;

    // The newest first. Never changed, only replaced: of two threads that do so at once, one makes its glossary again the next time.
    private Kept[] _kept = [];

    /// <summary>The glossary for some records. What the user gives goes before what the record types have.</summary>
    public Glossary For(ValueList<Record> records, ValueList<GlossaryEntry> given)
    {
        RecordType type = records[0].Type;
        foreach (Record record in records)
        {
            if (!ReferenceEquals(record.Type, type))
                return new Glossary(given.Concat(records.SelectMany(each => each.Type.Glossary)));
        }
        Kept[] kept = _kept;
        foreach (Kept each in kept)
        {
            if (ReferenceEquals(each.Type, type) && each.Given == given)
                return each.Glossary;
        }
        Glossary glossary = new(given.Concat(type.Glossary));
        _kept = [new Kept(type, given, glossary), .. kept.Take(MostKept - 1)];
        return glossary;
    }

    private sealed record Kept(RecordType Type, ValueList<GlossaryEntry> Given, Glossary Glossary);
}
