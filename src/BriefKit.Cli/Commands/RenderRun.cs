using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Cli.Commands;

/// <summary>One call of <c>render</c>, from what was asked for to files.</summary>
internal sealed class RenderRun(CliHost host, RecordArguments recordArguments, Appearance appearance, RenderArguments arguments)
{
    private readonly DiagnosticPrinter _printer = recordArguments.CreatePrinter(host);

    public int Run()
    {
        DiagnosticBag usage = new();
        if (arguments.Templates.Count == 0)
            usage.Add(CliDiagnostics.NothingNamed("--template"));
        if (arguments.Formats is [])
            usage.Add(CliDiagnostics.NothingNamed("--format"));
        List<OutputFormat>? formats = arguments.Formats is null ? null : FindFormats(arguments.Formats, usage);
        if (arguments.Attach && formats is { Count: > 0 } && !formats.Contains(OutputFormat.Pdf))
            usage.Add(CliDiagnostics.AttachedToPdfAlone());
        if (appearance.ReferenceDocument is not null && formats?.Contains(OutputFormat.Word) is not true)
            usage.Add(CliDiagnostics.ReferenceForWordAlone());
        if (appearance.Citations is not null && formats is { Count: > 0 } && !formats.Contains(OutputFormat.Word))
            usage.Add(CliDiagnostics.CitationsInWordAlone());
        ValueList<KeyValuePair<string, string>> parameters = SplitAssignments(usage);
        Workspace workspace = new(host, recordArguments, appearance);
        List<Renderer> renderers = [.. arguments.Templates.Select(template => workspace.Prepare(template, parameters)).OfType<Renderer>()];
        usage.AddRange(renderers.SelectMany(renderer => (formats ?? []).Where(format => renderer.OnlyFormat is { } only && only != format).Select(format => CliDiagnostics.TemplateMakesNo(renderer.TemplateName, renderer.OnlyFormat!.Name, format.Name))));
        _printer.Print(usage);
        if (!workspace.PrintUsage(_printer) || usage.HasErrors)
            return ExitCode.WrongUsage;

        OutputPlan plan = new(host, arguments.Output);
        List<Record> records = workspace.ReadRecords(_printer, plan.IsFolder ? plan.FolderPath : null);
        List<RenderJob> jobs = PlanJobs(records, renderers, formats, plan);
        int files = jobs.Sum(job => job.Targets.Count);
        if (!plan.IsFolder && files > 1)
        {
            _printer.Print([CliDiagnostics.OneFileForManyOutputs(arguments.Output, files)]);
            return ExitCode.WrongUsage;
        }
        string[] overwritten = plan.IsStandardOutput
            ? []
            : [.. jobs.SelectMany(job => job.Targets).Select(target => target.Name).Where(name => workspace.Reads(plan.PathOf(name)))];
        if (overwritten.Length > 0)
        {
            _printer.Print(overwritten.Select(name => CliDiagnostics.OutputIsRead(plan.ShownPathOf(name))));
            return ExitCode.WrongUsage;
        }
        // Only a run into a folder can be taken up again, and only for it are all fonts and styles looked through.
        int written = Write(jobs, plan, plan.IsFolder ? workspace.Recipe(parameters) : null);
        if (written == 0)
            return ExitCode.NothingWritten;
        return _printer.ErrorCount > 0 ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private static List<OutputFormat> FindFormats(IReadOnlyList<string> names, DiagnosticBag usage)
    {
        List<OutputFormat> formats = [];
        foreach (string name in names)
        {
            if (OutputFormat.Find(name) is OutputFormat format)
                formats.Add(format);
            else
                usage.Add(CliDiagnostics.UnknownFormat(name, OutputFormat.All.Select(known => known.Name)));
        }
        return formats;
    }

    private ValueList<KeyValuePair<string, string>> SplitAssignments(DiagnosticBag usage)
    {
        List<KeyValuePair<string, string>> assignments = [];
        foreach (string assignment in arguments.Parameters)
        {
            int equals = assignment.IndexOf('=');
            if (equals > 0)
                assignments.Add(new(assignment[..equals].Trim(), assignment[(equals + 1)..]));
            else
                usage.Add(CliDiagnostics.NotAnAssignment(assignment));
        }
        return assignments.ToValueList();
    }

    private List<RenderJob> PlanJobs(List<Record> records, List<Renderer> renderers, List<OutputFormat>? formats, OutputPlan plan)
    {
        List<ValueList<Record>> groups = records.Count == 0 ? [] : arguments.Combine ? [records.ToValueList()] : [.. records.Select(record => ValueList.Create([record]))];
        DiagnosticBag names = new();
        List<RenderJob> jobs = [];
        foreach (ValueList<Record> group in groups)
        {
            foreach (Renderer renderer in renderers)
            {
                string stem = group.Count == 1 ? $"{group[0].Id}-{renderer.TemplateName}" : renderer.TemplateName;
                List<RenderTarget> targets = [.. (formats ?? [renderer.OnlyFormat ?? OutputFormat.Pdf]).Select(format => new RenderTarget(format, plan.Claim(stem, format.Extension, names)))];
                jobs.Add(new RenderJob(group, renderer, targets));
            }
        }
        if (plan.IsFolder)
            _printer.Print(names);
        return jobs;
    }

    private int Write(List<RenderJob> jobs, OutputPlan plan, RunRecipe? recipe)
    {
        if (jobs.Count == 0)
            return 0;
        using RunJournal? journal = OpenJournal(plan, out Diagnostic? failure);
        if (failure is not null)
        {
            _printer.Print([failure]);
            return 0;
        }
        int written = 0;
        using StreamWriter names = new(host.Output, leaveOpen: true);
        foreach (RenderResult result in Results(jobs, job => Render(job, plan, recipe, journal)))
        {
            _printer.Print(result.Diagnostics);
            if (result.StandardOutput is { } bytes)
            {
                host.Output.Write(bytes.Span);
                written++;
            }
            written += result.WrittenPaths.Count;
            foreach (string path in result.WrittenPaths)
                names.WriteLine(path);
            names.Flush();
        }
        // A run that wrote nothing leaves nothing to take up again.
        if (journal is not null && (_printer.ErrorCount == 0 || written == 0))
            journal.Complete();
        return written;
    }

    // Records are worked on side by side, but told of in their order. One alone is not worth starting threads for.
    private IEnumerable<RenderResult> Results(List<RenderJob> jobs, Func<RenderJob, RenderResult> render)
    {
        int degree = Math.Min(jobs.Count, arguments.Jobs > 0 ? arguments.Jobs : Environment.ProcessorCount);
        return degree == 1
            ? jobs.Select(render)
            : jobs.AsParallel().AsOrdered()
                .WithDegreeOfParallelism(Math.Min(degree, 512))
                .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .Select(render);
    }

    private RunJournal? OpenJournal(OutputPlan plan, out Diagnostic? failure)
    {
        failure = null;
        if (!plan.IsFolder)
            return null;
        try
        {
            return RunJournal.Open(plan.FolderPath, arguments.Resume);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = CliDiagnostics.OutputUnwritable(arguments.Output, exception.Message);
            return null;
        }
    }

    private RenderResult Render(RenderJob job, OutputPlan plan, RunRecipe? recipe, RunJournal? journal)
    {
        DocumentMaker maker = new(job, recordArguments.IsStrict, arguments.Attach);
        List<string> written = [];
        foreach (RenderTarget target in job.Targets)
        {
            string path = plan.PathOf(target.Name), shownPath = plan.ShownPathOf(target.Name);
            string key = recipe?.KeyOf(job.Records, job.Renderer.TemplateName, target.Format.Name + (arguments.Attach ? " --attach" : "")) ?? "";
            bool isFinished = arguments.Resume && journal is not null && journal.IsFinished(target.Name, key, path);
            if (isFinished)
            {
                written.Add(shownPath);
            }
            else if (maker.Make(target.Format) is { } bytes)
            {
                if (plan.IsStandardOutput)
                    return new RenderResult([], maker.Diagnostics.ToValueList()) { StandardOutput = bytes };
                if (AtomicFile.Write(path, shownPath, bytes.Span, maker.Diagnostics))
                {
                    // What was found wrong has to be told again by a run that takes this one up.
                    if (maker.Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Note))
                        journal?.Finish(target.Name, key, bytes.Span);
                    written.Add(shownPath);
                }
            }
        }
        return new RenderResult(written, maker.Diagnostics.ToValueList());
    }
}
