using System.Globalization;
using BriefKit.Bibliographies;
using BriefKit.Cli.Commands;
using BriefKit.Cli.Fonts;
using BriefKit.Cli.Inputs;
using BriefKit.Cli.Outputs;
using BriefKit.Cli.Printing;
using BriefKit.Cli.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Library;
using BriefKit.Reading;
using BriefKit.Rendering;

namespace BriefKit.Cli;

/// <summary>The toolkit with what one call of the command line named: inputs, fonts, a record type, a glossary, a style, templates.</summary>
internal sealed class Workspace
{
    private readonly CliHost _host;
    private readonly RecordArguments _arguments;
    private readonly Appearance _appearance;
    private readonly DiagnosticBag _usage = new();
    private readonly NamedFiles _files;
    private readonly Toolkit _toolkit;
    private readonly ReadRequest _reading;
    private readonly SourceText? _styleFile;
    private readonly AbbreviationList _abbreviations;
    private readonly NamedBytes? _reference;
    private readonly DateTimeOffset? _created;
    private readonly HashSet<string> _inputPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RememberedFiles> _styleFolders = [];

    /// <summary>Reads what the options name. What is wrong with it waits to be taken by <see cref="PrintUsage"/>.</summary>
    public Workspace(CliHost host, RecordArguments arguments, Appearance appearance)
    {
        _host = host;
        _arguments = arguments;
        _appearance = appearance;
        _files = new NamedFiles(host, _usage);
        foreach (string folder in appearance.FontFolders.Where(folder => !Directory.Exists(host.FullPath(folder))))
            _usage.Add(CliDiagnostics.FontFolderNotFound(folder));
        ValueList<StylePlace> styles = StyleFolders.Places(host).Select(place => place with { Files = Remembered(place.Files) }).ToValueList();
        _toolkit = new Toolkit(new FontFiles([.. appearance.FontFolders.Select(host.FullPath), .. SystemFonts.Folders(host)]), styles);
        _reading = new ReadRequest
        {
            Type = FindType(arguments.Type),
            Encoding = arguments.Encoding,
            DateOrder = arguments.DateOrder,
        };
        Glossary = ReadGlossary(arguments.Glossary);
        _abbreviations = ReadAbbreviations(appearance.Abbreviations);
        _styleFile = _files.IsFile(appearance.Style) ? _files.Read(appearance.Style!) : null;
        _reference = appearance.ReferenceDocument is null ? null : _files.ReadBytes(appearance.ReferenceDocument);
        _created = SourceDate();
        foreach ((string option, string? value) in ((string, string?)[])[("--style", appearance.Style), ("--locale", appearance.Locale), ("--theme", appearance.Theme)])
        {
            if (value is not null && string.IsNullOrWhiteSpace(value))
                _usage.Add(CliDiagnostics.NothingNamed(option));
        }
    }

    private ValueList<GlossaryEntry> Glossary { get; }

    /// <summary>Prints what is wrong with the options; false if something is.</summary>
    public bool PrintUsage(DiagnosticPrinter printer)
    {
        printer.Print(_usage);
        return !_usage.HasErrors;
    }

    /// <summary>Whether a file is an input or was named by an option, so that it must not be written. Asked after the records have been read.</summary>
    public bool Reads(string fullPath) => _inputPaths.Contains(fullPath) || _files.HasRead(fullPath);

    /// <summary>The records of all inputs, in their order. With strictness, an input that gave rise to a warning gives none.</summary>
    /// <param name="outputFolder">The folder that is written to; what lies in it is no input of a folder above it. Null for none.</param>
    public List<Record> ReadRecords(DiagnosticPrinter printer, string? outputFolder = null)
    {
        DiagnosticBag finding = new();
        IReadOnlyList<InputFile> inputs = new InputFinder(_host, finding, outputFolder).Find(_arguments.Inputs);
        printer.Print(finding);
        List<Record> records = [];
        foreach (InputFile input in inputs)
        {
            DiagnosticBag reading = new();
            if (input.FullPath is not null)
                _inputPaths.Add(input.FullPath);
            if (InputBytes.Read(_host, input, reading) is byte[] bytes)
            {
                Parsed<ValueList<Record>> parsed = Toolkit.ReadRecords(input.Name, bytes, _reading);
                reading.AddRange(parsed.Diagnostics);
                bool isRefused = _arguments.IsStrict && reading.Any(diagnostic => diagnostic.Severity > Severity.Note);
                if (!isRefused)
                    records.AddRange(parsed.Value);
            }
            printer.Print(reading);
        }
        return records;
    }

    /// <summary>A renderer for a template that is named or lies in a folder; null where there is none such or an option does not fit it.</summary>
    public Renderer? Prepare(string template, ValueList<KeyValuePair<string, string>> parameters)
    {
        if (TemplatePlace.Find(template, _files) is not TemplatePlace place)
            return null;
        Parsed<Renderer?> renderer = _toolkit.Prepare(new DocumentRequest(template)
        {
            TemplateFolder = place.Folder,
            TemplateFile = place.File,
            ReferenceDocument = _reference,
            Style = _appearance.Style,
            StyleFile = _styleFile,
            Locale = _appearance.Locale,
            Theme = _appearance.Theme,
            Paper = _appearance.Paper,
            Layout = _appearance.Layout,
            Citations = _appearance.Citations,
            LineNumberInterval = _appearance.LineNumberInterval,
            Glossary = Glossary,
            Abbreviations = _abbreviations,
            Parameters = parameters,
            Created = _created,
        });
        _usage.AddRange(renderer.Diagnostics);
        return renderer.Value;
    }

    /// <summary>A writer of bibliographies; null where an option does not fit it.</summary>
    public BibliographyWriter? PrepareBibliography(BibliographyFormat format)
    {
        Parsed<BibliographyWriter?> writer = _toolkit.PrepareBibliography(new BibliographyRequest(format)
        {
            Style = _appearance.Style,
            StyleFile = _styleFile,
            Locale = _appearance.Locale,
            Abbreviations = _abbreviations,
            Citations = _appearance.Citations,
            Theme = _appearance.Theme,
            Paper = _appearance.Paper,
            Created = _created,
        });
        _usage.AddRange(writer.Diagnostics);
        return writer.Value;
    }

    /// <summary>The citations in a file; null, and printed why, where it cannot be read.</summary>
    public CitationList? ReadCitations(string path, DiagnosticPrinter printer)
    {
        DiagnosticBag reading = new();
        NamedFiles files = new(_host, reading);
        CitationList? citations = null;
        if (files.Read(path) is SourceText text)
        {
            _inputPaths.Add(_host.FullPath(path));
            Parsed<CitationList> parsed = Toolkit.ReadCitations(text);
            reading.AddRange(parsed.Diagnostics);
            citations = parsed.Value;
        }
        printer.Print(reading);
        return citations;
    }

    /// <summary>What the files of this run depend on beside the records. Asked for when all templates are prepared, and so the styles read.</summary>
    public RunRecipe Recipe(ValueList<KeyValuePair<string, string>> parameters) => new(
    [
        Toolkit.BuildId,
        _appearance.Style ?? "", _appearance.Locale ?? "", _appearance.Theme ?? "", _appearance.Paper ?? "",
        _appearance.Layout ?? "", _appearance.Citations ?? "", _appearance.LineNumberInterval.ToString(CultureInfo.InvariantCulture),
        _arguments.Type ?? "", _arguments.Encoding ?? "", _arguments.DateOrder.ToString(),
        _created?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "",
        .. parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"),
        .. _appearance.FontFolders,
        .. FontFiles.HashesOf([.. _appearance.FontFolders.Select(_host.FullPath)]),
        .. _files.Hashes,
        .. _styleFolders.SelectMany(folder => folder.Hashes),
    ]);

    private RememberedFiles Remembered(IFileSource files)
    {
        RememberedFiles remembered = new(files);
        _styleFolders.Add(remembered);
        return remembered;
    }

    // https://reproducible-builds.org/specs/source-date-epoch: seconds since 1970.
    private DateTimeOffset? SourceDate()
    {
        string? value = _host.Environment("SOURCE_DATE_EPOCH");
        if (string.IsNullOrEmpty(value))
            return null;
        const long lastSecondOf9999 = 253402300799;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= lastSecondOf9999)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        _usage.Add(CliDiagnostics.BadSourceDate(value));
        return null;
    }

    private RecordType? FindType(string? name)
    {
        if (name is null)
            return null;
        if (_files.IsFile(name))
        {
            if (_files.Read(name) is not SourceText text)
                return null;
            Parsed<RecordType?> read = Toolkit.ReadRecordType(text);
            _usage.AddRange(read.Diagnostics);
            return read.Value;
        }
        RecordType? type = Toolkit.RecordTypes.FirstOrDefault(type => type.Name == name);
        if (type is null)
            _usage.Add(CliDiagnostics.UnknownRecordType(name, Toolkit.RecordTypes.Select(known => known.Name)));
        return type;
    }

    private ValueList<GlossaryEntry> ReadGlossary(string? path)
    {
        if (path is null || _files.Read(path) is not SourceText text)
            return [];
        Parsed<ValueList<GlossaryEntry>> glossary = Toolkit.ReadGlossary(text);
        _usage.AddRange(glossary.Diagnostics);
        return glossary.Value;
    }

    private AbbreviationList ReadAbbreviations(string? path)
    {
        if (path is null || _files.Read(path) is not SourceText text)
            return AbbreviationList.Empty;
        Parsed<AbbreviationList> abbreviations = Toolkit.ReadAbbreviations(text);
        _usage.AddRange(abbreviations.Diagnostics);
        return abbreviations.Value;
    }
}
