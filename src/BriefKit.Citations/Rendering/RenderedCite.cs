using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Rendering;

/// <summary>A cite or an entry as it was rendered, before punctuation is mended.</summary>
/// <param name="Tokens">Without the affixes of the layout.</param>
/// <param name="FirstNames">The output of the first element that printed names; null where none did.</param>
/// <param name="FirstNameList">Its single names as plain text; null where it is no entry.</param>
/// <param name="FirstFieldLength">How many tokens the first field has that printed anything.</param>
internal sealed record RenderedCite(Token[] Tokens, Token[]? FirstNames, List<string>? FirstNameList, int FirstFieldLength)
{
    public bool IsEmpty => Tokens.Length == 0;

    /// <summary>Whether rendering stopped because the style's macros called each other without bounds.</summary>
    public bool IsCutShort { get; init; }

    public string NamesText => TokenBuffer.PlainText(FirstNames);

    public string Text => TokenBuffer.PlainText(Tokens);

    /// <summary>The parts of the entry that came of it, once they are made; null before.</summary>
    public ValueList<EntryPart>? EntryParts { get; set; }
}
