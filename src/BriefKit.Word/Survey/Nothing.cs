namespace BriefKit.Word.Survey;

/// <summary>What a visit needs or gives back that does all it has to do on the way.</summary>
internal readonly record struct Nothing;
