using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;

namespace BriefKit.Templates;

/// <summary>
/// Where several records make one document, keeps the list of all references of one to that one's own: the document's references are
/// those of all of them.
/// </summary>
internal sealed class OwnReferences(Record record) : DocumentRewriter
{
    public ValueList<Block> Apply(ValueList<Block> blocks) => Rewrite(blocks);

    protected override ValueList<Block> Rewrite(Block block)
    {
        if (block is not ReferenceList { Selection: ReferenceSelection.All, Scope: not ReferenceScope.Document, Include.Ids.IsEmpty: true } list)
            return base.Rewrite(block);
        return record.References.IsEmpty
            ? [list with { Selection = ReferenceSelection.Cited }]
            : [list with { Include = list.Include with { Ids = record.References.Select(reference => reference.Id).ToValueList() } }];
    }
}
