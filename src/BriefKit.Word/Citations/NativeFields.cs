using System.Globalization;
using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Word.Sources;

namespace BriefKit.Word.Citations;

/// <summary>Word's own citations: fields CITATION and BIBLIOGRAPHY (ISO 29500-1, 17.16.5.8 and 17.16.5.9) over the sources of the document.</summary>
internal sealed class NativeFields : CitationFields
{
    private readonly CitedReferences _cited;
    private readonly string _language;

    public NativeFields(Document document, CitedReferences cited, DiagnosticBag diagnostics)
    {
        _cited = cited;
        Sources = new SourceList(cited.All, document.Metadata.Language);
        diagnostics.AddRange(Sources.Losses);
        int? number = SourceLanguages.NumberOf(document.CitationFormat?.Locale ?? document.Metadata.Language);
        _language = number is int lcid ? string.Create(CultureInfo.InvariantCulture, $@" \l {lcid}") : "";
        Style = SourceStyle.Fallback;
        if (document.CitationFormat is not CitationFormat format)
            return;
        if (SourceStyle.Find(format.StyleId) is SourceStyle style)
            Style = style;
        else
            diagnostics.Add(SourceDiagnostics.StyleUnknownToWord(format.StyleId, Style.Name));
    }

    public override bool IsLive => true;

    public override bool HasControls => true;

    public override SourceList Sources { get; }

    public override SourceStyle Style { get; }

    // A citation of something that the document has not would lose it when Word updates it.
    public override string? InstructionOf(Citation citation, int note, DiagnosticBag diagnostics)
    {
        StringBuilder instruction = new("CITATION ");
        for (int i = 0; i < citation.Cluster.Cites.Count; i++)
        {
            Cite cite = citation.Cluster.Cites[i];
            if (Sources.TagOf(cite.ReferenceId) is not string tag)
                return null;
            instruction.Append(i == 0 ? "" : @" \m ").Append(tag);
            Append(instruction, cite, citation.Origin, diagnostics);
            if (i == 0)
                instruction.Append(_language);
        }
        return citation.Cluster.Cites.IsEmpty ? null : instruction.ToString();
    }

    public override string? InstructionOf(ReferenceList list) => _cited.IsWhole(list) ? "BIBLIOGRAPHY " + _language : null;

    private static void Append(StringBuilder instruction, Cite cite, Origin origin, DiagnosticBag diagnostics)
    {
        if (cite.Locator is Locator locator)
        {
            bool isPage = locator.Label == Locator.Page, isVolume = locator.Label == "volume";
            Append(instruction, isVolume ? 'v' : 'p', isPage || isVolume ? locator.Value : $"{locator.Label} {locator.Value}");
            if (!isPage && !isVolume)
                diagnostics.Add(SourceDiagnostics.LocatorAsPage(origin, locator.Label, locator.Value));
        }
        Append(instruction, 'f', cite.Prefix);
        Append(instruction, 's', cite.Suffix);
        // Word leaves out what the switches name: the author, the year, the title.
        instruction.Append(cite.Form switch { CiteForm.SuppressAuthor => @" \n", CiteForm.AuthorOnly => @" \y \t", _ => "" });
        if (cite.Form == CiteForm.Narrative)
            diagnostics.Add(SourceDiagnostics.NarrativeCitation(origin, cite.ReferenceId));
    }

    private static void Append(StringBuilder instruction, char name, ReferenceText? text)
    {
        if (text is ReferenceText some && some.Value.Length > 0)
            Append(instruction, name, ReferenceMarkup.PlainText(some));
    }

    // ISO 29500-1, 17.16.1: an argument with white space stands in quotation marks; a backslash stands before one, and before itself.
    private static void Append(StringBuilder instruction, char name, string text)
    {
        bool isWord = text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '–' or '.');
        string escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
        instruction.Append(@" \").Append(name).Append(' ').Append(isWord ? text : $"\"{escaped}\"");
    }
}
