using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;

namespace BriefKit.Templates.Markdown;

/// <summary>Understands what is written in a citation.</summary>
internal sealed class CitationReader(SlotTable slots, IReadOnlySet<string> known, DiagnosticBag bag)
{
    /// <summary>The citation; null where it names something that cannot be cited, with a diagnostic.</summary>
    public Citation? Read(CitationInline written, SourceLocation? at)
    {
        Cite?[] cites = written.IsNarrative
            ? [Checked(new Cite(slots.Flatten(written.Text)) { Form = CiteForm.Narrative }, at)]
            : [.. written.Text.Split(';').Select(part => ReadPart(part, at))];
        return cites.Contains(null) ? null : new Citation(new Cluster(cites.Select(cite => cite!).ToValueList()), []) { Origin = new Origin(at) };
    }

    private Cite? ReadPart(string part, SourceLocation? at)
    {
        int key = CitationInlineParser.FindKey(part);
        int length = CitationInlineParser.KeyLength(part.AsSpan(key + 1));
        bool isSuppressed = key > 0 && part[key - 1] == '-';
        string prefix = slots.Flatten(part[..(isSuppressed ? key - 1 : key)]).Trim();
        string rest = slots.Flatten(part[(key + 1 + length)..]).Trim();
        Cite cite = new(slots.Flatten(part.Substring(key + 1, length)))
        {
            Prefix = prefix.Length > 0 ? prefix + " " : (ReferenceText?)null,
            Form = isSuppressed ? CiteForm.SuppressAuthor : CiteForm.Full,
        };
        return Checked(WithRest(cite, rest), at);
    }

    // Behind a comma stands a place, and behind that, or in its stead, a remark.
    private static Cite WithRest(Cite cite, string rest)
    {
        string remark = rest;
        if (rest.StartsWith(',') && LocatorText.TryParse(rest[1..], out Locator? locator, out string after))
        {
            cite = cite with { Locator = locator };
            remark = after;
        }
        return remark.Length == 0 ? cite : cite with { Suffix = remark[0] is ',' or '.' or ':' ? remark : " " + remark.TrimStart() };
    }

    private Cite? Checked(Cite cite, SourceLocation? at)
    {
        if (known.Contains(cite.ReferenceId))
            return cite;
        bag.Add(TemplatesDiagnostics.UnknownReference(at, cite.ReferenceId, known));
        return null;
    }
}
