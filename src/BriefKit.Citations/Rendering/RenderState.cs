using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>What rendering an element said about the variables in it (CSL 1.0.2, "Group").</summary>
[Flags]
internal enum Outcome : byte
{
    None = 0,

    /// <summary>A variable was called for.</summary>
    Called = 1,

    /// <summary>A variable that was called for had a value.</summary>
    Found = 2,
}

/// <summary>The cite that is being rendered, and what of it is there so far.</summary>
internal sealed class RenderState(TokenBuffer buffer, CiteContext cite, RenderOptions options, LetterCasing casing)
{
    /// <summary>More elements than any sane entry evaluates: what macros that call macros that call macros may cost.</summary>
    private const int MaxSteps = 200_000;

    private VariableSet _suppressed;
    private int _steps;

    public TokenBuffer Buffer => buffer;

    public CiteContext Cite => cite;

    public Item Item => cite.Item;

    public RenderOptions Options => options;

    public Distinction Distinction { get; } = options.IsBibliography || options.SortKey is not null
        ? cite.Item.Distinction.WithoutNames
        : options.Trial ?? cite.Item.Distinction;

    /// <summary>That of the item's language, else of the locale's.</summary>
    public LetterCasing Casing => casing;

    /// <summary>The output of the first element that printed names, or what stands for them; null while there is none.</summary>
    public Token[]? FirstNames { get; set; }

    /// <summary>The single names of <see cref="FirstNames"/>; null but for an entry, whose names are compared with those of the one before.</summary>
    public List<string>? FirstNameList { get; } = options is { IsBibliography: true, SortKey: null } ? [] : null;

    public bool YearSuffixWritten { get; set; }

    /// <summary>Whether this is an alternative of <c>cs:substitute</c>: what it prints is suppressed from there on.</summary>
    public bool IsSubstituting { get; set; }

    /// <summary>How many conditions <c>disambiguate="true"</c> were tested; they come true one by one.</summary>
    public int DisambiguateTests { get; set; }

    /// <summary>Whether the budget of the cite is used up; nothing more is then rendered.</summary>
    public bool IsExhausted => _steps > MaxSteps;

    public void Step() => _steps++;

    public bool IsSuppressed(Variable variable) => _suppressed.Contains(variable);

    public Outcome Print(Variable variable, bool isPrinted)
    {
        if (!isPrinted)
            return Outcome.Called;
        if (IsSubstituting)
            _suppressed.Add(variable);
        return Outcome.Called | Outcome.Found;
    }
}
