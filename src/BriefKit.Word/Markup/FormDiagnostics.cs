using BriefKit.Core.Text;

namespace BriefKit.Word.Markup;

/// <summary>What there is to say about templates made in Word and about house styles: BK6200 to BK6299.</summary>
internal static class FormDiagnostics
{
    private const int LongestShown = 60;

    private static Diagnostic Error(string code, SourceLocation? at, string message, string? hint = null) =>
        new(code, Severity.Error, at, message, hint);

    private static Diagnostic Warning(string code, SourceLocation? at, string message, string? hint = null) =>
        new(code, Severity.Warning, at, message, hint);

    public static Diagnostic NotAWordFile(SourceLocation at) =>
        Error("BK6200", at, "This is no Word document or Word template.", "Save it as .docx.");

    public static Diagnostic TagNotClosed(SourceLocation line, string tag) =>
        Error("BK6201", line, $"The tag '{Shortened(tag)}' is not closed in {ParagraphAt(line)}.", "End it with '}}' in the same paragraph; nothing but text can stand in it.");

    public static Diagnostic TagNotOpened(SourceLocation line) =>
        Error("BK6202", line, $"'}}}}' closes a tag that was not opened, in {ParagraphAt(line)}.", "Begin the tag with '{{' in the same paragraph. To print braces, write {{ \"}}\" }}.");

    public static Diagnostic TagInField(SourceLocation line, string code) =>
        Error("BK6203", line, $"A tag stands in the code of a field, '{Shortened(code)}', where nothing is filled in, in {ParagraphAt(line)}.",
            "Word runs the codes of fields, so no record may write them. Put the tag into the text (Alt+F9 shows field codes).");

    public static Diagnostic TagElsewhere(SourceLocation? at, string where) =>
        Error("BK6204", at, $"A tag stands in {where}, where nothing is filled in.", "Tags can stand in the text of the document, of tables, text boxes, notes, headers and footers.");

    public static Diagnostic BlockNotEnded(SourceLocation at, string tag) =>
        Error("BK6205", at, $"Nothing ends '{{{{{Shortened(tag)}}}}}', in {ParagraphAt(at)}.", "Write {{ end }} where it is to end.");

    public static Diagnostic NothingToEnd(SourceLocation at, string tag) =>
        Error("BK6206", at, $"There is nothing that '{{{{{Shortened(tag)}}}}}' belongs to, in {ParagraphAt(at)}.", "Write the {{ for }} or {{ if }} that it belongs to before it.");

    public static Diagnostic BlocksCross(SourceLocation at, string tag, string other) => Error("BK6207", at,
        $"What '{{{{{Shortened(other)}}}}}' begins and '{{{{{Shortened(tag)}}}}}' goes on with cannot be cut out as a whole, in {ParagraphAt(at)}.",
        "Put both tags into one paragraph, or each on a paragraph of its own, in the same text, table cell or row.");

    public static Diagnostic ColumnOutsideRow(SourceLocation at, string tag) => Error("BK6208", at,
        $"'{{{{ column{Shortened(tag)}}}}}' repeats columns, but it does not begin and end in cells of one row, in {ParagraphAt(at)}.",
        "Put it into a cell of the first row, and its {{ end }} into the same cell or one to its right.");

    public static Diagnostic FieldCut(SourceLocation at, string tag) => Error("BK6209", at,
        $"'{{{{{Shortened(tag)}}}}}' begins a part that holds only half of a field or of a section, in {ParagraphAt(at)}.", "Begin and end it before or behind the field.");

    public static Diagnostic ChangesAccepted(SourceLocation at) =>
        Warning("BK6210", at, "The file holds tracked changes; they were taken as accepted.", "Accept or reject them in Word, on the Review tab.");

    public static Diagnostic LeftOut(SourceLocation at, string part, string what) =>
        Warning("BK6211", at, $"'{part}' holds {what}, which was left out.");

    public static Diagnostic OutsideLeftOut(SourceLocation at, string part, string target) =>
        Warning("BK6212", at, $"'{part}' leads to '{Shortened(SingleLine.Of(target))}' outside the file, which was left out.", "Only links to http:, https: and mailto: addresses stay; pictures have to lie in the file.");

    public static Diagnostic PartMissing(SourceLocation at, string part) =>
        Error("BK6213", at, $"'{part}' is missing from the file.", "Open it in Word and save it again.");

    public static Diagnostic HeadUnclosed(SourceLocation at) =>
        Error("BK6214", at, "The front matter is not closed.", "End it with a paragraph '---'.");

    public static Diagnostic ValueOutsideText(SourceLocation? at) =>
        Error("BK6216", at, "A value is printed where no text can stand, such as between two rows of a table.", "Print it within a cell.");

    public static Diagnostic TooLong(string template, int limit) =>
        Error("BK6217", null, $"What the template '{template}' makes has more than {limit} elements and was stopped.", "Does a loop repeat too much?");

    public static Diagnostic NotTaken(SourceLocation at, string what, string instead) =>
        new("BK6218", Severity.Note, at, $"The reference document has {what}; {instead}.");

    public static Diagnostic TooManyTags(SourceLocation at, int count, int most) =>
        Error("BK6219", at, $"The template has {count} tags; it may have {most}.");

    public static Diagnostic ReturnOutsideFunction(SourceLocation at, string tag) =>
        Error("BK6220", at, $"'{{{{{Shortened(tag)}}}}}' leaves the template before its end, in {ParagraphAt(at)}.", "Write {{ ret }} in a {{ func }} only; put what is not always printed between {{ if }} and {{ end }}.");

    public static Diagnostic TooDeep(SourceLocation at, string tag, int most) =>
        Error("BK6221", at, $"'{{{{{Shortened(tag)}}}}}' stands within {most} blocks and begins another, in {ParagraphAt(at)}.", $"Blocks can be nested {most} deep. Is an {{{{ end }}}} missing?");

    private static string ParagraphAt(SourceLocation at)
    {
        string text = at.Source.Text;
        int start = at.Span.Start == 0 ? 0 : text.LastIndexOf('\n', at.Span.Start - 1) + 1;
        int end = text.IndexOf('\n', at.Span.Start);
        return $"the paragraph \"{Shortened(text[start..(end < 0 ? text.Length : end)].Trim())}\"";
    }

    private static string Shortened(string text) => TextStart.Shortened(text, LongestShown);
}
