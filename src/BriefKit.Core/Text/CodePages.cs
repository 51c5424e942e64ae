using System.Text;

namespace BriefKit.Core.Text;

/// <summary>
/// The encodings that came before Unicode and are still met with. They stand apart because their tables take a while to find, and
/// most texts never ask for them.
/// </summary>
internal static class CodePages
{
    public static Encoding Gb18030 { get; } = Find("gb18030")!;

    public static Encoding Big5 { get; } = Find("big5")!;

    public static Encoding ShiftJis { get; } = Find("shift_jis")!;

    public static Encoding Windows1252 { get; } = Find("windows-1252")!;

    /// <summary>The encoding of a name, or null where none of them has it.</summary>
    public static Encoding? Find(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
