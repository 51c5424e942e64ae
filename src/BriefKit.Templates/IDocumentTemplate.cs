using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Parameters;

namespace BriefKit.Templates;

/// <summary>What makes documents of records. It never changes, and several threads may render it at once.</summary>
public interface IDocumentTemplate
{
    /// <summary>The name that users select it by.</summary>
    string Name { get; }

    /// <summary>One line that says what it makes.</summary>
    string Description { get; }

    /// <summary>For whom it is made; empty where it does not say.</summary>
    string Audience { get; }

    /// <summary>The citation style that it is made for, by its short name; null where any will do.</summary>
    string? Style { get; }

    /// <summary>The one format that it makes, by its name (<c>docx</c>); null where it makes all.</summary>
    string? OnlyFormat { get; }

    /// <summary>What a user may set, in the order in which they are declared.</summary>
    ValueList<ParameterDefinition> Parameters { get; }

    /// <summary>What is wrong with settings of the parameters: a name that there is not, a value that does not fit. Rendering says the same.</summary>
    ValueList<Diagnostic> Check(ValueList<ParameterSetting> settings);

    /// <summary>
    /// Makes a document. Its citations and reference lists are still empty: a citation style fills them in.
    /// Where there are errors, the document is what could be made all the same.
    /// </summary>
    Parsed<Document> Render(RenderRequest request);
}
