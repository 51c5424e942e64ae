using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Templates.Parameters;
using BriefKit.Templates.Scripting;

namespace BriefKit.Templates;

/// <summary>What a template is to be rendered with.</summary>
/// <param name="Records">One record, or several that are to stand in one document. At least one.</param>
/// <param name="Dates">Writes dates in the words of the locale.</param>
public sealed record RenderRequest(ValueList<Record> Records, IDateFormatter Dates)
{
    /// <summary>The language of the document as a BCP 47 tag: it chooses the template's words.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>What the user sets, <c>name=value</c>, in order.</summary>
    public ValueList<ParameterSetting> Parameters { get; init; }

    /// <summary>Abbreviations that the user explains; they go before those of the record type.</summary>
    public ValueList<GlossaryEntry> Glossary { get; init; }

    /// <summary>Another theme than the template's own; null for the template's own.</summary>
    public Theme? Theme { get; init; }

    /// <summary>Another page than the template's or the theme's; null for theirs.</summary>
    public PageGeometry? Page { get; init; }

    /// <summary>The program that makes the document, with its version.</summary>
    public string Producer { get; init; } = "BriefKit";

    /// <summary>When the document is said to be made; null for unstated.</summary>
    public DateTimeOffset? Created { get; init; }

    public ScriptLimits Limits { get; init; } = ScriptLimits.Default;

    /// <summary>The clock that <see cref="ScriptLimits.Time"/> is measured by. It never shows in the output.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
