using System.Security.Cryptography;
using System.Text;

namespace BriefKit.Core.Text;

/// <summary>
/// Makes text of bytes: by a byte-order mark, as UTF-8 where that is valid, else by what the bytes look like. Where it had to look, a diagnostic
/// says so; where it cannot tell, it makes no text of them.
/// </summary>
public static class SourceDecoder
{
    /// <param name="name">What the user calls the input.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="options">The encoding, where the user gives it, and bounds.</param>
    public static Parsed<SourceText?> Decode(string name, ReadOnlySpan<byte> bytes, SourceDecoderOptions? options = null)
    {
        options ??= new SourceDecoderOptions();
        SourceLocation start = new SourceText(name, "").At(0, 0);
        if (bytes.IsEmpty)
            return Refuse(DecodingDiagnostics.Empty(start));
        if (bytes.Length > options.MaxBytes)
            return Refuse(DecodingDiagnostics.TooLong(start, bytes.Length, options.MaxBytes));
        if (BinarySignatures.Recognise(bytes) is string kind)
            return Refuse(DecodingDiagnostics.Binary(start, kind));

        DiagnosticBag diagnostics = [];
        string? text = options.Encoding is string given
            ? DecodeAs(given, bytes, start, diagnostics, out string encoding)
            : DecodeFound(bytes, start, diagnostics, out encoding);
        if (text is null)
            return new(null, diagnostics.ToValueList());
        if (text.Contains('\0'))
            return Refuse(DecodingDiagnostics.Binary(start, "a binary file, for it holds NUL characters"));
        if (string.IsNullOrWhiteSpace(text))
            return Refuse(DecodingDiagnostics.Blank(start));
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new(new SourceText(name, text, sha256, encoding), diagnostics.ToValueList());
    }

    private static Parsed<SourceText?> Refuse(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static string? DecodeAs(string given, ReadOnlySpan<byte> bytes, SourceLocation start, DiagnosticBag diagnostics, out string name)
    {
        name = given;
        if (KnownEncodings.Find(given) is not Encoding encoding)
        {
            diagnostics.Add(DecodingDiagnostics.UnknownEncoding(start, given));
            return null;
        }
        name = encoding.WebName;
        string? text = TryDecode(encoding, bytes);
        if (text is null)
            diagnostics.Add(DecodingDiagnostics.NotInEncoding(start, name));
        return text;
    }

    private static string? DecodeFound(ReadOnlySpan<byte> bytes, SourceLocation start, DiagnosticBag diagnostics, out string name)
    {
        Encoding? marked = KnownEncodings.OfMark(bytes);
        name = (marked ?? Encoding.UTF8).WebName;
        if (TryDecode(marked ?? KnownEncodings.Utf8, bytes) is string text && (marked is not null || !text.Contains('\0')))
            return text;
        if (marked is not null)
        {
            diagnostics.Add(DecodingDiagnostics.NotInEncoding(start, name));
            return null;
        }

        EncodingGuess guess = EncodingDetector.Detect(bytes);
        if (guess.Encoding is not Encoding found)
        {
            diagnostics.Add(DecodingDiagnostics.Unclear(start, guess.Candidates));
            return null;
        }
        name = found.WebName;
        diagnostics.Add(DecodingDiagnostics.Detected(start, name));
        return TryDecode(found, bytes);
    }

    /// <summary>The text without its byte-order mark; null where a byte does not belong to the encoding.</summary>
    internal static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return text is ['\uFEFF', .. var rest] ? rest : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
