using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Model;

/// <summary>
/// What all models of one rendering share: how dates are written, and where each text that templates are given comes from.
/// A text is known again by being the same object; what a function makes of it is another, and belongs to the template.
/// </summary>
internal sealed class ModelScope(IDateFormatter dates)
{
    private readonly Dictionary<string, TextOrigin> _origins = new(ReferenceEqualityComparer.Instance);

    public IDateFormatter Dates => dates;

    /// <summary>The text as an object of its own, remembered with where it comes from.</summary>
    /// <param name="language">The BCP 47 tag of its language; null for the document's.</param>
    public string Text(string text, Origin origin, string? language = null)
    {
        if (text.Length == 0)
            return "";
        string own = new(text.AsSpan());
        _origins[own] = new TextOrigin(origin, language);
        return own;
    }

    public TextOrigin? OriginOf(string text) => _origins.TryGetValue(text, out TextOrigin origin) ? origin : null;
}

/// <summary>Where a text comes from, and the language that it is in where that is not the document's.</summary>
internal readonly record struct TextOrigin(Origin Origin, string? Language);
