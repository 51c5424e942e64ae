using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Reporting;

/// <summary>Reads a file of a template as text.</summary>
internal static class TemplateSource
{
    /// <summary>No template is larger; what is larger is something else.</summary>
    private const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a name does not stay in the folder that it is looked for in.</summary>
    public static bool LeadsOutside(string name) =>
        name.StartsWith('/') || name.AsSpan().ContainsAny('\\', ':') || name.Split('/').Contains("..");

    /// <summary>The text of a file; false where it is missing, or where a diagnostic says what is wrong with it.</summary>
    public static bool TryRead(IFileSource files, string name, DiagnosticBag bag, [NotNullWhen(true)] out SourceText? source)
    {
        source = null;
        if (files.Read(name) is not ReadOnlyMemory<byte> bytes)
            return false;
        if (bytes.Length > MaxBytes)
        {
            bag.Add(TemplatesDiagnostics.FileTooLarge(name, MaxBytes));
            return false;
        }
        try
        {
            string text = StrictUtf8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            source = new SourceText(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
            return true;
        }
        catch (DecoderFallbackException)
        {
            bag.Add(TemplatesDiagnostics.NotUtf8(name));
            return false;
        }
    }
}
