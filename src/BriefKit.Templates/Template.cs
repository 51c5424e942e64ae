using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Parameters;

namespace BriefKit.Templates;

/// <summary>A template, read and checked. It never changes, and several threads may render it at once.</summary>
public sealed class Template : IDocumentTemplate
{
    internal Template(TemplateContent content, Theme theme)
    {
        Content = content;
        Theme = theme;
    }

    /// <summary>The name that users select it by: its folder's.</summary>
    public string Name => Content.Name;

    /// <summary>One line that says what it makes.</summary>
    public string Description => Content.Head.Description;

    /// <summary>For whom it is made; empty where it does not say.</summary>
    public string Audience => Content.Head.Audience;

    /// <summary>The citation style that it is made for, by its short name; null where any will do.</summary>
    public string? Style => Content.Head.Style;

    /// <summary>None: it makes all formats.</summary>
    public string? OnlyFormat => null;

    /// <summary>What a user may set, in the order of the front matter.</summary>
    public ValueList<ParameterDefinition> Parameters => Content.Head.Parameters;

    /// <summary>Its look, with the page that it asks for.</summary>
    public Theme Theme { get; }

    /// <summary>The languages that its fixed words are there in, the first of which stands in for all others.</summary>
    public ValueList<string> Languages => Content.Words.Lists.Select(list => list.Language).ToValueList();

    internal TemplateContent Content { get; }

    internal Glossaries Glossaries { get; } = new();

    /// <summary>What is wrong with settings of the parameters: a name that there is not, a value that does not fit. Rendering says the same.</summary>
    public ValueList<Diagnostic> Check(ValueList<ParameterSetting> settings) => Content.Check(settings);

    /// <summary>
    /// Makes a document. Its citations and reference lists are still empty: a citation style fills them in.
    /// Where there are errors, the document is what could be made all the same.
    /// </summary>
    public Parsed<Document> Render(RenderRequest request) => Renderer.Render(this, request);
}
