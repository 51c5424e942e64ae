using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.OwnStyles;

/// <summary>Archival material after the order of the Chicago Manual of Style: item, date, place in the collection, collection, repository.</summary>
public sealed class ArchivalStyleTests
{
    private static Style Archival => OwnStyleFile.Load("archival.csl");

    // Fields are separated by bars: writer | recipient | title | date | place in the collection | series | collection | number | repository | place.
    private static Reference Record(string fields)
    {
        string[] parts = fields.Split('|', StringSplitOptions.TrimEntries);
        Reference record = new("a", parts[1].Length > 0 ? ItemType.PersonalCommunication : ItemType.Manuscript);
        if (parts[0].Length > 0)
            record = record.With(Variable.Author, [Sample.Person(parts[0])]);
        if (parts[1].Length > 0)
            record = record.With(Variable.Recipient, [Sample.Person(parts[1])]);
        if (parts[3].Length > 0)
            record = record.With(Variable.Issued, EdtfDate.TryParse(parts[3], out EdtfDate? date) ? date : throw new FormatException(parts[3]));
        Variable[] texts = [Variable.ArchiveLocation, Variable.CollectionTitle, Variable.ArchiveCollection, Variable.CallNumber, Variable.Archive, Variable.ArchivePlace];
        record = parts[2].Length > 0 ? record.With(Variable.Title, parts[2]) : record;
        foreach ((Variable variable, string text) in texts.Zip(parts[4..]))
            record = text.Length > 0 ? record.With(variable, text) : record;
        return record;
    }

    [Theory]
    [InlineData(
        "Creel, George|House, Edward||1918-09-25|||Edward M. House Papers||Yale University Library|",
        "George Creel to Edward House, September 25, 1918, Edward M. House Papers, Yale University Library.",
        "Creel to House, September 25, 1918.",
        "Edward M. House Papers. Yale University Library.")]
    [InlineData(
        "Oglethorpe, James|Trustees||1733-01-13|||Phillipps Collection of Egmont Manuscripts|14200:13|University of Georgia Library|",
        "James Oglethorpe to Trustees, January 13, 1733, Phillipps Collection of Egmont Manuscripts, 14200:13, University of Georgia Library.",
        "Oglethorpe to Trustees, January 13, 1733.",
        "Phillipps Collection of Egmont Manuscripts. 14200:13. University of Georgia Library.")]
    [InlineData(
        "Johnson, Alvin||Memorandum|1937|file 36||Horace Kallen Papers||YIVO Institute for Jewish Research|New York",
        "Alvin Johnson, “Memorandum,” 1937, file 36, Horace Kallen Papers, YIVO Institute for Jewish Research, New York.",
        "Johnson, “Memorandum.”",
        "Horace Kallen Papers. YIVO Institute for Jewish Research, New York.")]
    [InlineData(
        "Roe, Ann||Report on weaving|1953-04|box 1, folder 2|Series 3, Correspondence|Handicraft Papers|MS 12|State Archives|Hamburg",
        "Ann Roe, “Report on weaving,” April 1953, box 1, folder 2, Series 3, Correspondence, Handicraft Papers, MS 12, State Archives, Hamburg.",
        "Roe, “Report on weaving.”",
        "Handicraft Papers. MS 12. State Archives, Hamburg.")]
    [InlineData(
        "||Minutes of the board||box 3||Records of the Board||Town Archives|",
        "“Minutes of the board,” n.d., box 3, Records of the Board, Town Archives.",
        "“Minutes of the board.”",
        "Records of the Board. Town Archives.")]
    [InlineData(
        "||Minutes of the board|1901/1903|box 3||Records of the Board||Town Archives|",
        "“Minutes of the board,” 1901–1903, box 3, Records of the Board, Town Archives.",
        "“Minutes of the board.”",
        "Records of the Board. Town Archives.")]
    [InlineData(
        "Roe, Ann||Diary|1901|||||Town Archives|Leeds",
        "Ann Roe, “Diary,” 1901, Town Archives, Leeds.",
        "Roe, “Diary.”",
        "Roe, Ann. “Diary.” 1901. Town Archives, Leeds.")]
    [InlineData(
        "||Cabinet conclusions|1940-05-28|CAB 65/7||||The National Archives|Kew",
        "“Cabinet conclusions,” May 28, 1940, CAB 65/7, The National Archives, Kew.",
        "“Cabinet conclusions.”",
        "“Cabinet conclusions.” May 28, 1940. CAB 65/7. The National Archives, Kew.")]
    [InlineData(
        "Roe, Ann|Doe, Jane||1933-07|folder 4||||Town Archives|",
        "Ann Roe to Jane Doe, July 1933, folder 4, Town Archives.",
        "Roe to Doe, July 1933.",
        "Roe, Ann to Jane Doe. July 1933. Folder 4. Town Archives.")]
    public void Records_are_cited_from_the_item_to_the_repository(string fields, string note, string later, string entry)
    {
        Reference record = Record(fields);

        Assert.Equal([note, later], Sample.Cite(Archival, [record], [Sample.Of("a"), Sample.Of("a")], inNotes: true));
        Assert.Equal([entry], Sample.List(Archival, [record]));
    }

    [Fact]
    public void Books_and_articles_are_cited_beside_them()
    {
        Reference book = Sample.Book("a", "The making of history", 2001, "Doe, Jane").With(Variable.Publisher, "Press").With(Variable.PublisherPlace, "London");
        Reference article = (Sample.Book("b", "A paper", 2001, "Doe, Jane", "Roe, Ann") with { Type = ItemType.ArticleJournal })
            .With(Variable.ContainerTitle, "Journal of Archives").With(Variable.Volume, "5").With(Variable.Issue, "2").With(Variable.Page, "321-329");

        Assert.Equal(
            ["Jane Doe, *The Making of History* (London: Press, 2001).", "Jane Doe and Ann Roe, “A Paper,” *Journal of Archives* 5, no. 2 (2001): 321–29."],
            Sample.Cite(Archival, [book, article], [Sample.Of("a"), Sample.Of("b")], inNotes: true));
        Assert.Equal(
            ["Doe, Jane. *The Making of History*. London: Press, 2001.", "Doe, Jane, and Ann Roe. “A Paper.” *Journal of Archives* 5, no. 2 (2001): 321–29."],
            [.. new[] { book, article }.Select(reference => Sample.List(Archival, [reference]).Single())]);
    }
}
