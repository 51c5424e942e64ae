using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using Scriban.Parsing;

namespace BriefKit.Templates.Scripting;

/// <summary>A template's script with everything that it includes, parsed and checked. Never changed; several renderings may share it.</summary>
/// <param name="Main">The template itself.</param>
/// <param name="Includes">What it includes, directly or not, by the name between the quotation marks.</param>
/// <param name="RecordNames">Every place that asks a record by name for something that not every record has.</param>
/// <param name="PictureFindings">What was said about its pictures when it was read, and need not be said again.</param>
internal sealed record Script(ScriptFile Main, IReadOnlyDictionary<string, ScriptFile> Includes, ValueList<NamedPlace> RecordNames, ValueList<Diagnostic> PictureFindings)
{
    /// <summary>Whether the text around its code is nothing but marks for the pieces of a form.</summary>
    public bool IsForm { get; init; }

    /// <summary>The script as it runs without Scriban; null where it needs Scriban.</summary>
    public ScriptPlan? Plan { get; init; }

    /// <summary>The place in the file that a span of the script names.</summary>
    public SourceLocation? LocationOf(SourceSpan span) => SourceOf(span.FileName) is SourceText source ? Locate(source, span) : null;

    public SourceText? SourceOf(string? file) =>
        file == Main.Source.Name ? Main.Source : Includes.Values.FirstOrDefault(include => include.Source.Name == file)?.Source;

    public static SourceLocation Locate(SourceText source, SourceSpan span)
    {
        int start = Math.Clamp(span.Start.Offset, 0, source.Length);
        int end = Math.Clamp(span.End.Offset + 1, start, source.Length);
        return source.At(start, end - start);
    }
}

/// <summary>A name, and where it stands.</summary>
internal sealed record NamedPlace(string Name, SourceLocation At);
