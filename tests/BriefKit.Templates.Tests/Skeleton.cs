using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Templates.Tests;

/// <summary>The structure of a document without its characters: where there is text, whatever it is, there is a dot.</summary>
internal sealed class Skeleton : DocumentRewriter
{
    private static readonly TextRun Dot = new(".");

    public static string Of(Document document)
    {
        Document bare = new Skeleton().Rewrite(document);
        return DocumentText.Of(bare with { Metadata = new DocumentMetadata(""), Header = Join(bare.Header), Footer = Join(bare.Footer) });
    }

    private static RunningMatter Join(RunningMatter matter) => new(Join(matter.Start), Join(matter.Center), Join(matter.End));

    protected override ValueList<Block> Rewrite(Block block)
    {
        ValueList<Block> blocks = base.Rewrite(block);
        return blocks.Select(each => each switch
        {
            Preformatted => new Preformatted("."),
            Paragraph paragraph => paragraph with { Content = Join(paragraph.Content) },
            Heading heading => heading with { Content = Join(heading.Content) },
            TitleBlock title => title with { Content = Join(title.Content) },
            DefinitionList list => list with { Items = list.Items.Select(item => item with { Term = Join(item.Term) }).ToValueList() },
            BulletList list => list with { IsTight = true },
            NumberedList list => list with { IsTight = true },
            _ => each,
        }).ToValueList();
    }

    protected override ValueList<Inline> Rewrite(Inline inline) => inline switch
    {
        TextRun or LineBreak => [Dot],
        Code => [new Code(".")],
        Emphasis emphasis => [new Emphasis(Join(base.Rewrite(emphasis.Content)))],
        Strong strong => [new Strong(Join(base.Rewrite(strong.Content)))],
        Link link => [link with { Content = Join(base.Rewrite(link.Content)) }],
        _ => base.Rewrite(inline),
    };

    // The line ends in a text are line breaks: they part it, and are part of it.
    private static ValueList<Inline> Join(ValueList<Inline> inlines)
    {
        List<Inline> joined = [];
        foreach (Inline inline in inlines)
        {
            if (inline != Dot || joined is not [.., TextRun])
                joined.Add(inline);
        }
        return [.. joined];
    }
}
