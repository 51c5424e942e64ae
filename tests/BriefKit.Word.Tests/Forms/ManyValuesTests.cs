using System.Diagnostics;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Content;
using BriefKit.Word.Forms;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Very many values beside each other: the time that they take grows with their number and no faster.</summary>
public sealed class ManyValuesTests
{
    private const int Many = 30_000;

    // Ten times what it takes where nothing else runs.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void The_width_of_each_cell_of_a_row_is_known_at_once()
    {
        XElement row = new(W + "tr", Enumerable.Range(0, Many).Select(index => new XElement(W + "tc", new XElement(W + "p", new ValueElement(index, isInline: true, tag: null)))));
        XElement body = new(W + "body", new XElement(W + "tbl", row));
        _ = new XElement(W + "document", body);
        PlaceFinder places = new(body);
        List<ValueElement> values = [.. row.Descendants().OfType<ValueElement>()];
        long start = Stopwatch.GetTimestamp();
        Assert.All(values, value => Assert.True(places.Of(value).IsInTable));
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
    }

    [Fact]
    public void The_notes_of_a_paragraph_stand_behind_what_follows_them()
    {
        WordPackage package = FilledFile.Read(TemplateFile.Of(P("x"))).Value!.Package;
        ValuePlacer placer = new(new MergeTarget(package, new Theme("house"), new Language("en")), _ => null, new DiagnosticBag());
        XElement paragraph = new(W + "p", Enumerable.Range(0, Many).SelectMany(index => (XElement[])[Run("a "), new ValueElement(index, isInline: true, tag: null), Run(", ")]));
        XElement body = new(W + "body", paragraph);
        WrittenContent written = new(new Relationships(), new Pictures(), new XElement(W + "numbering"));
        long start = Stopwatch.GetTimestamp();
        foreach (ValueElement value in paragraph.Elements().OfType<ValueElement>().ToList())
            placer.Place(value, new WrittenValue([new XElement(W + "r", new XElement(W + "footnoteReference", new XAttribute(W + "id", "1")))], written), package.MainPart);
        placer.Finish(body);
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
        Assert.Equal(["a", ",", "*", " ", "a", ",", "*", " "], paragraph.Elements().Take(8).Select(run => run.Element(W + "t")?.Value ?? "*"));
        Assert.Equal(4 * Many, paragraph.Elements().Count());
    }

    private static XElement Run(string text) => new(W + "r", new XElement(W + "t", text));
}
