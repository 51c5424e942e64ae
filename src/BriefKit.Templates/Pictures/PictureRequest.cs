using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Pictures;

/// <summary>A picture as a template asks for it.</summary>
/// <param name="Name">Of the file, in the template's folder.</param>
/// <param name="Description">What a reader is told who cannot see it; empty where the template does not say.</param>
internal sealed record PictureRequest(string Name, string Description)
{
    public ValueList<Inline> Caption { get; init; }

    public PictureWidth? Width { get; init; }

    public SourceLocation? At { get; init; }
}
