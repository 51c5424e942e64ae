using System.Text;
using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>The characters of inlines without their look, for places that hold characters only. Notes are left out: they are not part of the line that their marks stand in.</summary>
public static class InlineText
{
    public static string Of(ValueList<Inline> inlines)
    {
        Collector collector = new();
        collector.Collect(inlines);
        return collector.Text.ToString();
    }

    /// <summary>The text of blocks, a line for each paragraph.</summary>
    public static string Of(ValueList<Block> blocks)
    {
        Collector collector = new();
        collector.Collect(blocks);
        return collector.Text.ToString();
    }

    private sealed class Collector : DocumentWalker
    {
        public StringBuilder Text { get; } = new();

        public void Collect(ValueList<Inline> inlines) => Walk(inlines);

        public void Collect(ValueList<Block> blocks) => Walk(blocks);

        protected override void Walk(Block block)
        {
            if (Text.Length > 0)
                Text.Append('\n');
            if (block is Preformatted preformatted)
                Text.Append(preformatted.Text);
            base.Walk(block);
        }

        protected override void Walk(Inline inline)
        {
            switch (inline)
            {
                case TextRun run: Text.Append(run.Text); break;
                case Code code: Text.Append(code.Text); break;
                case LineBreak: Text.Append('\n'); break;
                case Note: return;
            }
            base.Walk(inline);
        }
    }
}
