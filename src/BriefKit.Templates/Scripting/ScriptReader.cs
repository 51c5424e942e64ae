using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using Scriban.Parsing;
using ScribanTemplate = Scriban.Template;

namespace BriefKit.Templates.Scripting;

/// <summary>Parses a template and what it includes, and checks every name in it that can be known before a record is there.</summary>
internal sealed class ScriptReader(IFileSource files, string folder, ScriptNames names, PictureFolder pictures, DiagnosticBag bag)
{
    private const string PartialsFolder = "partials/";
    public const int MaxExpressionDepth = 100;

    private readonly Dictionary<string, ScriptFile> _includes = new(StringComparer.Ordinal);
    private readonly List<ScriptChecker> _checkers = [];

    /// <param name="bodyStart">Where the script begins, behind the front matter.</param>
    public Script? Read(SourceText source, int bodyStart)
    {
        if (Parse(source, bodyStart) is not ScriptFile main)
            return null;
        Follow(main, [source.Name]);
        HashSet<string> assigned = [.. _checkers.SelectMany(checker => checker.Assigned)];
        foreach (ScriptChecker checker in _checkers)
            checker.ReportUnknownVariables(assigned, bag);
        ValueList<NamedPlace> recordNames = _checkers.SelectMany(checker => checker.RecordNames).Where(asked => !RecordModel.OwnNames.Contains(asked.Name)).ToValueList();
        return new Script(main, _includes, recordNames, CheckPictures()) { Plan = bag.HasErrors ? null : ScriptPlanner.Plan(main) };
    }

    private ValueList<Diagnostic> CheckPictures()
    {
        DiagnosticBag found = new();
        foreach (PictureRequest picture in _checkers.SelectMany(checker => checker.Pictures))
            pictures.Check(picture, found);
        bag.AddRange(found);
        return found.ToValueList();
    }

    private ScriptFile? Parse(SourceText source, int start)
    {
        // The parser cannot begin where the text ends.
        if (start == source.Length)
            return new ScriptFile(source, ScribanTemplate.Parse("", source.Name).Page!);
        LinePosition position = source.GetPosition(start);
        LexerOptions lexing = LexerOptions.Default with { StartPosition = new TextPosition(start, position.Line - 1, position.Column - 1) };
        ParserOptions parsing = new() { ExpressionDepthLimit = MaxExpressionDepth };
        ScribanTemplate template = ScribanTemplate.Parse(source.Text, source.Name, parsing, lexing);
        // The parser goes on after an error, but what it then finds is mostly a consequence: of "for x in }}" that the "end" is missing as well.
        if (template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is { } first)
            bag.Add(TemplatesDiagnostics.Syntax(Script.Locate(source, first.Span), ScribanMessage.Sentence(first.Message)));
        return template.HasErrors || template.Page is null ? null : new ScriptFile(source, template.Page);
    }

    // The chain holds the files from the template down to this one: an include of one of them would never end.
    private void Follow(ScriptFile file, ValueList<string> chain)
    {
        ScriptChecker checker = new(file.Source, names, bag);
        _checkers.Add(checker);
        checker.Visit(file.Page);
        foreach (NamedPlace include in checker.Includes)
            Include(include, chain);
    }

    private void Include(NamedPlace include, ValueList<string> chain)
    {
        if (TemplateSource.LeadsOutside(include.Name))
        {
            bag.Add(TemplatesDiagnostics.IncludeOutside(include.At, include.Name));
            return;
        }
        string[] candidates = [folder + include.Name, PartialsFolder + include.Name];
        if (candidates.FirstOrDefault(chain.Contains) is string loop)
        {
            bag.Add(TemplatesDiagnostics.IncludeLoops(include.At, [.. chain.SkipWhile(name => name != loop), loop]));
            return;
        }
        if (_includes.ContainsKey(include.Name))
            return;
        int findings = bag.Count;
        foreach (string candidate in candidates)
        {
            if (!TemplateSource.TryRead(files, candidate, bag, out SourceText? source))
                continue;
            if (Parse(source, 0) is not ScriptFile file)
                return;
            _includes.Add(include.Name, file);
            Follow(file, [.. chain, candidate]);
            return;
        }
        if (bag.Count == findings)
            bag.Add(TemplatesDiagnostics.IncludeNotFound(include.At, include.Name, Includable()));
    }

    private IEnumerable<string> Includable() =>
        from prefix in new[] { folder, PartialsFolder }
        from name in files.Names
        where name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)
        select name[prefix.Length..];
}
