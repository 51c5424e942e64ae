using System.Buffers;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes runs: text in one look, marks of notes, fields and links.</summary>
internal sealed class RunWriter(Job job, Story story)
{
    private const char SoftHyphen = '\u00AD', UnbreakableHyphen = '\u2011';

    // Characters that Word writes as elements.
    private static readonly SearchValues<char> Marks = SearchValues.Create(['\t', '\n', '\r', SoftHyphen, UnbreakableHyphen]);

    private readonly MarkupWriter _xml = story.Xml;

    public FieldWriter Fields { get; } = new(story.Xml);

    public void WriteText(string text, CharacterLook look)
    {
        if (text.Length == 0)
            return;
        using MarkupWriter.Scope run = _xml.Element("w:r"u8);
        PropertiesOf(look).WriteTo(_xml);
        ReadOnlySpan<char> rest = text;
        for (int mark = rest.IndexOfAny(Marks); mark >= 0; mark = rest.IndexOfAny(Marks))
        {
            WriteCharacters(rest[..mark]);
            bool isPair = rest[mark] == '\r' && mark + 1 < rest.Length && rest[mark + 1] == '\n';
            WriteMark(rest[mark]);
            rest = rest[(mark + (isPair ? 2 : 1))..];
        }
        WriteCharacters(rest);
    }

    public void WriteTab()
    {
        using MarkupWriter.Scope run = _xml.Element("w:r"u8);
        _xml.Empty("w:tab"u8);
    }

    /// <summary>A field with what it gave when it was last worked out.</summary>
    public void WriteField(string instruction, string result, CharacterLook look)
    {
        using FieldWriter.Scope field = Fields.Field(instruction, PropertiesOf(look));
        WriteText(result, look);
    }

    /// <summary>A text in running matter; a field where it is the document's title, so that whoever gives the document another changes it there too.</summary>
    public void WriteRunningText(string text, CharacterLook look)
    {
        bool isTitle = text.Length > 0 && text == job.Title;
        if (isTitle)
            WriteField("TITLE", text, look);
        else
            WriteText(text, look);
    }

    public void WriteNoteReference(int id)
    {
        using MarkupWriter.Scope run = _xml.Element("w:r"u8);
        new RunProperties { Style = StyleId.FootnoteReference }.WriteTo(_xml);
        using MarkupWriter.Scope reference = _xml.Element("w:footnoteReference"u8);
        _xml.Attribute("w:id"u8, id);
    }

    /// <summary>The number at the start of a note.</summary>
    public void WriteNoteMark()
    {
        using (MarkupWriter.Scope run = _xml.Element("w:r"u8))
        {
            new RunProperties { Style = StyleId.FootnoteReference }.WriteTo(_xml);
            _xml.Empty("w:footnoteRef"u8);
        }
        WriteText(" ", default);
    }

    /// <summary>Opens a hyperlink, or reports why there can be none.</summary>
    public bool TryBeginLink(Link link, out MarkupWriter.Scope hyperlink)
    {
        LinkTarget target = LinkTarget.Parse(link.Target);
        string? bookmark = target.Kind is LinkKind.Inside ? job.Bookmarks.NameOf(target.Address) : null;
        hyperlink = default;
        if (target.Kind is LinkKind.Refused)
        {
            job.Diagnostics.Add(WordDiagnostics.LinkNotAllowed(link.Origin, link.Target));
            return false;
        }
        if (target.Kind is LinkKind.Inside && bookmark is null)
        {
            job.Diagnostics.Add(WordDiagnostics.AnchorMissing(link.Origin, link.Target));
            return false;
        }
        hyperlink = _xml.Element("w:hyperlink"u8);
        if (bookmark is null)
            _xml.Attribute("r:id"u8, story.Relationships.Add(RelationshipType.Hyperlink, target.Address, isExternal: true));
        else
            _xml.Attribute("w:anchor"u8, bookmark);
        _xml.Attribute("w:history"u8, "1");
        return true;
    }

    private void WriteCharacters(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        using MarkupWriter.Scope element = _xml.Element("w:t"u8);
        if (text[0] == ' ' || text[^1] == ' ' || text.IndexOf("  ") >= 0)
            _xml.Attribute("xml:space"u8, "preserve");
        _xml.Text(text);
    }

    private void WriteMark(char mark) => _xml.Empty(mark switch
    {
        '\t' => "w:tab"u8,
        SoftHyphen => "w:softHyphen"u8,
        UnbreakableHyphen => "w:noBreakHyphen"u8,
        _ => "w:br"u8,
    });

    public RunProperties PropertiesOf(CharacterLook look)
    {
        // Where emphasis is bold, it is bold in a heading and in what is strong as well.
        if (job.Theme.IsEmphasisBold && look.IsItalic is bool isEmphatic && (look.HasBoldStyle || look.IsBold is true || look.IsLink || look.IsCode))
            look = look with { IsItalic = null, IsBold = isEmphatic ? true : look.IsBold };
        // A run has one style; what else it is, is said outright.
        string? style = look switch
        {
            { IsLink: true } => StyleId.Hyperlink,
            { IsCode: true } => StyleId.VerbatimCharacters,
            { IsTerm: true } => StyleId.TermCharacters,
            { IsBold: true, HasBoldStyle: false } => StyleId.Strong,
            { IsItalic: true } => StyleId.Emphasis,
            _ => null,
        };
        return new RunProperties
        {
            Style = style,
            Fonts = look is { IsLink: true, IsCode: true } ? Typefaces.CodeFor(look.Language ?? job.Language) : null,
            EastAsianFont = look.Language is { IsEastAsian: true } language ? Typefaces.EastAsianText(language) : null,
            IsBold = style == StyleId.Strong && !look.IsSaidOutright ? null : look.IsBold,
            IsItalic = style == StyleId.Emphasis && !look.IsSaidOutright ? null : look.IsItalic,
            IsSmallCaps = look.IsSmallCaps,
            IsUnderlined = look.IsUnderlined,
            VerticalAlignment = look.VerticalAlignment,
            // No style can say this for its runs.
            IsRightToLeft = (look.Language ?? job.Language).IsRightToLeft ? true : null,
            Language = look.Language,
        };
    }
}
