using System.Collections.Concurrent;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>What paragraphs are set with: it is used again for each paragraph, and for the next document. For one thread.</summary>
internal sealed class ParagraphTools
{
    public ItemBuilder Items { get; } = new();

    public LineBreaker Breaker { get; } = new();

    public LineBuilder Lines { get; } = new();
}

/// <summary>The tools that no document uses just now. Several threads may use it at once.</summary>
internal sealed class ParagraphToolbox
{
    private readonly ConcurrentBag<ParagraphTools> _idle = [];

    public ParagraphTools Take() => _idle.TryTake(out ParagraphTools? tools) ? tools : new ParagraphTools();

    public void Return(ParagraphTools tools)
    {
        tools.Items.Forget();
        tools.Lines.Forget();
        _idle.Add(tools);
    }
}
