using BriefKit.Core.Collections;

namespace BriefKit.Templates.Words;

/// <summary>The fixed words of a template in one language, by name.</summary>
/// <param name="Language">A BCP 47 tag.</param>
internal sealed record WordList(string Language, ValueMap<string, string> Words);
