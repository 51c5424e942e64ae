using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Drawings;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets pictures, never larger than the text area, with their captions below.</summary>
internal sealed class FigureSetter(BlockSetter blocks, TypesettingReport report)
{
    private const double CaptionSpace = 5;
    private const double LeastLabelSize = 0.5;

    public bool Set(Figure figure, BlockContext context)
    {
        VerticalList stack = new();
        List<StructureNode> parts = [];
        double captionHeight = 0;
        VerticalList caption = new();
        List<StructureNode> captionParts = [];
        if (!figure.Caption.IsEmpty)
        {
            BlockContext inner = context with { List = caption, X = 0, Structure = captionParts, Label = null };
            blocks.SetText(figure.Caption, blocks.Formats.Caption, inner, StructureTag.Caption);
            captionHeight = caption.Height + CaptionSpace;
        }
        AddPicture(figure, stack, parts, context, Math.Max(context.Room - captionHeight - 1, context.Room / 4));
        stack.AddSpace(CaptionSpace);
        for (int i = 0; i < caption.Count; i++)
        {
            stack.AddSpace(i == 0 ? CaptionSpace : 0);
            stack.Add(caption[i].Piece, 0);
        }
        parts.AddRange(captionParts);
        context.List.AddSpace(blocks.Theme.Leading * 0.7);
        BlockSetter.Add(new StackPiece(stack), context);
        context.List.AddSpace(blocks.Theme.Leading * 0.7);
        context.Structure.Add(new StructureElement(StructureTag.Division, parts.ToValueList()));
        return true;
    }

    private void AddPicture(Figure figure, VerticalList stack, List<StructureNode> parts, BlockContext context, double room)
    {
        int contentId = blocks.Counts.NextContent();
        if (PictureSize.Read(figure.Image) is PictureSize size)
        {
            double scale = Scale(figure, size.Width, size.Height, context, room);
            stack.Add(new PicturePiece(figure.Image, size.Width * scale, size.Height * scale, blocks.Text.Baseline(context.Text), contentId), 0);
            parts.Add(new StructureElement(StructureTag.Figure, [new StructureContent(contentId)]) { AlternativeText = figure.AlternativeText });
            return;
        }
        if (SvgReader.Read(figure.Image.Bytes) is SvgDrawing drawing)
        {
            AddDrawing(figure, drawing, stack, context, room, contentId);
            parts.Add(new StructureElement(StructureTag.Figure, [new StructureContent(contentId)]) { AlternativeText = figure.AlternativeText });
            return;
        }
        report.Add(TypesettingDiagnostics.UnreadablePicture(figure.Origin.Location, figure.Image.MediaType));
        VerticalList text = new();
        const double Padding = 8;
        BlockContext inner = context with { List = text, X = 0, Measure = context.Measure - 2 * Padding, Structure = parts, Label = null };
        blocks.SetText([new TextRun(figure.AlternativeText) { Origin = figure.Origin }], blocks.Formats.Caption, inner, StructureTag.Paragraph);
        if (text.Count > 0)
            stack.Add(new FramePiece(text, context.Measure, Padding, blocks.Theme.TintColor), 0);
    }

    private void AddDrawing(Figure figure, SvgDrawing drawing, VerticalList stack, BlockContext context, double room, int contentId)
    {
        if (!drawing.PassedOver.IsEmpty)
            report.Add(TypesettingDiagnostics.DrawingPartsPassedOver(figure.Origin.Location, drawing.PassedOver));
        double scale = Scale(figure, drawing.Width, drawing.Height, context, room);
        double width = drawing.Width * scale, unit = width / drawing.Drawing.Width;
        ValueList<TextLine?> labels = drawing.Texts.Select(text => Label(text, unit)).ToValueList();
        stack.Add(new DrawingPiece(drawing, width, blocks.Text.Baseline(context.Text), labels, contentId), 0);
    }

    // A picture has the width that is asked for, or its own; where it does not fit, it is as large as it can be.
    private static double Scale(Figure figure, double width, double height, BlockContext context, double room) =>
        Math.Min((figure.Width?.In(context.Measure) ?? width) / width, Math.Min(context.Measure / width, room / height));

    // The words of a drawing are set in the font of the labels of the page.
    private TextLine? Label(SvgText text, double unit)
    {
        TextLook look = new(new FontRequest(blocks.Theme.HeadingFont, text.IsBold ? 700 : 400, text.IsItalic), Math.Max(text.Size * unit, LeastLabelSize), text.Color, blocks.Document.Metadata.Language);
        TextFormat format = new(look, look.Size, LineAlignment.Start);
        return blocks.Text.Line(blocks.Text.FlattenRunning([new TextRun(text.Text)], format, "", ""), format);
    }
}
