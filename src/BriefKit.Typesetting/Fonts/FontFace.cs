namespace BriefKit.Typesetting.Fonts;

/// <summary>One face of a font file: what shaping measures with and a back end embeds. Two are equal only if they are the same object.</summary>
public sealed class FontFace
{
    /// <param name="data">The bytes of the whole font file (TrueType, OpenType, or a collection).</param>
    /// <param name="index">Which face of a collection; 0 for a single font.</param>
    public FontFace(string family, string postScriptName, ReadOnlyMemory<byte> data, int index)
    {
        Family = family;
        PostScriptName = postScriptName;
        Data = data;
        Index = index;
    }

    public string Family { get; }

    public string PostScriptName { get; }

    public ReadOnlyMemory<byte> Data { get; }

    public int Index { get; }
}
