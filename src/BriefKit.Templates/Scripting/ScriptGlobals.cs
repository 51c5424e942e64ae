using BriefKit.Core.Documents;
using BriefKit.Templates.Model;
using BriefKit.Templates.Slots;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>Puts together what a script is given by name.</summary>
internal static class ScriptGlobals
{
    private static readonly DocumentValue Page = new(new InlineSlot([new PageNumber()]), "A page number");
    private static readonly DocumentValue Pages = new(new InlineSlot([new PageCount()]), "A number of pages");

    public static ScriptObject Of(
        ModelObject? record, IReadOnlyList<ModelObject> records, ModelObject glossary, ModelObject parameters, ModelObject words, TemplateModel template)
    {
        ScriptObject globals = [];
        if (record is not null)
            Set(ScriptNames.Record, record);
        Set(ScriptNames.Records, new PartsModel("records", records));
        Set(ScriptNames.Glossary, glossary);
        Set(ScriptNames.Params, parameters);
        Set(ScriptNames.WordsName, words);
        Set(ScriptNames.TemplateName, template);
        Set(ScriptNames.Producer, template.Producer);
        Set(ScriptNames.Page, Page);
        Set(ScriptNames.Pages, Pages);
        return globals;

        void Set(string name, object value) => globals.SetValue(name, value, readOnly: true);
    }
}
