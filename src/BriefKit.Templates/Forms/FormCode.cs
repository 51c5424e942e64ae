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
    private static readonly string[] OpeningWords = ["if", "for", "while", "case", "capture", "func", "wrap", "with", "tablerow"];
    private static readonly string[] Functions = ["func", "do"];
    private static readonly string[] Silent = ["break", "continue", "import", "readonly"];

    private FormCode(string text)
    {
        Text = text;
    }

    public string Text { get; }

    /// <summary>What it does to blocks that it does not both begin and end itself, in order.</summary>
    public ValueList<FormStep> Steps { get; private init; }

    /// <summary>The word that the first block begins with which it leaves open; empty for none.</summary>
    public string Opener => Openers.IsEmpty ? "" : Openers[0];

    /// <summary>For each block that it leaves open the word that it begins with.</summary>
    public ValueList<string> Openers { get; private init; }

    /// <summary>For each <c>ret</c> in it that stands in no function of its own: behind how many of the steps.</summary>
    public ValueList<int> Returns { get; private init; }

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
        List<int> returns = [];
        bool prints = false, isEmpty = true, hasBlocks = false;
        List<Token> statement = [];
        foreach (Token token in lexer)
        {
            switch (token.Type)
            {
                case TokenType.SemiColon or TokenType.NewLine or TokenType.Eof:
                    prints |= Read(statement, text, steps, openers, returns);
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
        prints |= Read(statement, text, steps, openers, returns);
        return new FormCode(text)
        {
            Steps = steps.ToValueList(),
            Openers = openers.ToValueList(),
            Returns = returns.ToValueList(),
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
    private static bool Read(List<Token> statement, string text, List<FormStep> steps, List<string> openers, List<int> returns)
    {
        if (statement.Count == 0)
            return false;
        // "for.index" is what a loop is at.
        bool isWord = statement[0].Type == TokenType.Identifier && !(statement.Count > 1 && statement[1].Type == TokenType.Dot);
        string first = isWord ? statement[0].GetText(text) : "";
        if (OpeningWords.Contains(first) || EndsWithDo(statement, text))
        {
            steps.Add(FormStep.Open);
            openers.Add(OpeningWords.Contains(first) ? first : "do");
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
                    int start = steps.LastIndexOf(FormStep.Open);
                    steps.RemoveRange(start, steps.Count - start);
                    for (int i = 0; i < returns.Count; i++)
                        returns[i] = Math.Min(returns[i], start);
                }
                else
                    steps.Add(FormStep.Close);
                return false;
            case "ret":
                if (!openers.Exists(Functions.Contains))
                    returns.Add(steps.Count);
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
