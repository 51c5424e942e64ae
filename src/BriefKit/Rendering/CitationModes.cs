using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Rendering;

/// <summary>The names of what citations in Word files can be.</summary>
public static class CitationModes
{
    private static readonly (string Name, LiveCitations Citations)[] Known =
        [("native", LiveCitations.Native), ("zotero", LiveCitations.Zotero), ("text", LiveCitations.Text)];

    public static ValueList<string> All => Known.Select(known => known.Name).ToValueList();

    public static LiveCitations? Find(string name)
    {
        int index = Array.FindIndex(Known, known => known.Name == name);
        return index < 0 ? null : Known[index].Citations;
    }
}
