namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Spreads what room is left on a line over its spaces, and over its letters where the spaces alone would become too wide.</summary>
internal static class LineJustifier
{
    // Of the stretch that a space has, which is half of its width.
    private const double ComfortableRatio = 1.5;
    private const double LargestRatio = 4;

    // In em; more would be seen.
    private const double LargestTracking = 0.03;
    private const double LargestTightening = 0.02;

    /// <summary>Makes the line as long as it should be, as far as the limits allow.</summary>
    /// <param name="pieces">What is seen of the line.</param>
    /// <param name="room">What the line lacks; negative where it is too long.</param>
    /// <param name="isLast">Whether the line need not reach the edge.</param>
    /// <returns>Whether the limits were kept; if not, the line is set with its natural spaces and does not reach the edge.</returns>
    public static bool Justify(Span<TextPiece> pieces, double room, bool isLast)
    {
        double stretch = 0, shrink = 0;
        foreach (ref readonly TextPiece piece in pieces)
            (stretch, shrink) = (stretch + piece.Stretch, shrink + piece.Shrink);
        if (pieces.IsEmpty)
            return true;
        if (room < 0)
        {
            Shrink(pieces, room, shrink);
            return true;
        }
        return isLast || room < 0.001 || Stretch(pieces, room, stretch);
    }

    // A part of a word may come out wider by itself than it was in the word; what the spaces cannot take the letters do, unseen.
    private static void Shrink(Span<TextPiece> pieces, double room, double shrink)
    {
        double ratio = shrink > 0 ? Math.Max(room / shrink, -1) : 0, letters = 0;
        foreach (ref readonly TextPiece piece in pieces)
            letters += CanBeTracked(piece) ? piece.GlyphCount * piece.Span.Style.Size : 0;
        double rest = room - ratio * shrink;
        double tracking = rest < -0.001 && letters > 0 ? Math.Max(rest / letters, -LargestTightening) : 0;
        foreach (ref TextPiece piece in pieces)
        {
            piece.Gap += ratio * piece.Shrink;
            piece.Tracking = CanBeTracked(piece) ? tracking * piece.Span.Style.Size : 0;
        }
    }

    private static bool Stretch(Span<TextPiece> pieces, double room, double stretch)
    {
        double tracking = 0;
        if (room > ComfortableRatio * stretch)
        {
            double letters = 0;
            foreach (ref readonly TextPiece piece in pieces)
                letters += CanBeTracked(piece) ? piece.GlyphCount * piece.Span.Style.Size : 0;
            tracking = letters > 0 ? Math.Min((room - ComfortableRatio * stretch) / letters, LargestTracking) : 0;
            room -= tracking * letters;
        }
        if (room > LargestRatio * stretch + 0.001)
            return false;
        double ratio = stretch > 0 ? room / stretch : 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            ref TextPiece piece = ref pieces[i];
            piece.Tracking = CanBeTracked(piece) ? tracking * piece.Span.Style.Size : 0;
            piece.Gap += ratio * piece.Stretch;
        }
        return true;
    }

    // Letters that join, as those of Arabic do, are not set apart; nor is a ligature, which would then stand closer than the rest.
    private static bool CanBeTracked(in TextPiece piece) => piece.Part.IsTrackable && piece.Length == piece.GlyphCount;
}
