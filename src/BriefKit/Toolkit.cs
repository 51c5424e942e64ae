using System.Reflection;
using System.Text;
using BriefKit.Bibliographies;
using BriefKit.Citations;
using BriefKit.Citations.Library;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Exchange;
using BriefKit.Formats.Abbreviations;
using BriefKit.Formats.CslJson;
using BriefKit.Formats.RecordTypes;
using BriefKit.Library;
using BriefKit.Reading;
using BriefKit.Rendering;
using BriefKit.Templates;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Themes;
using BriefKit.Typesetting.Fonts;
using BriefKit.Word;
using BriefKit.Word.Merging;

namespace BriefKit;

/// <summary>
/// Everything that BriefKit does, for programs that embed it: it reads records, and makes renderers and writers of bibliographies.
/// It touches no file, clock or network, and several threads may use it at once.
/// </summary>
/// <example>
/// <code>
/// Toolkit toolkit = new(new NoFiles());
/// Parsed&lt;ValueList&lt;Record&gt;&gt; records = toolkit.ReadRecords("meeting.txt", bytes, new ReadRequest());
/// Parsed&lt;Renderer?&gt; renderer = toolkit.Prepare(new DocumentRequest("handout"));
/// Parsed&lt;Document&gt; document = renderer.Value!.Compose(records.Value);
/// Parsed&lt;ReadOnlyMemory&lt;byte&gt;&gt; pdf = renderer.Value.Write(document.Value, OutputFormat.Pdf);
/// </code>
/// </example>
public sealed class Toolkit
{
    private const string DefaultStyle = "chicago-author-date";

    private static readonly Lazy<ValueList<RecordType>> BuiltInTypes = new(ReadBuiltInTypes);

    private readonly FontLibrary _fonts;
    private readonly Lazy<StyleFinder> _styles;

    /// <param name="fonts">Font files for what the embedded fonts lack, the preferred ones first.</param>
    /// <param name="styles">Where styles are looked for beside the built-in ones, the preferred places first.</param>
    public Toolkit(IFileSource fonts, ValueList<StylePlace> styles = default)
    {
        _fonts = new FontLibrary(fonts);
        _styles = new(() => new StyleFinder(StyleLibrary.BuiltIn, FoldersOf(styles, comeFirst: true), FoldersOf(styles, comeFirst: false)));
    }

    /// <summary>The version of BriefKit, as it is written into files.</summary>
    public static string Version { get; } =
        typeof(Toolkit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>What tells this build from every other one.</summary>
    public static string BuildId { get; } = typeof(Toolkit).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>The record types that ship, in the order of their names.</summary>
    public static ValueList<RecordType> RecordTypes => BuiltInTypes.Value;

    /// <summary>The names of the templates that ship, in order.</summary>
    public static ValueList<string> TemplateNames => TemplateLibrary.Names;

    /// <summary>The templates that ship, in the order of their names.</summary>
    public static ValueList<TemplateSummary> Templates => TemplateLibrary.Names
        .Select(name => TemplateSummary.Of(Required(TemplateLibrary.Find(name, null, null))))
        .ToValueList();

    /// <summary>Reads and checks a template that a user made; null where there are errors, all of which are told.</summary>
    /// <param name="name">What the user calls it.</param>
    /// <param name="folder">The folder that holds it; null for a file, or a template that ships.</param>
    /// <param name="file">The Word file that it is; null for a folder, or a template that ships.</param>
    public static Parsed<TemplateSummary?> CheckTemplate(string name, IFileSource? folder, NamedBytes? file)
    {
        Parsed<IDocumentTemplate?> template = TemplateLibrary.Find(name, folder, file);
        return new(template.Value is null ? null : TemplateSummary.Of(template.Value), template.Diagnostics);
    }

    /// <summary>The files of a new template that begins as a copy of one that ships; none, and an error, where there is none such.</summary>
    /// <param name="isWord">Whether it is to be a Word file.</param>
    public static Parsed<ValueList<NamedBytes>> BeginTemplate(string from, bool isWord) => TemplateLibrary.Begin(from, isWord);

    /// <summary>The themes that ship.</summary>
    public static ValueList<string> ThemeNames => ThemeReader.List(EmbeddedFiles.Templates);

    /// <summary>How many locales are built in.</summary>
    public static int LocaleCount => LocaleLibrary.BuiltIn.Tags.Count;

    /// <summary>The font families that are built in.</summary>
    public static ValueList<string> BuiltInFontFamilies => [Theme.Default.TextFont, Theme.Default.HeadingFont];

    /// <summary>How many citation styles are built in.</summary>
    public static int StyleCount => StyleLibrary.BuiltIn.Entries.Count;

    /// <summary>Reads a record type that a user wrote.</summary>
    public static Parsed<RecordType?> ReadRecordType(SourceText text) => RecordTypeReader.Read(text);

    /// <summary>Reads a list of abbreviations that a user wrote: a YAML map of each to what it stands for.</summary>
    public static Parsed<ValueList<GlossaryEntry>> ReadGlossary(SourceText text) => GlossaryReader.Read(text);

    /// <summary>Reads a list of abbreviations for citations: JSON as citeproc-js and Zotero have it.</summary>
    public static Parsed<AbbreviationList> ReadAbbreviations(SourceText text) => AbbreviationsReader.Read(text);

    /// <summary>Reads the citations of a document as citation processors exchange them: a JSON list of citation objects.</summary>
    public static Parsed<CitationList> ReadCitations(SourceText text)
    {
        Parsed<ValueList<PlacedCluster>> clusters = CitationReader.Read(text);
        bool isSilent = clusters.Value.IsEmpty && !clusters.Diagnostics.Any(diagnostic => diagnostic.IsError);
        return new(new CitationList(clusters.Value), isSilent ? [.. clusters.Diagnostics, PipelineDiagnostics.NoCitations(text.At(0, 0))] : clusters.Diagnostics);
    }

    /// <summary>Whether a style can be asked for by a name that is that of its file, without the ending.</summary>
    public static bool IsStyleName(string stem) => StyleFinder.IsName(stem);

    /// <summary>Reads the records of one input, whose format is told from its content.</summary>
    /// <param name="name">What the user calls the input.</param>
    public static Parsed<ValueList<Record>> ReadRecords(string name, ReadOnlyMemory<byte> bytes, ReadRequest request) =>
        new RecordReader(RecordTypes, request).Read(name, bytes);

    /// <summary>Writes records, or their references, in a format for exchange with other programs.</summary>
    public static Parsed<ReadOnlyMemory<byte>> Convert(IEnumerable<Record> records, ExchangeFormat format) => ExchangeWriter.Write(records, format);

    /// <summary>Looks up what a request names; null, with errors, where something of it is not there or does not fit.</summary>
    public Parsed<Renderer?> Prepare(DocumentRequest request)
    {
        DiagnosticBag diagnostics = new();
        IDocumentTemplate? template = FindTemplate(request, diagnostics);
        Theme? theme = FindTheme(request.Theme, diagnostics);
        PageGeometry? page = FindPaper(request.Paper, diagnostics);
        PageLayout layout = FindLayout(request.Layout, diagnostics);
        LiveCitations citations = FindCitations(request.Citations, diagnostics);
        Style? style = FindStyle(request.Style ?? template?.Style, request.StyleFile, diagnostics);
        if (template is null || style is null)
            return new(null, diagnostics.ToValueList());
        ValueList<ParameterSetting> parameters = request.Parameters.Select(pair => new ParameterSetting(pair.Key, pair.Value)).ToValueList();
        diagnostics.AddRange(template.Check(parameters));
        ReferenceDocument? reference = FindReference(request, template, diagnostics);
        Locale locale = FindLocale(request.Locale, style, diagnostics);
        RenderRequest rendering = new([], new CslDateFormatter(locale))
        {
            Locale = request.Locale ?? LocaleLibrary.LastResort,
            Parameters = parameters,
            Glossary = request.Glossary,
            Theme = theme,
            Page = page,
            Producer = Producer,
            Created = request.Created,
        };
        Renderer? renderer = diagnostics.HasErrors ? null : new Renderer(template, rendering, new LocalizedStyle(style, locale, OptionsOf(request.Abbreviations)), new DocumentWriters(_fonts, layout.Sheets, new WordWriter { Citations = citations, Reference = reference }))
        {
            IsLargePrint = layout.IsLargePrint,
            LineNumberInterval = request.LineNumberInterval,
        };
        return new(renderer, diagnostics.ToValueList());
    }

    /// <summary>Looks up what a request names; null, with errors, where something of it is not there.</summary>
    public Parsed<BibliographyWriter?> PrepareBibliography(BibliographyRequest request)
    {
        DiagnosticBag diagnostics = new();
        Theme? theme = FindTheme(request.Theme, diagnostics) ?? Theme.Default;
        PageGeometry? page = FindPaper(request.Paper, diagnostics);
        LiveCitations citations = FindCitations(request.Citations, diagnostics);
        Style? style = FindStyle(request.Style, request.StyleFile, diagnostics);
        if (style is null || diagnostics.HasErrors)
            return new(null, diagnostics.ToValueList());
        Locale locale = FindLocale(request.Locale, style, diagnostics);
        DocumentMetadata metadata = new("References") { Language = locale.Language, Producer = Producer, Created = request.Created };
        Document frame = new(metadata, []) { Theme = page is null ? theme : theme with { Page = page } };
        return new(new BibliographyWriter(request.Format, style, locale, OptionsOf(request.Abbreviations), frame, new DocumentWriters(_fonts, default, new WordWriter { Citations = citations })), diagnostics.ToValueList());
    }

    /// <summary>The citation styles that a query fits: first those that were added to the built-in ones, then the likeliest; all of them for an empty query.</summary>
    public ValueList<StyleSummary> SearchStyles(StyleQuery query)
    {
        ValueList<StyleSummary> added = _styles.Value.Added.Select(found => StyleSummary.Of(found.Entry, found.FileName)).ToValueList();
        HashSet<string> hidden = new(added.Select(style => style.Name), StringComparer.OrdinalIgnoreCase);
        IEnumerable<StyleSummary> builtIn = StyleLibrary.BuiltIn.Search(string.Join(' ', query.Words))
            .Where(entry => !hidden.Contains(entry.Id))
            .Select(entry => StyleSummary.Of(entry, null));
        return added.Where(query.HasWords).Concat(builtIn).Where(query.Fits).ToValueList();
    }

    /// <summary>A style at length, with a sample of it; null with an error where there is none of that name or it cannot be used.</summary>
    /// <param name="file">The text of a CSL file in place of a name; null for the name.</param>
    /// <param name="locale">A BCP 47 tag; null for the style's own locale.</param>
    public Parsed<StyleDetails?> ShowStyle(string name, SourceText? file, string? locale)
    {
        Parsed<FoundStyle?> style = file is not null ? _styles.Value.Read(file) : _styles.Value.Find(name);
        if (style.Value is not FoundStyle found)
            return new(null, style.Diagnostics);
        DiagnosticBag diagnostics = new();
        diagnostics.AddRange(style.Diagnostics);
        StyleSummary summary = StyleSummary.Of(found.Entry, found.FileName, found.Style.DefaultLocale);
        StyleDetails details = StyleSample.Show(summary, found.Style.Id, found.Style, FindLocale(locale, found.Style, diagnostics));
        return new(details with { Parent = found.Parent }, diagnostics.ToValueList());
    }

    /// <summary>Reads and checks a style that a user wrote; null with errors where nothing can be formatted by it.</summary>
    public Parsed<StyleSummary?> CheckStyle(SourceText file)
    {
        Parsed<FoundStyle?> style = _styles.Value.Read(file);
        return new(style.Value is FoundStyle found ? StyleSummary.Of(found.Entry, found.FileName, found.Style.DefaultLocale) : null, style.Diagnostics);
    }

    /// <summary>Which scripts beyond the Latin one can be printed on this machine.</summary>
    public ValueList<ScriptCoverage> CoverScripts() => ScriptSamples.All
        .Select(sample => sample.Cover(_fonts))
        .ToValueList();

    // Who reads a document can follow its links.
    private static CitationOptions OptionsOf(AbbreviationList abbreviations) => new() { LinksReferences = true, Abbreviations = abbreviations };

    private static string Producer => $"BriefKit {Version}";

    private static IDocumentTemplate? FindTemplate(DocumentRequest request, DiagnosticBag diagnostics)
    {
        Parsed<IDocumentTemplate?> template = TemplateLibrary.Find(request.Template, request.TemplateFolder, request.TemplateFile);
        diagnostics.AddRange(template.Diagnostics);
        return template.Value;
    }

    private static ReferenceDocument? FindReference(DocumentRequest request, IDocumentTemplate template, DiagnosticBag diagnostics)
    {
        if (request.ReferenceDocument is not NamedBytes file)
            return null;
        if (OutputFormat.OnlyOf(template) == OutputFormat.Word)
            diagnostics.Add(PipelineDiagnostics.ReferenceForWordTemplate(template.Name));
        Parsed<ReferenceDocument?> reference = ReferenceDocument.Read(file.Name, file.Bytes);
        diagnostics.AddRange(reference.Diagnostics);
        return reference.Value;
    }

    private static Theme? FindTheme(string? name, DiagnosticBag diagnostics)
    {
        if (name is null)
            return null;
        Parsed<Theme?> theme = ThemeReader.Read(EmbeddedFiles.Templates, name);
        diagnostics.AddRange(theme.Diagnostics);
        return theme.Value;
    }

    private static PageGeometry? FindPaper(string? name, DiagnosticBag diagnostics)
    {
        PageGeometry? page = name is null ? null : PageGeometry.Parse(name);
        if (name is not null && page is null)
            diagnostics.Add(PipelineDiagnostics.UnknownPaper(name, PageGeometry.Names));
        return page;
    }

    private static PageLayout FindLayout(string? name, DiagnosticBag diagnostics)
    {
        if (name is null)
            return PageLayout.Plain;
        if (PageLayout.Find(name) is PageLayout layout)
            return layout;
        diagnostics.Add(PipelineDiagnostics.UnknownLayout(name, PageLayout.All.Select(known => known.Name)));
        return PageLayout.Plain;
    }

    private static LiveCitations FindCitations(string? name, DiagnosticBag diagnostics)
    {
        if (name is null)
            return LiveCitations.Native;
        LiveCitations? citations = CitationModes.Find(name);
        if (citations is null)
            diagnostics.Add(PipelineDiagnostics.UnknownCitations(name, CitationModes.All));
        return citations ?? LiveCitations.Native;
    }

    private Style? FindStyle(string? name, SourceText? file, DiagnosticBag diagnostics)
    {
        Parsed<FoundStyle?> style = file is not null ? _styles.Value.Read(file) : _styles.Value.Find(name ?? DefaultStyle);
        diagnostics.AddRange(style.Diagnostics);
        return style.Value?.Style;
    }

    private static ValueList<StyleFolder> FoldersOf(ValueList<StylePlace> places, bool comeFirst) =>
        places.Where(place => place.ComesFirst == comeFirst).Select(place => new StyleFolder(place.Name, place.Files)).ToValueList();

    private static Locale FindLocale(string? tag, Style style, DiagnosticBag diagnostics)
    {
        Parsed<Locale> locale = LocaleLibrary.BuiltIn.Load(tag ?? style.DefaultLocale ?? LocaleLibrary.LastResort);
        diagnostics.AddRange(locale.Diagnostics);
        return locale.Value;
    }

    private static ValueList<RecordType> ReadBuiltInTypes()
    {
        EmbeddedFiles files = EmbeddedFiles.RecordTypes;
        return files.Names
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => Required(RecordTypeReader.Read(new SourceText(name, Encoding.UTF8.GetString(files.Read(name)!.Value.Span)))))
            .ToValueList();
    }

    // What ships is right, as the tests prove.
    private static T Required<T>(Parsed<T?> parsed) where T : class =>
        parsed.Value ?? throw new InvalidOperationException(string.Join("\n", parsed.Diagnostics));
}
