using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using Markdig.Extensions.CustomContainers;
using Block = BriefKit.Core.Documents.Block;

namespace BriefKit.Templates.Markdown;

/// <summary>Turns fenced containers, <c>::: name argument</c>, into what they ask for.</summary>
internal sealed class ContainerConverter(BlockConverter blocks, DiagnosticBag bag)
{
    private const int MaxColumns = 4;

    private static readonly string[] Names =
        ["kicker", "subtitle", "lead", "small", "box", "columns", "above", "beside", "row-heads", "decimal", .. RunningParts.Names];

    private ValueList<Inline> _kicker;

    public void Append(CustomContainer container, BlockStyle style, List<Block> into)
    {
        string name = blocks.Flatten(container.Info);
        switch (name)
        {
            case "kicker":
                _kicker = blocks.ConvertLine(container);
                break;
            case "subtitle":
                AddSubtitle(container, into);
                break;
            case "lead":
                into.AddRange(blocks.Convert(container, style with { Role = ParagraphRole.Lead }));
                break;
            case "small":
                into.AddRange(blocks.Convert(container, style with { Role = ParagraphRole.Small }));
                break;
            case "above":
                into.AddRange(blocks.Convert(container, style with { Definitions = DefinitionStyle.Above }));
                break;
            case "beside":
                into.AddRange(blocks.Convert(container, style with { Definitions = DefinitionStyle.Beside }));
                break;
            case "row-heads":
                into.AddRange(blocks.Convert(container, style with { HasRowHeads = true }));
                break;
            case "decimal":
                AddDecimal(container, style, into);
                break;
            case "box":
                AddFilled(blocks.Convert(container, style), content => new Box(content) { Origin = At(container) }, into);
                break;
            case "columns":
                AddColumns(container, style, into);
                break;
            default:
                AddOther(name, container, style, into);
                break;
        }
    }

    /// <summary>The line over the title that comes next; it is used once.</summary>
    public ValueList<Inline> TakeKicker()
    {
        ValueList<Inline> kicker = _kicker;
        _kicker = [];
        return kicker;
    }

    private void AddSubtitle(CustomContainer container, List<Block> into)
    {
        if (into is [.., TitleBlock title])
            into[^1] = title with { Subtitle = blocks.ConvertLine(container) };
        else
            bag.Add(TemplatesDiagnostics.WrongContainerArgument(blocks.LocationOf(container), "subtitle", "a title just above it"));
    }

    // Which columns of the tables within hold numbers, counted from 1.
    private void AddDecimal(CustomContainer container, BlockStyle style, List<Block> into)
    {
        List<int> columns = [];
        foreach (string word in blocks.Flatten(container.Arguments).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                columns.Add(number - 1);
            else
                bag.Add(TemplatesDiagnostics.WrongContainerArgument(blocks.LocationOf(container), "decimal", "numbers of columns, from 1"));
        }
        if (columns.Count == 0)
            bag.Add(TemplatesDiagnostics.WrongContainerArgument(blocks.LocationOf(container), "decimal", "numbers of columns, from 1"));
        into.AddRange(blocks.Convert(container, style with { DecimalColumns = columns.ToValueList() }));
    }

    private void AddColumns(CustomContainer container, BlockStyle style, List<Block> into)
    {
        bool isNumber = int.TryParse(blocks.Flatten(container.Arguments), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        if (!isNumber || count is < 2 or > MaxColumns)
        {
            bag.Add(TemplatesDiagnostics.WrongContainerArgument(blocks.LocationOf(container), "columns", $"a number from 2 to {MaxColumns}"));
            into.AddRange(blocks.Convert(container, style));
            return;
        }
        AddFilled(blocks.Convert(container, style), content => new Columns(count, content) { Origin = At(container) }, into);
    }

    private void AddOther(string name, CustomContainer container, BlockStyle style, List<Block> into)
    {
        if (RunningParts.Names.Contains(name))
        {
            blocks.Running.Set(name, blocks.ConvertRunning(container));
            return;
        }
        bag.Add(TemplatesDiagnostics.UnknownContainer(blocks.LocationOf(container), name, Names));
        into.AddRange(blocks.Convert(container, style));
    }

    // A container whose content turned out to be nothing is nothing.
    private static void AddFilled(ValueList<Block> content, Func<ValueList<Block>, Block> wrap, List<Block> into)
    {
        if (!content.IsEmpty)
            into.Add(wrap(content));
    }

    private Origin At(CustomContainer container) => new(blocks.LocationOf(container));
}
