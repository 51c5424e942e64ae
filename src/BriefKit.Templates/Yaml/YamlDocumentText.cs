using BriefKit.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefKit.Templates.Yaml;

/// <summary>The stretch of a file that holds YAML: turns the parser's positions into places in the file.</summary>
internal sealed class YamlDocumentText(SourceText source, TextSpan span)
{
    public SourceLocation At(YamlNode node) => At(node.Start);

    public SourceLocation At(Mark mark) => source.At(Math.Min(span.Start + (int)mark.Index, span.End), 0);
}
