using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.BibTeX;

/// <summary>
/// Writes references as BibTeX in the data model of BibLaTeX (manual, chapter 2), which has the fields that people in the
/// humanities need: dates in EDTF, events, languages, original publications. For biber and every reference manager.
/// </summary>
public static class BibTeXWriter
{
    /// <summary>Writes UTF-8 with line feeds, an entry for each reference in order; equal references give equal bytes.</summary>
    /// <returns>What the file says otherwise than the references do, and what it leaves out.</returns>
    public static ValueList<Diagnostic> Write(ValueList<Reference> references, Stream output)
    {
        DiagnosticBag diagnostics = new();
        ValueList<string> keys = CitationKeys.Of(references);
        for (int i = 0; i < references.Count; i++)
        {
            if (keys[i] != references[i].Id)
                diagnostics.Add(BibTeXDiagnostics.KeyChanged(references[i], keys[i]));
            string entry = new EntryWriter(references[i], diagnostics).Write(keys[i]);
            output.Write(Encoding.UTF8.GetBytes(i == 0 ? entry : "\n" + entry));
        }
        return diagnostics.ToValueList();
    }
}
