using BriefKit.Core.Collections;
using Scriban.Parsing;

namespace BriefKit.Templates.Forms;

/// <summary>What a stretch of code does to the blocks around it.</summary>
public enum FormStep
{
    /// <summary>Begins a block: <c>for</c>, <c>if</c>, <c>func</c> and their like.</summary>
    Open,

    /// <summary>Parts a block: <c>else</c>, <c>when</c>.</summary>
    Part,

    /// <summary><c>end</c>.</summary>
    Close,
}

/// <summary>The code of one tag, without its braces: what it does to blocks, as far as that can be told before it is parsed with all others.</summary>
public sealed class FormCode
{
    private static readonly string[] Openers = ["if", "for", "while", "case", "capture", "func", "wrap", "with", "tablerow"];
    private static readonly string[] Silent = ["break", "continue", "ret", "import", "readonly"];

    private FormCode(string text)
    {
        Text = text;
    }

    public string Text { get; }

    /// <summary>What it does to blocks that it does not both begin and end itself, in order.</summary>
    public ValueList<FormStep> Steps { get; private init; }

    /// <summary>The word that the first block begins with which it leaves open; empty for none.</summary>
    public string Opener { get; private init; } = "";

    /// <summary>Whether anything of it prints.</summary>
    public bool Prints { get; private init; }

    /// <summary>Whether it may print or not, by a block of its own.</summary>
    public bool IsConditional { get; private init; }

    /// <summary>Whether it is nothing but a comment, or nothing at all.</summary>
    public bool IsComment { get; private init; }

    public static FormCode Of(string text)
    {
        Lexer lexer = new(text, null, LexerOptions.Default with { Mode = ScriptMode.ScriptOnly });
        List<FormStep> steps = [];
        List<string> openers = [];
        bool prints = false, isEmpty = true, hasBlocks = false;
        List<Token> statement = [];
        foreach (Token token in lexer)
        {
            switch (token.Type)
            {
                case TokenType.SemiColon or TokenType.NewLine or TokenType.Eof:
                    prints |= Read(statement, text, steps, openers);
                    statement.Clear();
                    break;
                case TokenType.Comment or TokenType.CommentMulti or TokenType.Whitespace or TokenType.WhitespaceFull:
                    break;
                default:
                    isEmpty = false;
                    hasBlocks |= statement.Count == 0 && token.Type == TokenType.Identifier && token.GetText(text) is "if" or "for";
                    statement.Add(token);
                    break;
            }
        }
        prints |= Read(statement, text, steps, openers);
        return new FormCode(text)
        {
            Steps = steps.ToValueList(),
            Opener = openers.Count > 0 ? openers[0] : "",
            Prints = prints,
            IsConditional = hasBlocks,
            IsComment = isEmpty,
        };
    }

    /// <summary>The code among what makes it whole by itself, so that its own syntax can be checked.</summary>
    internal string Completed()
    {
        bool isWhen = Text.AsSpan().TrimStart().StartsWith("when", StringComparison.Ordinal);
        string before = "", after = "";
        int depth = 0;
        foreach (FormStep step in Steps)
        {
            if (step != FormStep.Open && depth == 0)
                before += isWhen ? "{{ case 1 }}" : "{{ if true }}";
            depth += step switch { FormStep.Open => 1, FormStep.Close => depth == 0 ? 0 : -1, _ => depth == 0 ? 1 : 0 };
        }
        for (; depth > 0; depth--)
            after += "{{ end }}";
        return $"{before}{{{{{Text}}}}}{after}";
    }

    // Whether a statement prints.
    private static bool Read(List<Token> statement, string text, List<FormStep> steps, List<string> openers)
    {
        if (statement.Count == 0)
            return false;
        // "for.index" is what a loop is at.
        bool isWord = statement[0].Type == TokenType.Identifier && !(statement.Count > 1 && statement[1].Type == TokenType.Dot);
        string first = isWord ? statement[0].GetText(text) : "";
        if (Openers.Contains(first) || EndsWithDo(statement, text))
        {
            steps.Add(FormStep.Open);
            openers.Add(Openers.Contains(first) ? first : "do");
            return false;
        }
        switch (first)
        {
            case "else" or "when":
                steps.Add(FormStep.Part);
                return false;
            case "end":
                if (openers.Count > 0)
                {
                    openers.RemoveAt(openers.Count - 1);
                    steps.RemoveRange(steps.LastIndexOf(FormStep.Open), steps.Count - steps.LastIndexOf(FormStep.Open));
                }
                else
                    steps.Add(FormStep.Close);
                return false;
            default:
                return !Silent.Contains(first) && !IsAssignment(statement);
        }
    }

    private static bool EndsWithDo(List<Token> statement, string text) => statement[^1].Type == TokenType.Identifier && statement[^1].GetText(text) == "do";

    private static bool IsAssignment(List<Token> statement)
    {
        int depth = 0;
        foreach (Token token in statement)
        {
            switch (token.Type)
            {
                case TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace:
                    depth++;
                    break;
                case TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace:
                    depth--;
                    break;
                case TokenType.Equal or TokenType.PlusEqual or TokenType.MinusEqual or TokenType.AsteriskEqual or TokenType.DivideEqual or TokenType.PercentEqual when depth == 0:
                    return true;
            }
        }
        return false;
    }
}
