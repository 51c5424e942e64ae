using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Core.Documents;

/// <summary>Turns a document into the bytes of one format. Writers hold their options and may be used by several threads at once.</summary>
public interface IDocumentWriter
{
    /// <summary>
    /// Writes a document whose citations have been resolved. The stream is written from its start to its end and need not be seekable.
    /// The same document gives the same bytes.
    /// </summary>
    ValueList<Diagnostic> Write(Document document, Stream output);
}
