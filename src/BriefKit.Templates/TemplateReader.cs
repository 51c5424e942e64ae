using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Themes;
using BriefKit.Templates.Words;

namespace BriefKit.Templates;

/// <summary>
/// Reads templates from a folder of them: <c>NAME/template.md</c> with its <c>words.yaml</c> and the files that it includes,
/// <c>partials/</c> that all share, and <c>themes/</c>.
/// </summary>
public static class TemplateReader
{
    private const string FileName = "/template.md";
    private const string WordsName = "/words.yaml";
    private const string Shared = "partials";

    /// <summary>The names of the templates in a folder, in ordinal order.</summary>
    public static ValueList<string> List(IFileSource files) => files.Names
        .Where(name => name.EndsWith(FileName, StringComparison.Ordinal))
        .Select(name => name[..^FileName.Length])
        .Where(name => name.Length > 0 && !name.Contains('/'))
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>Reads a template and checks everything in it that can be checked before a record is there.</summary>
    /// <returns>Null where there are errors; the diagnostics name all of them.</returns>
    public static Parsed<Template?> Read(IFileSource files, string name)
    {
        DiagnosticBag bag = new();
        bool isName = name.Length > 0 && !name.AsSpan().ContainsAny('/', '\\') && name is not ("." or "..");
        SourceText? source = null;
        if (isName && TemplateSource.TryRead(files, name + FileName, bag, out source))
            return new Parsed<Template?>(Read(files, name, source, bag), bag.ToValueList());
        if (bag.Count == 0)
            bag.Add(TemplatesDiagnostics.TemplateNotFound(name, List(files)));
        return new Parsed<Template?>(null, bag.ToValueList());
    }

    internal static WordLists ReadWords(IFileSource files, string folder, DiagnosticBag bag) =>
        TemplateSource.TryRead(files, folder + WordsName, bag, out SourceText? source) ? WordLists.Read(source, bag) : WordLists.None;

    internal static WordLists ReadSharedWords(IFileSource files, DiagnosticBag bag) => ReadWords(files, Shared, bag);

    private static Template? Read(IFileSource files, string name, SourceText source, DiagnosticBag bag)
    {
        WordLists words = ReadWords(files, name, bag).Over(ReadSharedWords(files, bag));
        if (TemplateHead.Read(source, bag, out int bodyStart) is not TemplateHead head)
            return null;
        Parsed<Theme?> theme = ThemeReader.Read(files, head.ThemeName);
        bag.AddRange(theme.Diagnostics);
        ScriptNames names = new([.. head.Parameters.Select(parameter => parameter.Name)], words.Names, !head.TakesAllRecords);
        PictureFolder pictures = new(files, name + "/");
        Script? script = new ScriptReader(files, name + "/", names, pictures, bag).Read(source, bodyStart);
        if (bag.HasErrors || script is null || theme.Value is null)
            return null;
        return new Template(new TemplateContent(name, head, script, words, pictures), head.Page is null ? theme.Value : theme.Value with { Page = head.Page });
    }
}
