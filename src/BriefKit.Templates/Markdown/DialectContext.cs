using BriefKit.Core.Text;
using BriefKit.Templates.Pictures;

namespace BriefKit.Templates.Markdown;

/// <summary>What a text in the dialect may name, and where what is wrong with it is told.</summary>
/// <param name="References">The ids that may be cited.</param>
internal sealed record DialectContext(IReadOnlySet<string> References, PictureFolder Pictures, DiagnosticBag Findings);
