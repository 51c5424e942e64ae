using BriefKit.Core.Documents;
using BriefKit.Templates.Model;
using BriefKit.Templates.Slots;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>Puts together what a script is given by name.</summary>
internal static class ScriptGlobals
{
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
        Set(ScriptNames.Page, new DocumentValue(new InlineSlot([new PageNumber()]), "A page number"));
        Set(ScriptNames.Pages, new DocumentValue(new InlineSlot([new PageCount()]), "A number of pages"));
        return globals;

        void Set(string name, object value) => globals.SetValue(name, value, readOnly: true);
    }
}
