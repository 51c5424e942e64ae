using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Templates.Model;

/// <summary>
/// The glossaries that records are read with. The records of a batch are mostly of one type, whose abbreviations need to be put in order only once:
/// the last glossary that was made is kept. Several threads may ask at once.
/// </summary>
internal sealed class Glossaries
{
    private Kept? _last;

    /// <summary>The glossary for some records. What the user gives goes before what the record types have.</summary>
    public Glossary For(ValueList<Record> records, ValueList<GlossaryEntry> given)
    {
        RecordType type = records[0].Type;
        foreach (Record record in records)
        {
            if (!ReferenceEquals(record.Type, type))
                return new Glossary(given.Concat(records.SelectMany(each => each.Type.Glossary)));
        }
        if (_last is Kept last && ReferenceEquals(last.Type, type) && last.Given == given)
            return last.Glossary;
        Glossary glossary = new(given.Concat(type.Glossary));
        _last = new Kept(type, given, glossary);
        return glossary;
    }

    private sealed record Kept(RecordType Type, ValueList<GlossaryEntry> Given, Glossary Glossary);
}
