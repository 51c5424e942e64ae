using BriefKit.Core.Collections;

namespace BriefKit.Templates.Parameters;

/// <summary>A parameter that a template declares.</summary>
/// <param name="Name">The name that users set it by and the template reads it by.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Default">What it is where nobody sets it.</param>
public sealed record ParameterDefinition(string Name, ParameterType Type, ParameterValue Default)
{
    /// <summary>What it does, for the person who sets it.</summary>
    public string Help { get; init; } = "";

    /// <summary>For a choice: what there is to choose from.</summary>
    public ValueList<string> Choices { get; init; }

    /// <summary>For a number: the least and the greatest that make sense; null for no bound.</summary>
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }
}

/// <summary>What the values of a parameter are.</summary>
public enum ParameterType
{
    Text,
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of some given words.</summary>
    Choice,

    /// <summary>Any number of texts; each setting of the parameter adds one.</summary>
    List,
}

/// <summary>A value of a parameter. The family is closed.</summary>
public abstract record ParameterValue
{
    private protected ParameterValue() { }
}

/// <summary>The value of a text or of a choice.</summary>
public sealed record TextParameter(string Value) : ParameterValue;

public sealed record NumberParameter(double Value) : ParameterValue;

public sealed record FlagParameter(bool Value) : ParameterValue;

public sealed record ListParameter(ValueList<string> Values) : ParameterValue;

/// <summary>What a user says of a parameter: <c>name=value</c>.</summary>
public sealed record ParameterSetting(string Name, string Value);
