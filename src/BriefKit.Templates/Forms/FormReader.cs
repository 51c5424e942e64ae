using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Slots;
using BriefKit.Templates.Themes;
using BriefKit.Templates.Words;
using Scriban.Parsing;
using ScribanTemplate = Scriban.Template;

namespace BriefKit.Templates.Forms;

/// <summary>Reads forms: puts a script together of their pieces and checks everything in it that can be checked before a record is there.</summary>
public static class FormReader
{
    /// <param name="files">A folder of templates, for the words, the files that are included and the theme.</param>
    /// <param name="name">The template's name, and that of its folder.</param>
    /// <returns>Null where there are errors; the diagnostics name all of them.</returns>
    public static Parsed<Form?> Read(IFileSource files, string name, FormSource source)
    {
        DiagnosticBag bag = new();
        WordLists own = TemplateReader.ReadWords(files, name, bag);
        WordLists words = own.Over(TemplateReader.ReadSharedWords(files, bag));
        TemplateHead? head = TemplateHead.Read(source.Head, new TextSpan(0, source.Head.Length), bag);
        Parsed<Theme?> theme = ThemeReader.Read(files, head?.ThemeName ?? Theme.Default.Name);
        bag.AddRange(theme.Diagnostics);
        SourceText text = ScriptOf(name, source.Pieces, out int[] starts);
        FormPlaces places = new(text, starts, source.Pieces);
        ScriptNames names = new([.. head?.Parameters.Select(parameter => parameter.Name) ?? []], words.Names, head?.TakesAllRecords is not true);
        PictureFolder pictures = new(files, name + "/");
        DiagnosticBag findings = new();
        Script? script = ReportSyntax(source.Pieces, findings) ? null : new ScriptReader(files, name + "/", names, pictures, findings).Read(text, 0);
        bag.AddRange(findings.Select(places.InForm));
        if (bag.HasErrors || head is null || script is null || theme.Value is null)
            return new(null, bag.ToValueList());
        TemplateContent content = new(name, head, script with { IsForm = true }, words, pictures) { Language = UsesWords(source) ? null : source.Language };
        return new(new Form(content, source.Pieces, places, theme.Value), bag.ToValueList());
    }

    // A form that prints words speaks the language that is asked for; any other speaks its own.
    private static bool UsesWords(FormSource source) =>
        source.Pieces.Any(piece => piece.Code is { } code && code.Text.Contains(ScriptNames.WordsName + ".", StringComparison.Ordinal));

    private static SourceText ScriptOf(string name, ValueList<FormPiece> pieces, out int[] starts)
    {
        StringBuilder text = new();
        starts = new int[pieces.Count];
        for (int i = 0; i < pieces.Count; i++)
        {
            starts[i] = text.Length;
            if (pieces[i].Code is FormCode code)
                text.Append("{{").Append(code.Text).Append("}}");
            else
                text.Append(SlotTable.MarkOf(i));
        }
        return new SourceText(name, text.ToString());
    }

    // A parser stops making sense of a file at its first error; looked at one by one, each tag can tell its own.
    private static bool ReportSyntax(ValueList<FormPiece> pieces, DiagnosticBag bag)
    {
        bool hasErrors = false;
        foreach (FormPiece piece in pieces)
        {
            if (piece.Code is not { IsComment: false } code)
                continue;
            string whole = code.Completed();
            ScribanTemplate template = ScribanTemplate.Parse(whole, null, new ParserOptions { ExpressionDepthLimit = ScriptReader.MaxExpressionDepth });
            if (template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is not { } first)
                continue;
            hasErrors = true;
            bag.Add(FormPlaces.InForm(TemplatesDiagnostics.Syntax(null, ScribanMessage.Sentence(first.Message)), piece));
        }
        return hasErrors;
    }
}
