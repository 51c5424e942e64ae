namespace BriefKit.Word.Properties;

/// <summary>A property that an author has added to a file.</summary>
/// <param name="Type">The kind of its value: <c>lpwstr</c>, <c>bool</c>, <c>i4</c> or <c>r8</c> ([MS-OI29500], 2.1.30).</param>
internal sealed record CustomProperty(string Name, string Type, string Value);
