using BriefKit.Core.Documents;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>A running head or foot as a part of its own.</summary>
/// <param name="Name">Of the part, within <c>word/</c>.</param>
/// <param name="Pages">On which pages it stands: <c>default</c>, <c>first</c> or <c>even</c> (ISO 29500-1, 17.18.36).</param>
/// <param name="Id">Of the body's relationship to it.</param>
internal sealed record RunningPart(string Name, string Pages, bool IsHeader, Story Story, string Id)
{
    /// <summary>The running heads and feet of a document. Where there is none for some pages, Word leaves them blank.</summary>
    public static List<RunningPart> Of(Job job, Document document, Relationships relationships)
    {
        List<RunningPart> parts = [];
        int headers = 0, footers = 0;
        Add("default", document.RightPages);
        Add("first", document.FirstPage);
        Add("even", document.EvenPages);
        return parts;

        void Add(string pages, PageEdges? edges)
        {
            if (edges is { Header.IsEmpty: false })
                AddPart(pages, $"header{++headers}.xml", edges.Header, isHeader: true);
            if (edges is { Footer.IsEmpty: false })
                AddPart(pages, $"footer{++footers}.xml", edges.Footer, isHeader: false);
        }

        void AddPart(string pages, string name, RunningMatter matter, bool isHeader)
        {
            Story story = RunningMatterWriter.Write(job, matter, isHeader ? StyleId.Header : StyleId.Footer);
            parts.Add(new RunningPart(name, pages, isHeader, story, relationships.Add(isHeader ? RelationshipType.Header : RelationshipType.Footer, name)));
        }
    }
}
