using System.Buffers;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Html.Content;

/// <summary>What is found while one document is written, and what is done about it: characters that no text file should hold, links that lead nowhere.</summary>
internal sealed class Findings(IReadOnlyList<string> anchors)
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly HashSet<int> _reported = [];
    private readonly HashSet<string> _anchors = new(anchors, StringComparer.Ordinal);

    public ValueList<Diagnostic> Diagnostics => _diagnostics.ToValueList();

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The text with U+FFFD for what is no character of a text, and its line ends as line feeds.</summary>
    public string Clean(string text, Origin origin)
    {
        if (IsClean(text))
            return text;
        StringBuilder clean = new(text.Length);
        ReadOnlySpan<char> rest = text.ReplaceLineEndings("\n");
        while (!rest.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf16(rest, out Rune rune, out int consumed) == OperationStatus.Done;
            bool isText = isWhole && IsText(rune);
            if (!isText && _reported.Add(isWhole ? rune.Value : rest[0]))
                _diagnostics.Add(HtmlDiagnostics.CharacterReplaced(origin, isWhole ? rune.Value : rest[0]));
            clean.Append(isText ? rune : Rune.ReplacementChar);
            rest = rest[consumed..];
        }
        return clean.ToString();
    }

    /// <summary>Where a link leads; null, with a diagnostic, where it is to be printed as text.</summary>
    public LinkTarget? TargetOf(Link link)
    {
        LinkTarget target = LinkTarget.Parse(link.Target);
        if (target.Kind is LinkKind.Refused)
            _diagnostics.Add(HtmlDiagnostics.LinkNotAllowed(link.Origin, link.Target));
        else if (target.Kind is LinkKind.Inside && !_anchors.Contains(target.Address))
            _diagnostics.Add(HtmlDiagnostics.AnchorMissing(link.Origin, link.Target));
        else
            return target;
        return null;
    }

    private static bool IsClean(string text)
    {
        foreach (char unit in text)
        {
            if (unit is (< ' ' and not ('\t' or '\n')) or (>= '\x7F' and <= '\x9F') or (>= '\uD800' and <= '\uDFFF') or '\u2028' or '\u2029' or >= '\uFDD0')
                return false;
        }
        return true;
    }

    // The controls and noncharacters that the HTML standard calls parse errors (13.2.3.5).
    private static bool IsText(Rune rune) => rune.Value switch
    {
        '\t' or '\n' => true,
        < ' ' or (>= 0x7F and <= 0x9F) => false,
        >= 0xFDD0 and <= 0xFDEF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE,
    };
}
