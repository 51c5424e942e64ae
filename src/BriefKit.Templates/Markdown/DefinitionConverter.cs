using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using Markdig.Extensions.DefinitionLists;
using Block = BriefKit.Core.Documents.Block;
using DefinitionList = BriefKit.Core.Documents.DefinitionList;
using DialectList = Markdig.Extensions.DefinitionLists.DefinitionList;

namespace BriefKit.Templates.Markdown;

/// <summary>Turns definition lists into ours.</summary>
internal static class DefinitionConverter
{
    public static DefinitionList Convert(DialectList list, BlockStyle style, BlockConverter blocks) =>
        new(list.OfType<DefinitionItem>().Select(item => Convert(item, style, blocks)).ToValueList()) { Style = style.Definitions };

    private static Definition Convert(DefinitionItem item, BlockStyle style, BlockConverter blocks)
    {
        ValueList<Inline> term = item.OfType<DefinitionTerm>().SelectMany(each => blocks.ConvertInlines(each)).ToValueList();
        // The terms stand among the blocks that define them.
        ValueList<Block> content = item.Where(block => block is not DefinitionTerm).SelectMany(block => blocks.Convert(block, style)).ToValueList();
        return new Definition(term, content);
    }
}
