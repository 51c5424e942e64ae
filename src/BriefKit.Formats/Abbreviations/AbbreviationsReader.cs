using System.Text;
using System.Text.Json;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Formats.Abbreviations;

/// <summary>
/// Reads lists of abbreviations as citeproc-js and Zotero have them: JSON of jurisdictions, in them categories, in them full names with
/// their short forms. An entry <c>info</c>, which says where the list comes from, is passed over.
/// </summary>
public static class AbbreviationsReader
{
    // Categories of citeproc-js beside the variables of CSL.
    private static readonly string[] OtherCategories =
        ["institution-entire", "institution-part", "place", "nickname", "classic", "container-phrase", "title-phrase", "hereinafter"];

    /// <summary>Never throws on input; where the JSON breaks off, what stands before it is returned with an error.</summary>
    public static Parsed<AbbreviationList> Read(SourceText source)
    {
        DiagnosticBag diagnostics = new();
        List<Abbreviation> read = [];
        JsonCursor json = new(source, Encoding.UTF8.GetBytes(source.Text));
        try
        {
            json.Read();
            if (json.Token == JsonTokenType.StartObject)
                ReadJurisdictions(ref json, read, diagnostics);
            else
                diagnostics.Add(AbbreviationsDiagnostics.NotAList(json.Location(), json.Kind));
            if (json.Token != JsonTokenType.EndObject)
                json.Skip();
            json.Read();
        }
        catch (JsonException failure)
        {
            diagnostics.Add(json.Explain(failure));
        }
        return new(new AbbreviationList(read), diagnostics.ToValueList());
    }

    private static void ReadJurisdictions(ref JsonCursor json, List<Abbreviation> read, DiagnosticBag diagnostics)
    {
        while (json.ReadMember(out string jurisdiction, diagnostics))
        {
            if (jurisdiction == "info")
                json.Skip();
            else if (Enter(ref json, "jurisdiction", jurisdiction, diagnostics))
                ReadCategories(ref json, jurisdiction, read, diagnostics);
        }
    }

    private static void ReadCategories(ref JsonCursor json, string jurisdiction, List<Abbreviation> read, DiagnosticBag diagnostics)
    {
        while (json.ReadMember(out string category, diagnostics))
        {
            if (!IsKnown(category))
                diagnostics.Add(AbbreviationsDiagnostics.UnknownCategory(json.Location(), category, NearestName.Hint(category, Known)));
            if (Enter(ref json, "category", category, diagnostics))
                ReadNames(ref json, jurisdiction, category, read, diagnostics);
        }
    }

    private static void ReadNames(ref JsonCursor json, string jurisdiction, string category, List<Abbreviation> read, DiagnosticBag diagnostics)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        while (json.ReadMember(out string full, diagnostics))
        {
            if (!names.Add(full))
                diagnostics.Add(AbbreviationsDiagnostics.RepeatedName(json.Location(), full));
            if (json.Token == JsonTokenType.String)
            {
                read.Add(new Abbreviation(jurisdiction, category, full, json.Text(diagnostics)));
                continue;
            }
            diagnostics.Add(AbbreviationsDiagnostics.ShortFormIsNoText(json.Location(), full, json.Kind));
            json.Skip();
        }
    }

    private static bool Enter(ref JsonCursor json, string what, string name, DiagnosticBag diagnostics)
    {
        if (json.Token == JsonTokenType.StartObject)
            return true;
        diagnostics.Add(AbbreviationsDiagnostics.NotAnObject(json.Location(), what, name, json.Kind));
        json.Skip();
        return false;
    }

    private static IEnumerable<string> Known => Enum.GetValues<Variable>().Select(variable => variable.CslName).Concat(OtherCategories);

    private static bool IsKnown(string category) => Known.Contains(category, StringComparer.Ordinal);
}
