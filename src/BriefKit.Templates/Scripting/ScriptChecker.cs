using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Reporting;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>Goes through a parsed file, whether its parts ever run or not, and gathers the names in it.</summary>
internal sealed class ScriptChecker(SourceText source, ScriptNames names, DiagnosticBag bag) : ScriptVisitor
{
    private readonly List<NamedPlace> _variables = [];

    /// <summary>Names that the file gives a value to: by assignment, loops, functions and captures.</summary>
    public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

    public List<NamedPlace> Includes { get; } = [];

    public List<NamedPlace> RecordNames { get; } = [];

    /// <summary>The pictures that are named in so many words.</summary>
    public List<PictureRequest> Pictures { get; } = [];

    /// <param name="assigned">The names that this file or one that includes it gives a value to.</param>
    public void ReportUnknownVariables(IReadOnlySet<string> assigned, DiagnosticBag into)
    {
        HashSet<string> known = [.. names.Globals, .. assigned];
        foreach (NamedPlace variable in _variables.Where(variable => !known.Contains(variable.Name)))
            into.Add(TemplatesDiagnostics.UnknownVariable(variable.At, variable.Name, known));
    }

    public override void Visit(ScriptVariableGlobal node)
    {
        if (node.Name == ScriptNames.Include)
            bag.Add(TemplatesDiagnostics.IncludeNotConstant(At(node)));
        else
            _variables.Add(new NamedPlace(node.Name, At(node)));
    }

    public override void Visit(ScriptMemberExpression node)
    {
        Visit(node.Target);
        if (node.Target is not ScriptVariableGlobal thing)
            return;
        string name = node.Member!.Name;
        if (thing.Name == ScriptNames.Record)
            RecordNames.Add(new NamedPlace(name, At(node.Member)));
        else if (names.MembersOf(thing.Name) is IReadOnlyCollection<string> members && !members.Contains(name))
            bag.Add(TemplatesDiagnostics.UnknownMember(At(node.Member), ScriptNames.SubjectOf(thing.Name), name, members));
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: ScriptNames.Picture }, Arguments: [ScriptLiteral { Value: string { Length: > 0 } file }, ScriptLiteral { Value: string description }, ..] })
            Pictures.Add(new PictureRequest(file, description) { At = At(node) });
        if (node.Target is not ScriptVariableGlobal { Name: ScriptNames.Include })
            base.Visit(node);
        else if (node.Arguments is [ScriptLiteral { Value: string name }])
            Includes.Add(new NamedPlace(name, At(node)));
        else
            bag.Add(TemplatesDiagnostics.IncludeNotConstant(At(node)));
    }

    public override void Visit(ScriptRawStatement node)
    {
        TextSpan span = At(node).Span;
        foreach ((int start, string name, string description) in PictureMarks.Find(source.Substring(span)))
            Pictures.Add(new PictureRequest(name, description) { At = source.At(span.Start + start, 0) });
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Assign(node.Target);
        Visit(node.Value);
    }

    public override void Visit(ScriptForStatement node)
    {
        Assign(node.Variable);
        Visit(node.Iterator);
        Visit(node.NamedArguments);
        Visit(node.Body);
        Visit(node.Else);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Assign(node.Target);
        Visit(node.Body);
    }

    public override void Visit(ScriptFunction node)
    {
        if (node.NameOrDoToken is ScriptVariable name)
            Assigned.Add(name.Name);
        if (node.Parameters is not null)
        {
            foreach (ScriptParameter parameter in node.Parameters)
                Assigned.Add(parameter.Name!.Name);
        }
        Visit(node.Body);
    }

    public override void Visit(ScriptNamedArgument node) => Visit(node.Value);

    public override void Visit(ScriptObjectMember node) => Visit(node.Value);

    public override void Visit(ScriptImportStatement node) => ReportUnavailable(node, "import");

    public override void Visit(ScriptWrapStatement node) => ReportUnavailable(node, "wrap");

    public override void Visit(ScriptTableRowStatement node) => ReportUnavailable(node, "tablerow");

    public override void Visit(ScriptWithStatement node) => ReportUnavailable(node, "with");

    public override void Visit(ScriptThisExpression node) => ReportUnavailable(node, "this");

    private void ReportUnavailable(ScriptNode node, string what) => bag.Add(TemplatesDiagnostics.Unavailable(At(node), what));

    private void Assign(ScriptExpression? target)
    {
        if (target is ScriptVariable variable)
            Assigned.Add(variable.Name);
        else if (target is not null)
            Visit(target);
    }

    private SourceLocation At(ScriptNode node) => Script.Locate(source, node.Span);
}
