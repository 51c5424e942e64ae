using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>A rendering element of a compiled style (CSL 1.0.2, "Rendering Elements"), its attributes resolved.</summary>
internal abstract record StyleNode
{
    private protected StyleNode() { }

    public NodeFormat Format { get; init; } = NodeFormat.Plain;

    /// <summary>The element that it was compiled from.</summary>
    public NodeSource Source { get; init; }
}

internal sealed record TextVariableNode(Variable Variable) : StyleNode
{
    public bool IsShort { get; init; }
}

internal sealed record TextMacroNode(Macro Macro) : StyleNode;

internal sealed record TextTermNode(TermKey Term) : StyleNode
{
    public bool IsPlural { get; init; }
}

internal sealed record TextValueNode(string Value) : StyleNode;

internal sealed record NumberNode(Variable Variable, NumberForm Form) : StyleNode;

internal enum NumberForm : byte
{
    Numeric,
    Ordinal,
    LongOrdinal,
    Roman,
}

internal sealed record LabelNode(Variable Variable, TermForm Form, LabelPlural Plural) : StyleNode;

internal enum LabelPlural : byte
{
    Contextual,
    Always,
    Never,
}

internal sealed record GroupNode(string Delimiter, ValueList<StyleNode> Children) : StyleNode
{
    /// <summary>Of these, an item has to have one, lest the group be suppressed; null where that does not hang on them alone.</summary>
    public VariableSet? Needs { get; } = GroupNeeds.Of(Children);
}

internal sealed record ChooseNode(ValueList<ChooseBranch> Branches) : StyleNode;

/// <param name="Conditions">None for <c>else</c>.</param>
internal sealed record ChooseBranch(ConditionMatch Match, ValueList<Condition> Conditions, ValueList<StyleNode> Children);

internal enum ConditionMatch : byte
{
    All,
    Any,
    None,
}

/// <summary>One test of a branch: what is tested, and for which of the values that the kind calls for.</summary>
internal readonly record struct Condition(ConditionKind Kind)
{
    public Variable Variable { get; init; }

    /// <summary>An item has one type only, so that any of these will do, whatever the branch's match says.</summary>
    public ValueList<ItemType> Types { get; init; }

    public CitePosition Position { get; init; }

    /// <summary>Any of these labels will do, as with types.</summary>
    public ValueList<string> Locators { get; init; }

    public bool Expected { get; init; }
}

internal enum ConditionKind : byte
{
    Type,
    HasVariable,
    IsNumeric,
    IsUncertainDate,
    Position,
    Locator,
    Disambiguate,

    /// <summary>A type or variable that CSL does not have: never true.</summary>
    Never,
}

/// <summary>CSL 1.0.2, "Choose", position: where a cite stands among the cites of the same item.</summary>
internal enum CitePosition : byte
{
    First,
    Subsequent,
    Ibid,
    IbidWithLocator,
    NearNote,
}

internal sealed record DateNode(Variable Variable, DateForm Form) : StyleNode
{
    public string Delimiter { get; init; } = "";

    /// <summary>Which parts of a localized date are printed.</summary>
    public DateParts Parts { get; init; } = DateParts.YearMonthDay;

    /// <summary>The parts of a date in a form of the style's own; for a localized date, what the style changes of the locale's parts.</summary>
    public ValueList<DatePartNode> PartNodes { get; init; }
}

internal enum DateForm : byte
{
    /// <summary>The style gives all parts.</summary>
    Own,
    Numeric,
    Text,
}

internal enum DateParts : byte
{
    YearMonthDay,
    YearMonth,
    Year,
}

internal enum DatePartName : byte
{
    Year,
    Month,
    Day,
}

internal enum DatePartForm : byte
{
    Unset,
    Numeric,
    NumericLeadingZeros,
    Ordinal,
    Long,
    Short,
}

internal sealed record DatePartNode(DatePartName Name)
{
    public DatePartForm Form { get; init; }

    public NodeFormat Format { get; init; } = NodeFormat.Plain;

    /// <summary>What stands between the ends of a range of which this is the largest part that differs; null for an en dash.</summary>
    public string? RangeDelimiter { get; init; }
}

/// <summary>A macro as one area of the style (citation or bibliography) runs it.</summary>
internal sealed record Macro(string Name, ValueList<StyleNode> Children)
{
    /// <summary>The same as <see cref="GroupNode.Needs"/>: a macro is a group as well.</summary>
    public VariableSet? Needs { get; } = GroupNeeds.Of(Children);
}
