namespace BriefKit.Library;

/// <summary>Whether a script can be printed on this machine.</summary>
/// <param name="Script">Its name in English.</param>
/// <param name="Family">The font family that would print it; null where none does.</param>
/// <param name="Package">The Debian package that brings a font for it.</param>
public sealed record ScriptCoverage(string Script, string? Family, string Package);
