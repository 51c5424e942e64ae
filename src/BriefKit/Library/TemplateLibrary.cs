using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Rendering;
using BriefKit.Templates;
using BriefKit.Word;
using BriefKit.Word.Forms;

namespace BriefKit.Library;

/// <summary>Finds templates of every kind: those that ship, those in folders of users, and Word files.</summary>
internal static class TemplateLibrary
{
    private const string Text = "/template.md", WordFile = "/template.docx", WordText = "/template.docx.md";

    /// <summary>The names of the templates that ship, in ordinal order.</summary>
    public static ValueList<string> Names => EmbeddedFiles.Templates.Names
        .Where(name => name.EndsWith(Text, StringComparison.Ordinal) || name.EndsWith(WordText, StringComparison.Ordinal))
        .Select(name => name[..name.IndexOf('/', StringComparison.Ordinal)])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>The template that is named, lies in a folder or is a file; null, and errors, where there is none.</summary>
    public static Parsed<IDocumentTemplate?> Find(string name, IFileSource? folder, NamedBytes? file)
    {
        IFileSource files = EmbeddedFiles.Templates;
        if (file is not null)
            return Cast(WordTemplate.Read(new SubstitutedFolder(NameOf(name), new NoFiles(), files), NameOf(name), file.Name, file.Bytes));
        string shown = name;
        if (folder is not null)
        {
            name = NameOf(name);
            files = new SubstitutedFolder(name, folder, files);
        }
        if (files.Names.Contains(name + Text, StringComparer.Ordinal))
            return Cast(TemplateReader.Read(files, name));
        if (files.Read(name + WordFile) is { } bytes)
            return Cast(WordTemplate.Read(files, name, shown.TrimEnd('/', '\\') + WordFile, bytes));
        if (!files.Names.Contains(name + WordText, StringComparer.Ordinal))
            return new(null, [PipelineDiagnostics.TemplateNotFound(name, Names)]);
        Parsed<ReadOnlyMemory<byte>?> made = MakeWordFile(files, name);
        return made.Value is { } word ? Cast(WordTemplate.Read(files, name, name + WordFile, word)) : new(null, made.Diagnostics);
    }

    /// <summary>The files of a new template that begins as a copy of one that ships, by their names in its folder.</summary>
    /// <param name="isWord">Whether a Word file is asked for.</param>
    public static Parsed<ValueList<NamedBytes>> Begin(string from, bool isWord)
    {
        EmbeddedFiles files = EmbeddedFiles.Templates;
        string[] candidates = isWord ? [from, "word-" + from] : [from];
        string kind = isWord ? WordText : Text;
        if (candidates.FirstOrDefault(name => files.Names.Contains(name + kind, StringComparer.Ordinal)) is not string found)
            return new([], [PipelineDiagnostics.TemplateNotFound(from, Names.Where(name => files.Names.Contains(name + kind, StringComparer.Ordinal)).ToValueList())]);
        if (isWord)
        {
            Parsed<ReadOnlyMemory<byte>?> made = MakeWordFile(files, found);
            return new(made.Value is { } bytes ? [new NamedBytes("template.docx", bytes)] : [], made.Diagnostics);
        }
        string prefix = found + "/";
        return new(files.Names
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !name.EndsWith("README.md", StringComparison.Ordinal))
            .Select(name => new NamedBytes(name[prefix.Length..], files.Read(name)!.Value))
            .ToValueList(), []);
    }

    // The Word templates that ship are kept as text and written by our own writer, so that they always have the styles that it has.
    private static Parsed<ReadOnlyMemory<byte>?> MakeWordFile(IFileSource files, string name)
    {
        Parsed<StaticDocument?> text = StaticDocument.Read(files, name, name + WordText);
        return new(text.Value is null ? null : TemplateMaker.Make(text.Value, new WordWriter()), text.Diagnostics);
    }

    private static Parsed<IDocumentTemplate?> Cast<T>(Parsed<T?> parsed) where T : class, IDocumentTemplate => new(parsed.Value, parsed.Diagnostics);

    // The last part of a path, without the ending of a Word file: what files are called that are made by it.
    private static string NameOf(string path)
    {
        string name = path.Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        if (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase))
            name = name[..^5];
        return name is "" or "." or ".." ? "template" : name;
    }
}
