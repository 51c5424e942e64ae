using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Forms;

/// <summary>Turns places in the script that was made of a form into places in the form.</summary>
internal sealed class FormPlaces
{
    private const int LongestShown = 60;

    private readonly SourceText _script;
    private readonly int[] _starts;
    private readonly ValueList<FormPiece> _pieces;

    /// <param name="starts">Where in the script each piece begins.</param>
    public FormPlaces(SourceText script, int[] starts, ValueList<FormPiece> pieces)
    {
        _script = script;
        _starts = starts;
        _pieces = pieces;
    }

    /// <summary>A finding about the script as one about the form: with the tag and the text of the paragraph that it stands in.</summary>
    public Diagnostic InForm(Diagnostic found)
    {
        if (found.Location is not { } at || !ReferenceEquals(at.Source, _script))
            return found;
        int index = Array.BinarySearch(_starts, at.Span.Start);
        if (index < 0)
            index = Math.Max(~index - 1, 0);
        int tag = index;
        while (tag >= 0 && tag < _pieces.Count && _pieces[tag].Code is null)
            tag--;
        // Before all tags, what was found concerns the first.
        index = tag >= 0 ? tag : Enumerable.Range(0, _pieces.Count).FirstOrDefault(piece => _pieces[piece].Code is not null);
        return _pieces.Count == 0 ? found with { Location = null } : InForm(found, _pieces[index]);
    }

    /// <summary>A finding about a piece.</summary>
    public static Diagnostic InForm(Diagnostic found, FormPiece piece)
    {
        if (piece.At is not { } at)
            return found with { Location = null };
        string tag = piece.Code is null ? "" : $"{{{{{piece.Code.Text}}}}}";
        string paragraph = ParagraphAt(at);
        string place = tag == paragraph ? "" : $", in the paragraph \"{Shortened(paragraph)}\"";
        return found with { Location = at, Message = $"{found.Message} (Tag {Shortened(SingleLine.Of(tag))}{place}.)" };
    }

    // The lines of the text are the paragraphs of the form.
    private static string ParagraphAt(SourceLocation at)
    {
        string text = at.Source.Text;
        int start = at.Span.Start == 0 ? 0 : text.LastIndexOf('\n', at.Span.Start - 1) + 1;
        int end = text.IndexOf('\n', at.Span.Start);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    private static string Shortened(string text) => TextStart.Shortened(text, LongestShown);
}
