using System.Security.Cryptography;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Word.Sources;

/// <summary>The sources of a document, as Word keeps them in a part of their own.</summary>
internal sealed class SourceList
{
    private readonly ValueList<Reference> _references;
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private readonly ValueList<WordSource> _sources;

    /// <param name="references">In the order of the document.</param>
    /// <param name="language">That of the document, as a BCP 47 tag.</param>
    public SourceList(ValueList<Reference> references, string language)
    {
        _references = references;
        ValueList<string> tags = SourceTags.Of(references);
        SourceFromReference maker = new(language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase));
        _sources = references.Zip(tags, maker.Make).ToValueList();
        for (int i = 0; i < references.Count; i++)
            _tags.TryAdd(references[i].Id, tags[i]);
    }

    public ValueList<WordSource> Sources => _sources;

    /// <summary>The tag of a reference; null for one that is not among the sources.</summary>
    public string? TagOf(string referenceId) => _tags.GetValueOrDefault(referenceId);

    /// <summary>What Word cannot hold.</summary>
    public IEnumerable<Diagnostic> Losses => _references.Zip(_sources, SourceLosses.Of).SelectMany(losses => losses);

    /// <summary>An id in the form of a GUID that stands for some text: the same for the same text, on any machine.</summary>
    public static string GuidOf(string text) => GuidOf(Encoding.UTF8.GetBytes(text));

    /// <param name="text">In UTF-8.</param>
    public static string GuidOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        // RFC 9562, 5.8: version 8, a hash of one's own choice.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("B").ToUpperInvariant();
    }
}
