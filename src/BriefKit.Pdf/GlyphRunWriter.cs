using System.Runtime.CompilerServices;
using BriefKit.Pdf.Fonts;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>
/// Shows runs of glyphs (ISO 32000-1, 9.4.3), each glyph within half a thousandth of an em of its place, and says what they stand for
/// wherever the font's own map would say something else.
/// </summary>
internal sealed class GlyphRunWriter(ContentStream stream)
{
    // The box that is drawn for a missing glyph, in em.
    private const double BoxHeight = 0.66;
    private const double BoxInset = 0.06;
    private const double BoxLine = 0.04;

    // The largest adjustment, forwards or backwards, in 1/1000 em.
    private const int LargestAdjustment = 1_000_000;

    private readonly PdfBuffer _content = stream.Content;
    private GlyphRun _run = null!;
    private DocumentFont _font = null!;
    private double _baseline;
    private double _advance;
    private double _shown;
    private double _rise;
    private bool _isArray;
    private bool _isString;

    /// <param name="baseline">The baseline's distance from the foot of the page.</param>
    /// <param name="isRead">Whether the glyphs mean something; what an artifact stands for is never said.</param>
    public void Write(GlyphRun run, DocumentFont font, double baseline, bool isRead)
    {
        if (run.Glyphs.IsEmpty || !(run.Size > 0) || !double.IsFinite(run.Size))
            return;
        _run = run;
        _font = font;
        _baseline = baseline;
        _advance = 0;
        stream.SetFill(run.Color);
        BeginText();
        if (run.Glyphs[^1].Cluster < run.Glyphs[0].Cluster)
            WriteFromRight(isRead);
        else
            WriteFromLeft(isRead);
        EndText();
    }

    private void WriteFromLeft(bool isRead)
    {
        int next = ShowPlain(0);
        if (next == _run.Glyphs.Length)
            return;
        ClusterReader clusters = new(_run);
        while (clusters.Read(next))
        {
            Write(clusters, isRead);
            next = ShowPlain(clusters.First + clusters.Count);
        }
    }

    // Shows the plain glyphs from a place on, and returns the first that is not plain.
    private int ShowPlain(int first)
    {
        if (_content.IsReadable || _rise != 0)
            return first;
        ReadOnlySpan<PositionedGlyph> plain = PlainFrom(first);
        for (ReadOnlySpan<PositionedGlyph> rest = plain; !rest.IsEmpty; rest = rest[ShowNear(rest)..])
        {
            if (AdjustmentAt(_shown - (_advance * (1000 / _run.Size))) is not 0 and double adjustment)
            {
                Adjust((int)adjustment);
                _shown -= adjustment;
            }
            BeginString();
        }
        return first + plain.Length;
    }

    // The glyphs from a place on that stand for one character each, as the font itself says, and stand on the line: nearly all.
    private ReadOnlySpan<PositionedGlyph> PlainFrom(int first)
    {
        ReadOnlySpan<PositionedGlyph> glyphs = _run.Glyphs.AsSpan()[first..];
        if (glyphs.IsEmpty || (uint)glyphs[0].Cluster >= (uint)_run.Text.Length)
            return [];
        int cluster = glyphs[0].Cluster, count = 0;
        ReadOnlySpan<char> text = _run.Text.AsSpan(cluster);
        ReadOnlySpan<GlyphOffset> offsets = _run.Offsets.AsSpan();
        ReadOnlySpan<ushort> slots = _font.Slots;
        ReadOnlySpan<UsedGlyph> known = _font.Glyphs;
        for (; count < glyphs.Length && count < text.Length; count++)
        {
            ref readonly PositionedGlyph positioned = ref glyphs[count];
            int slot = positioned.Id < slots.Length ? slots[positioned.Id] : 0;
            bool isSaid = positioned.Cluster == cluster + count && slot > 0 && known[slot - 1].Character == text[count];
            if (!isSaid || (first + count < offsets.Length && offsets[first + count] != default))
                break;
        }
        // Of the last one the next says where it ends.
        bool isWhole = count == 0 || (count < glyphs.Length ? glyphs[count].Cluster == cluster + count : count == text.Length);
        return glyphs[..(isWhole ? count : count - 1)];
    }

    // Shows plain glyphs in a string that was begun, until one stands too far off for the array, and returns how many it showed. The first stands
    // where the string goes on. This is the innermost work of writing pages; not inlined, it has all registers to itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ShowNear(ReadOnlySpan<PositionedGlyph> glyphs)
    {
        ReadOnlySpan<ushort> slots = _font.Slots;
        ReadOnlySpan<UsedGlyph> known = _font.Glyphs;
        GlyphArray array = new(_content.GetSpan(GlyphArray.LongestGlyph * glyphs.Length));
        double advance = _advance, shown = _shown, unit = 1000 / _run.Size;
        int count = 0;
        for (; count < glyphs.Length; count++)
        {
            double distance = shown - (advance * unit);
            if (Math.Abs(distance) > 0.5 && count > 0)
            {
                if (!(Math.Abs(distance) < GlyphArray.LargestBetweenStrings))
                    break;
                int adjustment = (int)Math.Round(distance);
                array.Adjust(adjustment);
                shown -= adjustment;
            }
            ref readonly UsedGlyph glyph = ref known[slots[glyphs[count].Id] - 1];
            array.Code(glyph.Shown);
            shown += glyph.Width;
            advance += glyphs[count].Advance;
        }
        _content.Advance(array.Length);
        (_advance, _shown) = (advance, shown);
        return count;
    }

    // What brings the next glyph to its place, in whole thousandths; no line is so long that it would take more than the largest adjustment.
    private static double AdjustmentAt(double distance) =>
        double.IsFinite(distance) ? Math.Clamp(Math.Round(distance), -LargestAdjustment, LargestAdjustment) : 0;

    // ISO 32000-1, 14.8.2.3.1: content comes in the order of reading, so that the glyphs of a run from right to left are shown last to first.
    private void WriteFromRight(bool isRead)
    {
        List<(int First, double Advance)> groups = [];
        double advance = 0;
        ReadOnlySpan<PositionedGlyph> glyphs = _run.Glyphs.AsSpan();
        for (int i = 0; i < glyphs.Length; i++)
        {
            if (i == 0 || glyphs[i].Cluster != glyphs[i - 1].Cluster)
                groups.Add((i, advance));
            advance += glyphs[i].Advance;
        }
        ClusterReader clusters = new(_run);
        for (int i = groups.Count - 1; i >= 0; i--)
        {
            _advance = groups[i].Advance;
            clusters.Read(groups[i].First);
            Write(clusters, isRead);
        }
    }

    private void Write(in ClusterReader cluster, bool isRead)
    {
        if (HasMissingGlyph(cluster))
            DrawMissing(cluster, isRead);
        else
            Show(cluster, isRead && !IsSaidByFont(cluster));
    }

    private void Show(ClusterReader cluster, bool needsActualText)
    {
        if (needsActualText)
        {
            EndShowing();
            stream.BeginActualText(cluster.Text);
        }
        for (int i = cluster.First; i < cluster.First + cluster.Count; i++)
        {
            PositionedGlyph positioned = _run.Glyphs[i];
            _font.TryGet(positioned.Id, out UsedGlyph glyph);
            Show(positioned, _run.OffsetOf(i), glyph);
        }
        if (!needsActualText)
            return;
        EndShowing();
        stream.EndMarkedContent();
    }

    private void Show(PositionedGlyph positioned, GlyphOffset offset, in UsedGlyph glyph)
    {
        SetRise(offset.Up);
        double adjustment = AdjustmentAt(_shown - ((_advance + offset.Right) * (1000 / _run.Size)));
        if (adjustment != 0)
            Adjust((int)adjustment);
        ShowCode(glyph.Code);
        _shown += glyph.Width - adjustment;
        _advance += positioned.Advance;
    }

    private void DrawMissing(ClusterReader cluster, bool isRead)
    {
        EndText();
        if (isRead)
            stream.BeginActualText(cluster.Text);
        double start = _advance;
        foreach (PositionedGlyph glyph in _run.Glyphs.AsSpan().Slice(cluster.First, cluster.Count))
            _advance += glyph.Advance;
        double inset = BoxInset * _run.Size;
        stream.SetStroke(_run.Color);
        stream.SetLineWidth(BoxLine * _run.Size);
        stream.Stroke(_run.X + start + inset, _baseline, Math.Max(_advance - start - (2 * inset), inset), BoxHeight * _run.Size);
        if (isRead)
        {
            ShowBlank(start);
            stream.EndMarkedContent();
        }
        BeginText();
    }

    // Readers give what a stretch of content stands for only where it shows a glyph: here a blank as wide as the box.
    private void ShowBlank(double start)
    {
        const double LeastScale = 1, MostScale = 10_000;
        if (_font.Blank is not UsedGlyph { Width: > 0 } blank)
            return;
        double end = _advance, scale = Math.Clamp((end - start) * 100_000 / (blank.Width * _run.Size), LeastScale, MostScale);
        _advance = start;
        BeginText();
        stream.SetHorizontalScale(scale);
        ShowCode(blank.Code);
        EndShowing();
        stream.SetHorizontalScale(100);
        EndText();
        _advance = end;
    }

    private bool HasMissingGlyph(ClusterReader cluster)
    {
        foreach (PositionedGlyph glyph in _run.Glyphs.AsSpan().Slice(cluster.First, cluster.Count))
        {
            if (!_font.TryGet(glyph.Id, out _))
                return true;
        }
        return false;
    }

    private bool IsSaidByFont(ClusterReader cluster)
    {
        ReadOnlySpan<char> rest = cluster.Text;
        foreach (PositionedGlyph positioned in _run.Glyphs.AsSpan().Slice(cluster.First, cluster.Count))
        {
            _font.TryGet(positioned.Id, out UsedGlyph glyph);
            if (glyph.Source is null || !rest.StartsWith(glyph.Text, StringComparison.Ordinal))
                return false;
            rest = rest[glyph.Length..];
        }
        return rest.IsEmpty;
    }

    private void BeginText()
    {
        stream.BeginText(_run.X + _advance, _baseline);
        if (_font.IsShown)
            stream.SetFont(_font.Number, _run.Size);
        _shown = _advance * 1000 / _run.Size;
    }

    private void EndText()
    {
        EndShowing();
        SetRise(0);
        stream.EndText();
    }

    private void SetRise(double rise)
    {
        if (rise == _rise)
            return;
        EndShowing();
        stream.SetRise(rise);
        _rise = rise;
    }

    private void Adjust(int thousandths)
    {
        BeginArray();
        EndString();
        _content.Integer(thousandths);
    }

    private void ShowCode(ushort code)
    {
        BeginString();
        _content.Code(code);
    }

    private void BeginString()
    {
        BeginArray();
        if (_isString)
            return;
        _content.BeginCodes();
        _isString = true;
    }

    private void BeginArray()
    {
        if (_isArray)
            return;
        _content.Raw((byte)'[');
        _isArray = true;
    }

    private void EndString()
    {
        if (_isString)
            _content.EndCodes();
        _isString = false;
    }

    private void EndShowing()
    {
        if (!_isArray)
            return;
        EndString();
        _content.Raw((byte)']');
        _content.Operator("TJ"u8);
        _isArray = false;
    }
}
