using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Yaml;

namespace BriefKit.Formats.RecordTypes;

/// <summary>Reads abbreviations and what they stand for: a YAML map, alone in a file of a user's or as part of a record type.</summary>
public static class GlossaryReader
{
    public static Parsed<ValueList<GlossaryEntry>> Read(SourceText source)
    {
        DiagnosticBag diagnostics = [];
        ValueList<GlossaryEntry> entries = [];
        switch (YamlReader.Read(source, diagnostics))
        {
            case YamlMap map:
                entries = Read(source, map.Entries, diagnostics);
                break;
            case YamlValue other:
                diagnostics.Add(YamlSectionDiagnostics.NotAMap(source.At(other.Span), "a glossary", other.KindName));
                break;
        }
        return new(entries, diagnostics.ToValueList());
    }

    internal static ValueList<GlossaryEntry> Read(SourceText source, IEnumerable<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        List<GlossaryEntry> glossary = [];
        foreach (YamlEntry entry in entries)
        {
            if (entry.Value is YamlScalar expansion)
                glossary.Add(new GlossaryEntry(entry.Key.Text, expansion.Text));
            else
                diagnostics.Add(RecordTypeDiagnostics.ExpansionIsNoText(source.At(entry.Value.Span), entry.Key.Text));
        }
        return glossary.ToValueList();
    }
}
