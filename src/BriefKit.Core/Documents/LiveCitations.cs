namespace BriefKit.Core.Documents;

/// <summary>What becomes of citations in a format whose programs can go on with them, such as Word.</summary>
public enum LiveCitations
{
    /// <summary>They are the program's own: it can cite the sources again, and renew citations and lists.</summary>
    Native,

    /// <summary>They are those of Zotero's plug-in.</summary>
    Zotero,

    /// <summary>They are plain text.</summary>
    Text,
}
