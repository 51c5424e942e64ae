using System.Diagnostics;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>The names of the standard structure types (ISO 32000-1, 14.8.4) and of their attributes' values (14.8.5).</summary>
internal static class StructureNames
{
    public static ReadOnlySpan<byte> Of(StructureTag tag) => tag switch
    {
        StructureTag.Document => "Document"u8,
        StructureTag.Part => "Part"u8,
        StructureTag.Section => "Sect"u8,
        StructureTag.Division => "Div"u8,
        StructureTag.BlockQuote => "BlockQuote"u8,
        StructureTag.Caption => "Caption"u8,
        StructureTag.TableOfContents => "TOC"u8,
        StructureTag.TableOfContentsItem => "TOCI"u8,
        StructureTag.Paragraph => "P"u8,
        StructureTag.Heading1 => "H1"u8,
        StructureTag.Heading2 => "H2"u8,
        StructureTag.Heading3 => "H3"u8,
        StructureTag.Heading4 => "H4"u8,
        StructureTag.Heading5 => "H5"u8,
        StructureTag.Heading6 => "H6"u8,
        StructureTag.List => "L"u8,
        StructureTag.ListItem => "LI"u8,
        StructureTag.Label => "Lbl"u8,
        StructureTag.ListBody => "LBody"u8,
        StructureTag.Table => "Table"u8,
        StructureTag.TableHead => "THead"u8,
        StructureTag.TableBody => "TBody"u8,
        StructureTag.TableRow => "TR"u8,
        StructureTag.TableHeaderCell => "TH"u8,
        StructureTag.TableDataCell => "TD"u8,
        StructureTag.Span => "Span"u8,
        StructureTag.Code => "Code"u8,
        StructureTag.Link => "Link"u8,
        StructureTag.Reference => "Reference"u8,
        StructureTag.BibliographyEntry => "BibEntry"u8,
        StructureTag.Note => "Note"u8,
        StructureTag.Figure => "Figure"u8,
        _ => throw new UnreachableException($"No name for the structure tag {tag}."),
    };

    public static ReadOnlySpan<byte> Of(ListNumbering numbering) => numbering switch
    {
        ListNumbering.None => "None"u8,
        ListNumbering.Disc => "Disc"u8,
        ListNumbering.Decimal => "Decimal"u8,
        ListNumbering.LowerAlpha => "LowerAlpha"u8,
        ListNumbering.UpperAlpha => "UpperAlpha"u8,
        ListNumbering.LowerRoman => "LowerRoman"u8,
        ListNumbering.UpperRoman => "UpperRoman"u8,
        _ => throw new UnreachableException($"No name for the list numbering {numbering}."),
    };

    public static ReadOnlySpan<byte> Of(HeaderScope scope) => scope switch
    {
        HeaderScope.Row => "Row"u8,
        HeaderScope.Column => "Column"u8,
        HeaderScope.Both => "Both"u8,
        _ => throw new UnreachableException($"No name for the scope {scope}."),
    };
}
