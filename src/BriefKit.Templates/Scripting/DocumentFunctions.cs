using System.Collections;
using System.Globalization;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Templates.Markdown;
using BriefKit.Templates.Model;
using BriefKit.Templates.Pictures;
using BriefKit.Templates.Slots;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>The functions by which templates ask for what plain text cannot say: citations, reference lists, room for answers, words.</summary>
internal static class DocumentFunctions
{
    private const int MaxAnswerLines = 200;
    private const int DeepestHeading = 6;

    public static readonly IReadOnlyList<TemplateFunction> All =
    [
        new(ScriptNames.Include, 1, 1, "the name of a file", (run, arguments) => Include(run, arguments)) { RunsScript = true },
        new("cite", 1, 2, "a reference or several, and perhaps a place such as \"p. 5\"", (_, arguments) => Cite(arguments, CiteForm.Full)),
        new("cite_narrative", 1, 2, "a reference, and perhaps a place such as \"p. 5\"", (_, arguments) => Cite(arguments, CiteForm.Narrative)),
        new("references", 0, 10, ReferenceListArguments.Expected, (_, arguments) => References(arguments)),
        new("answer", 1, 2, "a number of lines from 1 to 200, and perhaps \"box\"", (_, arguments) => Answer(arguments)),
        new("page_break", 0, 0, "nothing", (_, _) => Block("A page break", new PageBreak())),
        new("contents", 0, 1, "the number of levels to list, from 1 to 6", (_, arguments) => Contents(arguments)),
        new("heading_of_page", 0, 2, "\"first\" or \"last\", and perhaps the deepest level to show, from 1 to 6", (_, arguments) => HeadingOfPage(arguments)),
        new(ScriptNames.Picture, 2, 4, "the name of a file, what it shows, and perhaps a caption and a width such as \"50%\"", Picture),
        new("note", 1, 1, "a text or a citation", Note),
        new("fill", 1, 10, "a text with {1}, {2} ... in it, and a value for each", Fill),
        new("word", 1, 2, "the name of a word, and perhaps what to use where there is none", Word),
        new("plural", 3, 3, "a number, the word for one and the word for more", Plural),
    ];

    private static Markup Include(ScriptRun run, ScriptArray arguments)
    {
        run.Context.Include((string)arguments[0]!);
        return Nothing;
    }

    private static Markup Nothing { get; } = new("");

    private static object? Cite(ScriptArray arguments, CiteForm form)
    {
        if (ReferencesIn(arguments[0]) is not IReadOnlyList<Reference> references)
            return null;
        if (references.Count == 0)
            return Nothing;
        Locator? locator = null;
        if (arguments.Count > 1 && !LocatorText.TryParse(arguments[1] as string ?? arguments[1]?.ToString() ?? "", out locator))
            return null;
        ValueList<Cite> cites = references.Select(reference => new Cite(reference.Id) { Form = form, Locator = locator }).ToValueList();
        return Inline("A citation", new Citation(new Cluster(cites), []) { Origin = references[0].Origin });
    }

    private static DocumentValue? References(ScriptArray arguments) =>
        ReferenceListArguments.Read(arguments, ReferencesIn) is ReferenceList list ? Block("A reference list", list) : null;

    private static DocumentValue? Answer(ScriptArray arguments)
    {
        int lines = WholeNumber(arguments[0]) ?? 0;
        if (lines is < 1 or > MaxAnswerLines)
            return null;
        return arguments switch
        {
            [_] => Block("Answer space", new AnswerSpace(lines)),
            [_, "box"] => Block("Answer space", new AnswerSpace(lines) { IsRuled = false }),
            _ => null,
        };
    }

    private static DocumentValue? Contents(ScriptArray arguments)
    {
        int depth = arguments.Count == 0 ? 2 : WholeNumber(arguments[0]) ?? 0;
        return depth is >= 1 and <= DeepestHeading ? Block("A table of contents", new TableOfContents(depth)) : null;
    }

    private static DocumentValue? HeadingOfPage(ScriptArray arguments)
    {
        string? which = arguments.Count == 0 ? "first" : arguments[0] as string ?? arguments[0]?.ToString();
        int level = arguments.Count < 2 ? 1 : WholeNumber(arguments[1]) ?? 0;
        return which is "first" or "last" && level is >= 1 and <= DeepestHeading ? Inline("A running heading", new RunningHeading(which == "last") { Level = level }) : null;
    }

    private static DocumentValue? Note(ScriptRun run, ScriptArray arguments) =>
        InlinesOf(run, arguments[0]) is ValueList<Inline> inlines ? Inline("A note", new Note([new Paragraph(inlines)])) : null;

    private static object? Picture(ScriptRun run, ScriptArray arguments)
    {
        string? name = TextOf(run, arguments[0]), description = TextOf(run, arguments[1]);
        ValueList<Inline>? caption = arguments.Count > 2 ? InlinesOf(run, arguments[2]) : default(ValueList<Inline>);
        PictureWidth? width = arguments.Count > 3 ? PictureWidth.Parse(TextOf(run, arguments[3]) ?? "") : null;
        if (name is null || description is null || caption is null || (width is null && arguments.Count > 3))
            return null;
        if (name.Length == 0) // A record that has no picture shows none.
            return Nothing;
        Figure? figure = run.Picture(new PictureRequest(name, description) { Caption = caption.Value, Width = width });
        return figure is null ? description : Block("A picture", figure);
    }

    private static string? TextOf(ScriptRun run, object? value) => value switch
    {
        string text => text,
        ModelObject { PlainText: string text } => text,
        Markup markup => run.Slots.Flatten(markup.Text),
        _ => null,
    };

    private static ValueList<Inline>? InlinesOf(ScriptRun run, object? value) => value is DocumentValue { Slot: InlineSlot inline }
        ? inline.Content
        : TextOf(run, value) is string text ? DataText.ToInlines(text, default) : null;

    // {1} is the first value. A pattern that is the template's own may hold Markdown; one that is data is data throughout.
    private static Markup? Fill(ScriptRun run, ScriptArray arguments)
    {
        (string pattern, bool isOwn) = arguments[0] switch
        {
            Markup markup => (markup.Text, true),
            string text => (text, false),
            _ => ("", false),
        };
        StringBuilder filled = new();
        int at = 0;
        for (int open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            bool isPlace = open + 2 < pattern.Length && char.IsAsciiDigit(pattern[open + 1]) && pattern[open + 2] == '}';
            int number = isPlace ? pattern[open + 1] - '0' : 0;
            if (number == 0)
                continue;
            if (number >= arguments.Count)
                return null;
            AppendPattern(at, open);
            filled.Append(run.Mark(run.At, arguments[number]));
            at = open + 3;
        }
        AppendPattern(at, pattern.Length);
        return new Markup(filled.ToString());

        void AppendPattern(int start, int end)
        {
            if (isOwn)
                filled.Append(pattern, start, end - start);
            else if (end > start)
                filled.Append(run.Mark(run.At, pattern[start..end]));
        }
    }

    private static object? Word(ScriptRun run, ScriptArray arguments)
    {
        if (run.Words.Words.TryGetValue(run.TextOf(arguments[0]), out string? word))
            return new Markup(run.Slots.Protect(word));
        return arguments.Count > 1 ? arguments[1] ?? Nothing : null;
    }

    private static object? Plural(ScriptRun run, ScriptArray arguments) => WholeNumber(arguments[0]) switch
    {
        null => null,
        1 => arguments[1],
        _ => arguments[2],
    };

    private static IReadOnlyList<Reference>? ReferencesIn(object? value)
    {
        if (value is ReferenceModel only)
            return [only.Reference];
        if (value is string or not IEnumerable)
            return null;
        List<Reference> references = [];
        foreach (object? item in (IEnumerable)value)
        {
            if (item is not ReferenceModel model)
                return null;
            references.Add(model.Reference);
        }
        return references;
    }

    private static int? WholeNumber(object? value) => value switch
    {
        int number => number,
        long number when (int)number == number => (int)number,
        double number when (int)number == number => (int)number,
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    private static DocumentValue Inline(string name, Inline content) => new(new InlineSlot([content]), name);

    private static DocumentValue Block(string name, Block content) => new(new BlockSlot([content]), name);
}
