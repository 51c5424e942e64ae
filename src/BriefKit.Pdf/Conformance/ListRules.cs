using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>Lists and tables of contents (ISO 14289-1, 7.2 and 7.6; ISO 32000-1, 14.8.4.2 and 14.8.4.3.3).</summary>
internal sealed class ListRules : RuleGroup
{
    private static readonly Rule ListHoldsItems = new("list-children", "A list holds items and lists; a caption comes first.") { AccessibilityClause = "7.2" };

    private static readonly Rule ItemHoldsBody = new("list-item-children", "An item of a list holds labels and bodies.") { AccessibilityClause = "7.2" };

    private static readonly Rule ItemIsInList = new("list-item-parent", "Items are in lists, and their bodies are in them.") { AccessibilityClause = "7.2" };

    private static readonly Rule ContentsHoldItems = new("contents-children", "A table of contents holds items and tables of contents; a caption comes first.") { AccessibilityClause = "7.2" };

    private static readonly Rule ItemIsInContents = new("contents-item-parent", "Items of a table of contents are in one.") { AccessibilityClause = "7.2" };

    private static readonly Rule SaysNumbering = new("list-numbering", "A list with labels says how its items are numbered.") { AccessibilityClause = "7.6" };

    public override IReadOnlyList<Rule> Rules => [ListHoldsItems, ItemHoldsBody, ItemIsInList, ContentsHoldItems, ItemIsInContents, SaysNumbering];

    public override void CheckFile(Examination examination)
    {
        foreach (TagElement element in examination.Tags?.Elements ?? [])
        {
            string? parent = element.Parent?.StandardType;
            switch (element.StandardType)
            {
                case "L":
                    CheckKids(examination, ListHoldsItems, element, mayHaveCaption: true, "L", "LI");
                    CheckNumbering(examination, element);
                    break;
                case "LI":
                    CheckKids(examination, ItemHoldsBody, element, mayHaveCaption: false, "Lbl", "LBody");
                    if (parent != "L")
                        examination.Report(ItemIsInList, "An item is in no list.", element.ObjectNumber);
                    break;
                case "LBody" when parent != "LI":
                    examination.Report(ItemIsInList, "The body of an item is in no item.", element.ObjectNumber);
                    break;
                case "TOC":
                    CheckKids(examination, ContentsHoldItems, element, mayHaveCaption: true, "TOC", "TOCI");
                    break;
                case "TOCI" when parent != "TOC":
                    examination.Report(ItemIsInContents, "An item of a table of contents is in none.", element.ObjectNumber);
                    break;
            }
        }
    }

    private static void CheckKids(Examination examination, Rule rule, TagElement element, bool mayHaveCaption, params ReadOnlySpan<string> allowed)
    {
        bool isFirst = true;
        foreach (TagElement kid in element.Elements)
        {
            bool isCaption = mayHaveCaption && isFirst && kid.StandardType == "Caption";
            if (!isCaption && !allowed.Contains(kid.StandardType ?? ""))
                examination.Report(rule, $"The element {element.Type} holds an element {kid.Type}.", element.ObjectNumber);
            isFirst = false;
        }
    }

    // ISO 32000-1, table 347: without the attribute a list has no labels.
    private static void CheckNumbering(Examination examination, TagElement list)
    {
        bool hasLabels = list.Elements.Where(kid => kid.StandardType == "LI").SelectMany(item => item.Elements).Any(kid => kid.StandardType == "Lbl");
        if (hasLabels && examination.Tags!.Attribute(list, "List", "ListNumbering") is Reading.PdfNull)
            examination.Report(SaysNumbering, "The items have labels, but the list does not say how they are numbered.", list.ObjectNumber);
    }
}
