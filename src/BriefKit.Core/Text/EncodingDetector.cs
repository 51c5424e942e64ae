using System.Text;

namespace BriefKit.Core.Text;

/// <summary>What bytes that are not UTF-8 are taken for.</summary>
/// <param name="Encoding">The encoding; null where it is not clear.</param>
/// <param name="Candidates">The encodings that they could be in, the likeliest first.</param>
internal sealed record EncodingGuess(Encoding? Encoding, IReadOnlyList<string> Candidates);

/// <summary>
/// Finds the encoding of bytes that have no byte-order mark and are not UTF-8: UTF-16 and UTF-32 by where their zero bytes lie, the older
/// encodings by how much of the text would be in their common characters.
/// </summary>
internal static class EncodingDetector
{
    // More is not looked at: encodings do not change in the midst of a text.
    private const int Sample = 256 * 1024;

    private const double GoodScore = 0.7;
    private const double ClearLead = 0.15;

    public static EncodingGuess Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, Sample)].Contains((byte)0))
            return DetectWide(bytes);

        List<(Encoding Encoding, double Score)> candidates = [];
        foreach (Encoding encoding in (Encoding[])[CodePages.Gb18030, CodePages.Big5, CodePages.ShiftJis, CodePages.Windows1252])
        {
            // A byte that does not belong to an encoding rules it out, wherever it stands.
            if (SourceDecoder.TryDecode(encoding, bytes) is not null)
                candidates.Add((encoding, EncodingPlausibility.Of(encoding, bytes[..Math.Min(bytes.Length, Sample)])));
        }
        candidates.Sort((one, other) => other.Score.CompareTo(one.Score));
        bool isClear = candidates is [(_, >= GoodScore)] || (candidates is [(_, >= GoodScore), _, ..] && candidates[0].Score - candidates[1].Score >= ClearLead);
        return new(isClear ? candidates[0].Encoding : null, [.. candidates.Where(candidate => candidate.Score > 0.3).Select(candidate => candidate.Encoding.WebName)]);
    }

    // Latin letters, digits, spaces and line ends have zero bytes, always on the same side.
    private static EncodingGuess DetectWide(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = stackalloc int[4];
        for (int i = 0; i < bytes.Length; i++)
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        Encoding? encoding = zeros switch
        {
            _ when bytes.Length % 4 == 0 && zeros[2] == bytes.Length / 4 && zeros[3] == zeros[2] => KnownEncodings.Utf32,
            _ when bytes.Length % 4 == 0 && zeros[0] == bytes.Length / 4 && zeros[1] >= zeros[3] && zeros[1] > 0 && zeros[3] == 0 => KnownEncodings.Utf32BigEndian,
            _ when bytes.Length % 2 == 0 && zeros[0] + zeros[2] == 0 => KnownEncodings.Utf16,
            _ when bytes.Length % 2 == 0 && zeros[1] + zeros[3] == 0 => KnownEncodings.Utf16BigEndian,
            _ => null,
        };
        bool isText = encoding is not null && SourceDecoder.TryDecode(encoding, bytes) is string text && IsText(text);
        return new(isText ? encoding : null, []);
    }

    private static bool IsText(string text) => !text.AsSpan().ContainsAnyInRange('\0', '\u0008') && !text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF');
}
