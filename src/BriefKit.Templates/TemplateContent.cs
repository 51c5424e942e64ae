using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Words;

namespace BriefKit.Templates;

/// <summary>What templates of every kind have, read and checked.</summary>
/// <param name="Name">The name that users select it by.</param>
internal sealed record TemplateContent(string Name, TemplateHead Head, Script Script, WordLists Words, PictureFolder Pictures)
{
    /// <summary>The language of the text that the template holds beside its words; null where it has none but them.</summary>
    public string? Language { get; init; }

    public ValueList<Diagnostic> Check(ValueList<ParameterSetting> settings)
    {
        DiagnosticBag bag = new();
        ParameterBinder.Bind(Name, Head.Parameters, settings, bag);
        return bag.ToValueList();
    }
}
