namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Hands out the numbers by which what is drawn and what it means are tied together.</summary>
internal sealed class ContentIds
{
    private int _last;

    public int Next() => ++_last;
}
