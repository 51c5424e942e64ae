using System.Diagnostics;
using System.Text;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Drawings;

public sealed class SvgStyleSheetTests
{
    private static SvgDrawing Read(string content) => SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\">{content}</svg>"))!;

    // Programs that draw charts give each shape a class of its own.
    [Fact]
    public void Thousands_of_rules_for_thousands_of_shapes_are_found_at_once()
    {
        const int Rules = 10_000, Shapes = 30_000;
        string sheet = string.Concat(Enumerable.Range(0, Rules).Select(i => $".c{i}{{fill:#{i:x6}}}"));
        string shapes = string.Concat(Enumerable.Range(0, Shapes).Select(i => $"<rect class='c{i % Rules}' width='1' height='1'/>"));
        Stopwatch watch = Stopwatch.StartNew();
        SvgDrawing drawing = Read($"<style>{sheet}</style>{shapes}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
        Assert.Empty(drawing.PassedOver);
        Assert.Equal(Shapes, drawing.Drawing.Shapes.Count);
        Assert.Equal($"{Rules - 1:X6}", drawing.Drawing.Shapes[^1].Fill?.Hex);
    }

    [Theory]
    [InlineData(".a{fill:#102030} .b{fill:red}", "class='b a'", "FF0000")]
    [InlineData(".b{fill:red} .a{fill:#102030}", "class='b a'", "102030")]
    [InlineData("rect.a{fill:#102030} .b{fill:red} *{fill:lime}", "class='a b'", "102030")]
    [InlineData(".a.b{fill:#102030} rect.b{fill:red} rect{fill:lime}", "class='a b'", "102030")]
    [InlineData("#r.c{fill:red} #r{fill:#102030}", "id='r' class='a'", "102030")]
    [InlineData("circle.a{fill:red} rect.a{fill:#102030} .A{fill:lime}", "class='a'", "102030")]
    public void The_strongest_rule_counts_wherever_it_stands(string sheet, string attributes, string fill) =>
        Assert.Equal(fill, Assert.Single(Read($"<style>{sheet}</style><rect {attributes} width='9' height='9'/>").Drawing.Shapes).Fill?.Hex);

    [Fact]
    public void A_class_that_is_named_twice_counts_once()
    {
        DrawnShape shape = Assert.Single(Read("<style>.a{opacity:0.5}</style><rect class='a a' width='9' height='9'/>").Drawing.Shapes);
        Assert.Equal(0.5, shape.FillOpacity);
    }
}
