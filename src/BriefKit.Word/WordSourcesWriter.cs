using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Word.Markup;
using BriefKit.Word.Sources;

namespace BriefKit.Word;

/// <summary>Writes references as a file of Word's sources, which Word's Source Manager opens, and other programs that know it.</summary>
public static class WordSourcesWriter
{
    /// <returns>What Word's sources cannot hold.</returns>
    public static ValueList<Diagnostic> Write(ValueList<Reference> references, Stream output)
    {
        SourceList list = new(references, "en");
        using MarkupWriter part = SourcesPart.Write(list, SourceStyle.Fallback);
        output.Write(part.Written);
        return list.Losses.ToValueList();
    }
}
