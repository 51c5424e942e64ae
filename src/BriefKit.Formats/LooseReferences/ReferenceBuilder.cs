using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.LooseReferences;

/// <summary>What a record says of all the works in it.</summary>
/// <param name="Title">What the event is called that they were made for.</param>
/// <param name="Date">When it took place.</param>
internal sealed record WorkContext(string? Title, ReferenceDate? Date);

/// <summary>Makes CSL items of the lines that were read, and reports what had to be left open.</summary>
internal sealed class ReferenceBuilder(ReferenceIds ids, string language, DateOrder order, DiagnosticBag diagnostics)
{
    /// <param name="line">What the line says.</param>
    /// <param name="evidence">What tells the order of the figures in its date.</param>
    /// <param name="context">The event that it belongs to, for a work of the record's own.</param>
    public Reference Build(LooseReference line, DateEvidence evidence, WorkContext? context)
    {
        Report(line);
        EdtfDate? date = line.Date is null ? null : LooseDateResolver.Resolve(line.Date, order, evidence, diagnostics);
        string id = ids.Next(line.Authors is [var first, ..] ? first.Name : null, line.Title, date);
        Reference item = new(id, line.Type) { Origin = new Origin(line.Location) };
        if (!line.Authors.IsEmpty)
            item = item.With(Variable.Author, line.Authors.Select(author => author.Name).ToValueList());
        if (line.Date is LooseDateReading reading)
            item = item.With(Variable.Issued, IssuedOf(date, reading.Text));
        item = WithText(item, Variable.Title, line.Title);
        item = WithText(item, Variable.Publisher, line.Publisher);
        item = WithText(item, Variable.PublisherPlace, line.PublisherPlace);
        item = WithText(item, Variable.Url, line.Url);
        item = WithText(item, Variable.Language, LanguageOf(line.Title));
        if (!line.Rest.IsEmpty)
            item = item with { Extra = item.Extra.With("unread", string.Join("; ", line.Rest.Select(line.Location.Source.Substring))) };
        return context is null || line.Type is not (ItemType.Speech or ItemType.PaperConference or ItemType.Performance) ? item : WithEvent(item, context);
    }

    // A date that was not understood is printed as it was written.
    private static ReferenceDate IssuedOf(EdtfDate? date, string verbatim) => new(date, date is null ? verbatim : null, verbatim);

    private static Reference WithText(Reference item, Variable variable, string? text) => text is null ? item : item.With(variable, text);

    private static Reference WithEvent(Reference item, WorkContext context)
    {
        item = WithText(item, Variable.EventTitle, context.Title);
        return context.Date is null ? item : item.With(Variable.EventDate, context.Date);
    }

    private string? LanguageOf(string? title)
    {
        if (title is null)
            return null;
        string? script = TextLanguage.OfScript(title);
        return script ?? (TextLanguage.IsLatin(language) ? language : null);
    }

    private void Report(LooseReference line)
    {
        SourceText source = line.Location.Source;
        if (!line.IsUnderstood)
            diagnostics.Add(LooseReferenceDiagnostics.Verbatim(line.Location));
        else if (line.Date is null)
            diagnostics.Add(LooseReferenceDiagnostics.NoDate(line.Location));
        if (line is { IsUnderstood: true, Type: ItemType.Book, Title: string title, Publisher: null })
            diagnostics.Add(LooseReferenceDiagnostics.TakenForBook(line.Location, title));
        if (line.DeadLink is TextSpan link)
            diagnostics.Add(LooseReferenceDiagnostics.DeadLink(source.At(link)));
        foreach (NameReading author in line.Authors)
        {
            if (author.Doubt is string doubt)
                diagnostics.Add(LooseReferenceDiagnostics.NameDoubt(line.Location, author.Name, doubt));
        }
        foreach (TextSpan rest in line.Rest)
            diagnostics.Add(LooseReferenceDiagnostics.Rest(source.At(rest)));
    }
}
