using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Ris;

/// <summary>Writes references as RIS, in the tags of the specification of 2011, for EndNote, Zotero and every other reference manager.</summary>
public static class RisWriter
{
    /// <summary>
    /// Writes UTF-8 with the carriage returns and line feeds that the format asks for, a record for each reference in order,
    /// an empty line between; equal references give equal bytes.
    /// </summary>
    /// <returns>What the file says otherwise than the references do, and what it leaves out.</returns>
    public static ValueList<Diagnostic> Write(ValueList<Reference> references, Stream output)
    {
        DiagnosticBag diagnostics = new();
        for (int i = 0; i < references.Count; i++)
        {
            string record = new RisRecordWriter(references[i], diagnostics).Write();
            output.Write(Encoding.UTF8.GetBytes(i == 0 ? record : "\r\n" + record));
        }
        return diagnostics.ToValueList();
    }
}
