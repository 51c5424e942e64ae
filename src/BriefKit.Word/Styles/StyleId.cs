namespace BriefKit.Word.Styles;

/// <summary>The ids of the styles that content names. Built-in ones are Word's own, so that Word treats the text as what it is.</summary>
internal static class StyleId
{
    public const string Normal = "Normal";
    public const string BodyText = "BodyText";
    public const string BodyTextFirstIndent = "BodyTextFirstIndent";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Kicker = "Kicker";
    public const string Lead = "Lead";
    public const string SmallPrint = "SmallPrint";
    public const string ListBullet = "ListBullet";
    public const string ListNumber = "ListNumber";
    public const string ListParagraph = "ListParagraph";
    public const string DefinitionTerm = "DefinitionTerm";
    public const string Definition = "Definition";
    public const string LabelledText = "LabelledText";
    public const string Quote = "Quote";
    public const string Caption = "Caption";
    public const string Figure = "Figure";
    public const string SourceCode = "SourceCode";
    public const string BoxText = "BoxText";
    public const string AnswerLine = "AnswerLine";
    public const string AnswerBox = "AnswerBox";
    public const string HorizontalRule = "HorizontalRule";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string Bibliography = "Bibliography";
    public const string ContentsHeading = "TOCHeading";
    public const string FootnoteText = "FootnoteText";
    public const string EndnoteText = "EndnoteText";
    public const string Header = "Header";
    public const string Footer = "Footer";

    public const string DefaultCharacters = "DefaultParagraphFont";
    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Hyperlink = "Hyperlink";
    public const string FollowedHyperlink = "FollowedHyperlink";
    public const string FootnoteReference = "FootnoteReference";
    public const string EndnoteReference = "EndnoteReference";
    public const string LineNumber = "LineNumber";
    public const string VerbatimCharacters = "VerbatimChar";
    public const string TermCharacters = "TermChar";

    public const string TableNormal = "TableNormal";
    public const string TableGrid = "TableGrid";
    public const string RecordTable = "BriefKitTable";
    public const string BoxTable = "BriefKitBox";

    public const string NoList = "NoList";

    /// <param name="level">1 to 9.</param>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>The style of an entry in a table of contents.</summary>
    /// <param name="level">1 to 9.</param>
    public static string Contents(int level) => $"TOC{level}";

    /// <summary>Word has five styles for each kind of list; deeper levels take the fifth.</summary>
    /// <param name="level">From 0.</param>
    public static string List(string first, int level) => level == 0 ? first : $"{first}{Math.Min(level, ListLevels - 1) + 1}";

    public const int ListLevels = 5;
}
