using System.Text;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Reads the citations of a document in the order in which they stand in it: a list of citation objects (schema
/// <c>csl-citation.json</c>), or an object that has one under <c>citations</c>. A citation may also be a plain list of its cites.
/// </summary>
public static class CitationReader
{
    private const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Never throws on input; where the JSON breaks off, what stands before it is returned with an error.</summary>
    public static Parsed<ValueList<PlacedCluster>> Read(SourceText source)
    {
        DiagnosticBag diagnostics = new();
        List<PlacedCluster> clusters = [];
        if (source.Length > MaxLength)
        {
            diagnostics.Add(CslJsonDiagnostics.TooLong(source.At(0, 0), MaxLength));
            return new([], diagnostics.ToValueList());
        }
        JsonCursor json = new(source, Encoding.UTF8.GetBytes(source.Text));
        try
        {
            json.Read();
            new Reading(clusters, diagnostics).ReadRoot(ref json);
            json.Read();
        }
        catch (JsonException failure)
        {
            diagnostics.Add(json.Explain(failure));
        }
        return new(clusters.ToValueList(), diagnostics.ToValueList());
    }

    private sealed class Reading(List<PlacedCluster> clusters, DiagnosticBag diagnostics)
    {
        public void ReadRoot(ref JsonCursor json)
        {
            switch (json.Token)
            {
                case JsonTokenType.StartArray:
                    ReadCitations(ref json);
                    break;
                case JsonTokenType.StartObject:
                    while (json.ReadMember(out string name, diagnostics))
                    {
                        if (name == "citations" && json.Token == JsonTokenType.StartArray)
                            ReadCitations(ref json);
                        else
                            Skip(ref json, name);
                    }
                    break;
                default:
                    diagnostics.Add(CslJsonDiagnostics.NoCitations(json.Location(), json.Kind));
                    break;
            }
        }

        private void ReadCitations(ref JsonCursor json)
        {
            while (json.ReadElement())
            {
                SourceLocation at = json.Location();
                switch (json.Token)
                {
                    case JsonTokenType.StartObject:
                        Add(ReadCitation(ref json) with { Origin = new Origin(at) });
                        break;
                    case JsonTokenType.StartArray:
                        Add(new PlacedCluster(new Cluster(ReadCites(ref json)), null) { Origin = new Origin(at) });
                        break;
                    default:
                        diagnostics.Add(CslJsonDiagnostics.NoCitation(at, json.Kind));
                        break;
                }
            }
        }

        private void Add(PlacedCluster cluster)
        {
            if (cluster.Cluster.Cites.IsEmpty)
                diagnostics.Add(CslJsonDiagnostics.EmptyCitation(cluster.Origin.Location!));
            else
                clusters.Add(cluster);
        }

        private PlacedCluster ReadCitation(ref JsonCursor json)
        {
            ValueList<Cite> cites = [];
            int? note = null;
            CiteForm form = CiteForm.Full;
            while (json.ReadMember(out string name, diagnostics))
            {
                if (name == "citationItems" && json.Token == JsonTokenType.StartArray)
                    cites = ReadCites(ref json);
                else if (name == "properties" && json.Token == JsonTokenType.StartObject)
                    ReadProperties(ref json, ref note, ref form);
                else if (name is "citationID" or "schema")
                    json.Skip();
                else
                    Skip(ref json, name);
            }
            // What a citation says of all of it begins with its first cite, as processors have it.
            if (form != CiteForm.Full && !cites.IsEmpty)
                cites = form == CiteForm.Narrative ? [cites[0] with { Form = form }, .. cites.Slice(1, cites.Length - 1)] : cites.Select(cite => cite with { Form = form }).ToValueList();
            return new PlacedCluster(new Cluster(cites), note);
        }

        private void ReadProperties(ref JsonCursor json, ref int? note, ref CiteForm form)
        {
            while (json.ReadMember(out string name, diagnostics))
            {
                switch (name)
                {
                    case "noteIndex" when json.Token == JsonTokenType.Number && json.TryGetInt32(out int number) && number >= 0:
                        note = number;
                        break;
                    case "mode" when json.Token == JsonTokenType.String:
                        form = ReadMode(ref json);
                        break;
                    default:
                        Skip(ref json, name);
                        break;
                }
            }
        }

        private CiteForm ReadMode(ref JsonCursor json)
        {
            SourceLocation at = json.Location();
            string mode = json.Text(diagnostics);
            switch (mode)
            {
                case "composite":
                    return CiteForm.Narrative;
                case "author-only":
                    return CiteForm.AuthorOnly;
                case "suppress-author":
                    return CiteForm.SuppressAuthor;
                case "":
                    return CiteForm.Full;
                default:
                    diagnostics.Add(CslJsonDiagnostics.UnknownMode(at, mode));
                    return CiteForm.Full;
            }
        }

        private ValueList<Cite> ReadCites(ref JsonCursor json)
        {
            List<Cite> cites = [];
            while (json.ReadElement())
            {
                SourceLocation at = json.Location();
                if (json.Token != JsonTokenType.StartObject)
                {
                    diagnostics.Add(CslJsonDiagnostics.NoCite(at, json.Kind));
                    json.Skip();
                }
                else if (ReadCite(ref json) is { ReferenceId.Length: > 0 } cite)
                    cites.Add(cite);
                else
                    diagnostics.Add(CslJsonDiagnostics.CiteWithoutId(at));
            }
            return cites.ToValueList();
        }

        private Cite ReadCite(ref JsonCursor json)
        {
            Cite cite = new("");
            string? locator = null;
            string label = Locator.Page;
            while (json.ReadMember(out string name, diagnostics))
            {
                switch (name)
                {
                    case "id" when IsText(ref json):
                        cite = cite with { ReferenceId = json.Text(diagnostics) };
                        break;
                    case "locator" when IsText(ref json):
                        locator = json.Text(diagnostics);
                        break;
                    case "label" when json.Token == JsonTokenType.String:
                        label = json.Text(diagnostics) is { Length: > 0 } given ? given : Locator.Page;
                        break;
                    case "prefix" when IsText(ref json):
                        cite = cite with { Prefix = RichText(json.Text(diagnostics)) };
                        break;
                    case "suffix" when IsText(ref json):
                        cite = cite with { Suffix = RichText(json.Text(diagnostics)) };
                        break;
                    case "suppress-author" or "author-only" when json.Token is not (JsonTokenType.StartArray or JsonTokenType.StartObject):
                        if (IsSet(ref json))
                            cite = cite with { Form = name == "author-only" ? CiteForm.AuthorOnly : CiteForm.SuppressAuthor };
                        break;
                    default:
                        Skip(ref json, name);
                        break;
                }
            }
            return string.IsNullOrWhiteSpace(locator) ? cite : cite with { Locator = new Locator(label, locator.Trim()) };
        }

        private static bool IsText(ref JsonCursor json) => json.Token is JsonTokenType.String or JsonTokenType.Number;

        // The schema lets a flag be a boolean, a number or a text.
        private bool IsSet(ref JsonCursor json) => json.Token != JsonTokenType.Null && json.Text(diagnostics) is not ("false" or "0" or "");

        private static ReferenceText? RichText(string text) => text.Length == 0 ? (ReferenceText?)null : new ReferenceText(text, text.Contains('<', StringComparison.Ordinal));

        private void Skip(ref JsonCursor json, string name)
        {
            if (json.Token != JsonTokenType.Null)
                diagnostics.Add(CslJsonDiagnostics.CitationFieldSkipped(json.Location(), name));
            json.Skip();
        }
    }
}
