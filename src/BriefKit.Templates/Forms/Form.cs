using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Parameters;

namespace BriefKit.Templates.Forms;

/// <summary>
/// A template in a format of its own, such as a Word file: its pieces know what they are, the code between them is the same as in every
/// template. It never changes, and several threads may fill it in at once.
/// </summary>
public sealed class Form
{
    private readonly FormPlaces _places;
    private readonly Glossaries _glossaries = new();

    internal Form(TemplateContent content, ValueList<FormPiece> pieces, FormPlaces places, Theme theme)
    {
        Content = content;
        Pieces = pieces;
        Theme = theme;
        _places = places;
    }

    public string Name => Content.Name;

    /// <summary>One line that says what it makes.</summary>
    public string Description => Content.Head.Description;

    /// <summary>For whom it is made; empty where it does not say.</summary>
    public string Audience => Content.Head.Audience;

    /// <summary>The citation style that it is made for; null where any will do.</summary>
    public string? Style => Content.Head.Style;

    public ValueList<ParameterDefinition> Parameters => Content.Head.Parameters;

    /// <summary>The look of what is printed into it and for which it has no style of its own.</summary>
    public Theme Theme { get; }

    internal TemplateContent Content { get; }

    internal ValueList<FormPiece> Pieces { get; }

    /// <summary>What is wrong with settings of the parameters.</summary>
    public ValueList<Diagnostic> Check(ValueList<ParameterSetting> settings) => Content.Check(settings);

    /// <summary>Fills the form in. Where there are errors, the result is what could be made all the same.</summary>
    public Parsed<FilledForm> Fill(RenderRequest request)
    {
        ScriptRunner runner = new(Content, _glossaries, request);
        FormFiller filler = new(this, runner);
        FilledForm filled = filler.Fill(request);
        return new(filled, runner.Findings.Select(_places.InForm).ToValueList());
    }
}
