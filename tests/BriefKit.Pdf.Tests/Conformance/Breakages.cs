using BriefKit.Pdf.Metadata;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>For each rule of the checker, ways to break it and nothing else in a file that keeps all of them.</summary>
internal static class Breakages
{
    private const string TitlePacket = "<dc:title>";
    private const string Catalog = "/Type /Catalog";
    private const string Image = "/Subtype /Image";
    private const string Link = "/Subtype /Link";
    private const string FirstPage = "/StructParents 0";
    private const string SecondPage = "/StructParents 1";
    private const string SecondContent = "/I1 Do";

    // The code of the digit that ends the second page.
    private const string CodeOfTwo = "000B";

    /// <summary>What makes a file that breaks a rule, by the rule's name.</summary>
    public static IReadOnlyDictionary<string, Action<PdfEdit>[]> ByRule { get; } = new Dictionary<string, Action<PdfEdit>[]>(StringComparer.Ordinal)
    {
        ["header"] =
        [
            edit => edit.File(file => file.Replace("%PDF-1.7\n", "%PDF-2.0\n", StringComparison.Ordinal)),
            edit => edit.File(file => file.Replace("%PDF-1.7\n", "%PDF-1.9\n", StringComparison.Ordinal)),
        ],
        ["binary-comment"] = [edit => edit.File(file => file[..10] + "aaaa" + file[14..])],
        ["file-id"] = [edit => edit.ReplaceTrailer("/ID", "/No")],
        ["not-encrypted"] = [edit => edit.ReplaceTrailer("/ID", "/Encrypt << /Filter /Standard >> /ID")],
        ["end-of-file"] = [edit => edit.File(file => file + "\n"), edit => edit.File(file => file.Replace("%%EOF", "%%EOX", StringComparison.Ordinal))],
        ["xref-spacing"] =
        [
            edit => edit.File(file => file.Replace("xref\n0 ", "xref \n0 ", StringComparison.Ordinal)),
            edit => edit.File(file => file.Replace("xref\n0 ", "xref\n0  ", StringComparison.Ordinal)),
        ],
        ["well-formed"] =
        [
            edit => edit.Add("[1 2", out _),
            edit => edit.Add("<< /A >>", out _),
            edit => edit.Add("(one) (two)", out _),
            edit => edit.Add("<< /A 1 /A 2 >>", out _),
        ],
        ["hexadecimal-strings"] = [edit => edit.Add("[<123>]", out _), edit => edit.Add("<< /A <12XY> >>", out _)],
        ["stream-length"] = [edit => edit.Add("<< /Length  9 >>\nstream\nabc\nendstream", out _)],
        ["stream-line-ends"] = [edit => edit.Add("<< /Length  3 >>\nstream\nabcendstream", out _)],
        ["stream-inside"] = [edit => edit.Add("<< /Length 3 /F (a) >>\nstream\nabc\nendstream", out _)],
        ["filters"] = [edit => edit.Add("<< /Length 3 /Filter /LZWDecode >>\nstream\nabc\nendstream", out _), edit => edit.Add("<< /Length 3 /Filter [/FlateDecode /Crypt] >>\nstream\nabc\nendstream", out _)],
        ["names-utf8"] = [edit => edit.ReplaceAll("+SourceSans3-SemiBold", "+Source#FF")],
        ["object-spacing"] = [edit => edit.File(file => Spoil(file, "\n44 0 obj\n<<\n", "\n44  0 obj\n<<")), edit => edit.Add("true ", out int number).File(file => Spoil(file, $"{number} 0 obj\ntrue \nendobj", $"{number} 0 obj\ntrue  endobj"))],
        ["integer-range"] = [edit => edit.Add("[2147483648]", out _), edit => edit.Add("[-2147483649]", out _)],
        ["real-range"] = [edit => edit.Add($"[4{new string('0', 38)}.0]", out _), edit => edit.Add($"[0.{new string('0', 38)}1]", out _)],
        ["string-length"] = [edit => edit.Add($"[({new string('a', 32767)})]", out _)],
        ["name-length"] = [edit => edit.Add($"[/{new string('a', 128)}]", out _), edit => edit.Add($"<< /{new string('a', 128)} 1 >>", out _)],
        ["state-nesting"] = [edit => edit.ReplaceIn(SecondContent, "q\n", string.Concat(Enumerable.Repeat("q\n", 29))).ReplaceIn(SecondContent, "Q\n", string.Concat(Enumerable.Repeat("Q\n", 29)))],
        ["page-sides"] = [edit => edit.ReplaceIn(FirstPage, "595.276", "14401"), edit => edit.AddTo(FirstPage, "/CropBox [0 0 2 100]")],
        ["inline-image-filters"] = [edit => edit.ReplaceIn(SecondContent, "/I1 Do", "BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID a EI")],
        ["known-operators"] = [edit => edit.ReplaceIn(SecondContent, "Q\n", "Q\nnonsense\n"), edit => edit.ReplaceIn(SecondContent, "Q\n", "Q\nBX nonsense EX\n")],
        ["own-resources"] = [edit => edit.ReplaceIn(SecondPage, "/I1", "/I9"), InheritResources],
        ["balanced-content"] = [edit => edit.ReplaceIn(SecondContent, "Q\n", "Q\nQ\n"), edit => edit.ReplaceIn(SecondContent, "/I1 Do\nQ\n", "/I1 Do\n"), edit => edit.ReplaceIn(SecondContent, "/I1 Do\nQ\n", "/I1 Do\nQ\nBT\n"), edit => edit.ReplaceIn(SecondContent, "/I1 Do\nQ\n", "/I1 Do\nQ\nET\n")],
        ["output-profile"] = [edit => edit.Replace("mntrRGB", "scnrRGB"), edit => edit.ReplaceIn("acsp", "/N 3", "/N 4")],
        ["output-profile-one"] = [AddOtherIntent, edit => edit.ReplaceIn(Catalog, "/RegistryName", "/DestOutputProfileRef << >> /RegistryName")],
        ["icc-profiles"] = [edit => edit.ReplaceIn(Image, "/ColorSpace /DeviceRGB", $"/ColorSpace [/ICCBased {edit.Find("begincmap")} 0 R]")],
        ["device-colours"] = [edit => edit.ReplaceIn(SecondContent, ".722 .69 .651 rg", "0 0 0 1 k"), edit => edit.ReplaceIn(Image, "/DeviceRGB", "/DeviceCMYK"), edit => AddShading(edit, "/DeviceCMYK")],
        ["transfer-functions"] = [edit => AddState(edit, "/TR /Identity"), edit => AddState(edit, "/TR2 /Identity"), edit => AddState(edit, "/HTP [0 0]"), edit => AddState(edit, "/HT << /HalftoneType 6 >>")],
        ["rendering-intents"] = [edit => edit.ReplaceIn(SecondContent, "Q\n", "Q\n/Pretty ri\n"), edit => AddState(edit, "/RI /Pretty"), edit => edit.AddTo(Image, "/Intent /Pretty")],
        ["image-alternates"] = [edit => edit.AddTo(Image, "/Alternates []"), edit => edit.AddTo(Image, "/OPI << >>")],
        ["image-interpolation"] = [edit => edit.AddTo(Image, "/Interpolate true")],
        ["image-depth"] = [edit => edit.ReplaceIn(Image, "/Height 9\n  /BitsPerComponent 8", "/Height 9\n  /BitsPerComponent 3"), edit => edit.AddTo(Image, "/ImageMask true")],
        ["form-postscript"] = [edit => edit.ReplaceIn(Image, Image, "/Subtype /PS"), edit => AddForm(edit, "/PS 1"), edit => AddForm(edit, "/OPI << >>"), edit => AddForm(edit, "/Subtype2 /PS")],
        ["reference-objects"] = [edit => AddForm(edit, "/Ref << >>")],
        ["blend-modes"] = [edit => AddState(edit, "/BM /Dissolve")],
        ["blending-space"] = [edit => Blend(edit)],
        ["font-dictionary"] = [edit => edit.ReplaceIn("/Subtype /Type0", "/Type /Font", "/Type /Fount"), edit => edit.ReplaceIn("/Subtype /CIDFontType2", "/CIDSystemInfo", "/CIDSystem")],
        ["cid-to-glyph"] = [edit => edit.Replace("/CIDToGIDMap /Identity", "/CIDToGIDMap /Other")],
        ["font-encoding"] = [edit => edit.Replace("/Encoding /Identity-H", "/Encoding /Mine-H")],
        ["font-embedded"] = [edit => edit.Replace("/FontFile2", "/FontFile9")],
        ["font-program"] = [edit => edit.Replace("hmtx", "hmtz"), edit => edit.Replace("loca", "locb")],
        ["cid-set"] = [edit => edit.Add("<< /Length 1 >>\nstream\n\x80\nendstream", out int number).AddTo("/FontFile2", $"/CIDSet {number} 0 R")],
        ["glyph-embedded"] = [edit => edit.ReplaceIn(SecondContent, CodeOfTwo + ">]", "00FF>]").ReplaceAll("endcmap", "1 beginbfchar\n<00FF> <0032>\nendbfchar\nendcmap")],
        ["glyph-widths"] = [edit => edit.Replace("/W [0 [672 200 592", "/W [0 [672 200 594"), edit => edit.Replace("672 200 592 516", "672 200 590 516")],
        ["glyph-text"] = [edit => edit.Replace("<0002> <0052>\n", ""), edit => edit.Replace("/ToUnicode", "/ToLatin")],
        ["glyph-text-values"] = [edit => edit.Replace("<0002> <0052>", "<0002> <0000>"), edit => edit.Replace("<0002> <0052>", "<0002> <FEFF>"), edit => edit.Replace("<0023> <010C>", "<0023> <FFFE>")],
        ["private-characters"] = [edit => edit.Replace("<0023> <010C>", "<0023> <E00C>"), edit => edit.Replace("<0023> <010C>", "<0023> <DB80DC00>")],
        ["notdef"] = [edit => edit.ReplaceIn(SecondContent, CodeOfTwo + ">]", "0000>]").ReplaceAll("endcmap", "1 beginbfchar\n<0000> <0032>\nendbfchar\nendcmap")],
        ["annotation-kinds"] = [edit => AddAnnotation(edit, "/Subtype /Movie /AP << /N 1 >> /Contents (A film)")],
        ["annotation-flags"] = [edit => edit.ReplaceIn(Link, "/F 4", "/F 6"), edit => edit.ReplaceIn(Link, "/F 4", "/F 0")],
        ["annotation-appearance"] = [edit => AddAnnotation(edit, "/Subtype /Square /Contents (A square)"), edit => AddAnnotation(edit, "/Subtype /Square /Contents (A square) /AP << /N 1 /D 2 >>")],
        ["annotation-tagged"] = [edit => AddAnnotation(edit, "/Subtype /Square /Contents (A square) /AP << /N 1 >>", "Div")],
        ["annotation-described"] = [edit => AddAnnotation(edit, "/Subtype /Square /AP << /N 1 >>")],
        ["tab-order"] = [edit => edit.ReplaceIn(SecondPage, "/Tabs /S", "/Tabs /R")],
        ["widget-tagged"] = [edit => AddAnnotation(edit, "/Subtype /Widget /FT /Tx /AP << /N 1 >>", "Div")],
        ["link-tagged"] = [edit => edit.ReplaceIn($"/Obj {edit.Find(Link)} 0 R", "/S /Link", "/S /Span"), edit => edit.Replace($"/Obj {edit.Find(Link)} 0 R", $"/Obj {edit.Find(Image)} 0 R")],
        ["link-described"] = [edit => edit.ReplaceIn(Link, "/Contents (Example, a site)", "/Contents ( )")],
        ["link-target"] = [edit => edit.ReplaceIn("/Contents (The section)", "/Dest [42 0 R", "/Dest [1 0 R"), edit => edit.ReplaceIn("/S /URI", "/A <<", "/B <<")],
        ["field-actions"] = [edit => AddAnnotation(edit, "/Subtype /Widget /FT /Tx /AP << /N 1 >> /AA << >>", "Form"), edit => edit.AddTo(Catalog, "/AcroForm << /Fields [] /NeedAppearances true >>")],
        ["dynamic-forms"] = [edit => edit.AddTo(Catalog, "/AcroForm << /Fields [] /XFA (x) >>"), edit => edit.AddTo(Catalog, "/NeedsRendering true")],
        ["action-kinds"] = [edit => edit.Replace("/S /URI", "/S /Launch"), edit => edit.AddTo(Catalog, "/OpenAction << /S /JavaScript /JS (x) >>"), edit => edit.Add("<< /Type /Action /S /Named /N /Print >>", out _)],
        ["additional-actions"] = [edit => edit.AddTo(Catalog, "/AA << >>"), edit => edit.AddTo(FirstPage, "/AA << >>")],
        ["metadata-header"] = [edit => edit.Replace(" id=\"W5M0", " bytes=\"9\" id=\"W5M0"), edit => edit.Replace(" id=\"W5M0", " encoding=\"x\" id=\"W5M0")],
        ["metadata-well-formed"] = [edit => edit.Replace("</dc:title>", "</dc:titel>"), edit => edit.ReplaceIn(TitlePacket, "<?xpacket begin", "<!DOCTYPE a><?xpacket begin")],
        ["metadata-schemas"] = [edit => edit.Replace("<dc:format>application/pdf</dc:format>", "<dc:nonsense>a</dc:nonsense>"), edit => edit.Replace("<dc:format>application/pdf</dc:format>", "<dc:type>a</dc:type>")],
        ["extension-schemas"] = [edit => edit.Replace("<pdfaProperty:category>internal", "<pdfaProperty:category>public"), edit => edit.Replace("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n", "")],
        ["information-agrees"] =
        [
            edit => edit.Replace("/Title (The Third", "/Title (The Fourth"),
            edit => edit.Replace("/CreationDate (D:2024", "/CreationDate (D:2023"),
            edit => edit.Replace("/Keywords (handicraft, cooperatives)", "/Keywords (handicraft)"),
        ],
        ["title"] = [edit => Retitle(edit)],
        ["title-shown"] = [edit => edit.Replace("/DisplayDocTitle true", "/DisplayDocTitle false")],
        ["archive-level"] = [edit => edit.Replace("<pdfaid:conformance>A", "<pdfaid:conformance>C")],
        ["archive-prefix"] = [edit => edit.Replace("xmlns:pdfaid=", "xmlns:other=").Replace("<pdfaid:part>2</pdfaid:part>", "<other:part>2</other:part>").Replace("<pdfaid:conformance>A</pdfaid:conformance>", "<other:conformance>A</other:conformance>")],
        ["accessibility-prefix"] = [edit => edit.Replace("xmlns:pdfuaid=", "xmlns:other=").Replace("<pdfuaid:part>1</pdfuaid:part>", "<other:part>1</other:part>")],
        ["permissions"] = [edit => edit.AddTo(Catalog, "/Perms << /Other 1 >>")],
        ["presentations"] = [edit => edit.AddTo(FirstPage, "/PresSteps << >>"), edit => edit.ReplaceIn(Catalog, "/Dests", "/AlternatePresentations 1 /Dests")],
        ["requirements"] = [edit => edit.AddTo(Catalog, "/Requirements []")],
        ["marked"] = [edit => edit.Replace("/Marked true", "/Marked false")],
        ["suspects"] = [edit => edit.Replace("/Marked true", "/Marked true /Suspects true")],
        ["element-type"] = [edit => edit.ReplaceIn("/S /BlockQuote", "/Type /StructElem", "/Type /Other")],
        ["element-parent"] = [edit => edit.ReplaceIn("/S /BlockQuote", "/P 6 0 R", "/P 7 0 R"), edit => edit.ReplaceIn("/S /BlockQuote", "/P 6 0 R\n", "")],
        ["standard-types"] = [edit => edit.Replace("/S /BlockQuote", "/S /Quotation")],
        ["role-circle"] = [edit => edit.AddTo("/StructTreeRoot\n", "/RoleMap << /A /B /B /A >>").Replace("/S /BlockQuote", "/S /A")],
        ["role-standard"] = [edit => edit.AddTo("/StructTreeRoot\n", "/RoleMap << /Div /P >>")],
        ["document-element"] = [edit => edit.Replace("/S /Document", "/S /Sect")],
        ["element-ids"] = [edit => edit.ReplaceIn("/S /Figure", "/Alt", "/ID <6E6F74652D31> /Alt"), edit => edit.Replace("/Names [<6E6F74652D31> 37 0 R]", "/Names []")],
        ["content-tagged"] = [edit => edit.ReplaceIn(SecondContent, "/Artifact <<\n  /Type /Layout\n>> BDC", "/Div BMC"), edit => edit.ReplaceIn(SecondContent, "EMC\n\n", "EMC\n0 0 1 1 re f\n")],
        ["artifact-inside"] = [edit => edit.ReplaceIn(SecondContent, "/I1 Do", "/Artifact BMC /I1 Do EMC")],
        ["content-inside-artifact"] = [edit => edit.ReplaceIn(SecondContent, "/Figure <<", "/Artifact BMC /Figure <<").ReplaceIn(SecondContent, "Q\nEMC", "Q\nEMC EMC")],
        ["content-found"] = [edit => edit.ReplaceIn("/S /BibEntry", "/K [10]", "/K [10 99]")],
        ["parent-tree"] = [edit => edit.Replace("[30 0 R 31 0 R 33 0 R", "[30 0 R 31 0 R 32 0 R"), edit => edit.ReplaceIn(SecondPage, SecondPage, "/StructParents 7")],
        ["content-once"] = [edit => edit.ReplaceIn("/S /BibEntry", "/K [10]", "/K [10 10]")],
        ["form-content-once"] = [RepeatForm],
        ["language-tags"] = [edit => edit.Replace("/Lang (cs)", "/Lang (no language)"), edit => edit.Replace("/Lang (en-US)", "/Lang ()"), edit => edit.ReplaceIn(SecondContent, "/MCID 0", "/MCID 0 /Lang (c_s)")],
        ["document-language"] = [edit => edit.Replace("/Lang (en-US)\n", "")],
        ["heading-levels"] = [edit => edit.Replace("/S /H2", "/S /H3"), edit => edit.Replace("/S /H1", "/S /P")],
        ["heading-one"] = [edit => edit.Replace("/S /H1", "/S /H").Replace("/S /H2", "/S /H")],
        ["heading-kinds"] = [edit => edit.Replace("/S /H2", "/S /H")],
        ["table-children"] = [edit => edit.Replace("/K [18 0 R 19 0 R 23 0 R]", "/K [19 0 R 18 0 R 23 0 R]"), edit => edit.Replace("/S /Caption", "/S /P")],
        ["table-section-children"] = [edit => MoveInto(edit, "/S /TBody")],
        ["table-row-children"] = [edit => MoveInto(edit, "/K [28 0 R]")],
        ["table-parents"] = [MoveTableCell],
        ["table-sections"] = [edit => edit.Replace("/S /TBody", "/S /THead"), edit => edit.Replace("/S /THead", "/S /TFoot").Replace("/S /TBody", "/S /TFoot")],
        ["table-cells-apart"] = [MakeCellsOverlap],
        ["table-regular"] = [edit => edit.Replace("/ColSpan 2", "/ColSpan 3"), edit => edit.Replace("/ColSpan 2", "/ColSpan 2 /RowSpan 2")],
        ["table-scope"] = [edit => edit.Replace("/Scope /Column", "/Scope /Down"), edit => edit.Replace("/Scope /Column\n", ""), edit => edit.Replace("/Scope /Column", "/Scope /Row")],
        ["table-headers"] = [edit => edit.Replace("/ColSpan 2", "/ColSpan 2 /Headers [(nobody)]")],
        ["list-children"] = [edit => MoveInto(edit, "/S /L\n")],
        ["list-item-children"] = [edit => MoveInto(edit, "/S /LI\n")],
        ["list-item-parent"] = [edit => edit.Replace("/S /BlockQuote", "/S /LBody")],
        ["contents-children"] = [edit => edit.Replace("/S /BlockQuote", "/S /TOC")],
        ["contents-item-parent"] = [edit => edit.Replace("/S /BlockQuote", "/S /TOCI")],
        ["list-numbering"] = [edit => edit.Replace("/ListNumbering /Decimal", "/Other /Decimal")],
        ["figure-alternative"] = [edit => edit.Replace("/Alt (Shades of a colour)", "/Alt ()")],
        ["formula-alternative"] = [edit => edit.Replace("/S /BlockQuote", "/S /Formula")],
        ["note-id"] = [edit => edit.Replace("/ID <6E6F74652D31>\n", "").Replace("/Names [<6E6F74652D31> 37 0 R]", "/Names []")],
        ["file-names"] = [edit => Embed(edit, "/UF (a.txt)", "/Subtype /text#2Fplain")],
        ["embedded-type"] = [edit => Embed(edit, Named, "")],
        ["embedded-relationship"] = [edit => Embed(edit, Named.Replace("/Source", "/Cousin", StringComparison.Ordinal), "/Subtype /text#2Fplain")],
        ["embedded-associated"] = [edit => Embed(edit, Named, "/Subtype /text#2Fplain", isAssociated: false)],
        ["embedded-intact"] = [edit => Embed(edit, Named, "/Subtype /text#2Fplain /Params << /Size 4 >>"), edit => Embed(edit, Named, "/Subtype /text#2Fplain /Params << /CheckSum <00> >>")],
        ["embedded-archive"] = [edit => Embed(edit, Named, "/Subtype /text#2Fplain", part: 2)],
        ["examined"] =
        [
            edit => edit.AddTo(Catalog, "/OCProperties << >>"),
            edit => edit.ReplaceIn(SecondContent, "/I1 Do", "/C1 cs /I1 Do").ReplaceIn(SecondPage, "/XObject", "/ColorSpace << /C1 [/Separation /Gold /DeviceRGB << >>] >> /XObject"),
            edit => edit.AddContent(SecondPage, "<< /Length 2 /Filter /RunLengthDecode >>\nstream\nab\nendstream"),
        ],
    };

    private const string Named = "/F (a.txt) /UF (a.txt) /AFRelationship /Source";

    private static string Spoil(string file, string old, string replacement)
    {
        Assert.Contains(old, file, StringComparison.Ordinal);
        Assert.Equal(old.Length, replacement.Length);
        return file.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static void InheritResources(PdfEdit edit) => edit
        .ReplaceIn(SecondPage, "/Resources", "/Unused")
        .AddTo("/Type /Pages", "/Resources << /Font << /F1 1 0 R /F2 2 0 R >> /XObject << /I1 48 0 R >> >>");

    private static void AddOtherIntent(PdfEdit edit)
    {
        string profile = Convert.ToHexString(ColorProfile.StandardRgb.Content);
        string bytes = string.Concat(Enumerable.Range(0, profile.Length / 2).Select(i => (char)Convert.ToByte(profile.Substring(2 * i, 2), 16)));
        edit.Add($"<< /Length 1 /N 3 >>\nstream\n{bytes}\nendstream", out int number)
            .ReplaceIn(Catalog, "/OutputIntents [", $"/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFX /DestOutputProfile {number} 0 R >> ");
    }

    private static void AddShading(PdfEdit edit, string space) => edit
        .ReplaceIn(SecondContent, "Q\n", "Q\n/Pattern cs /P9 scn\n")
        .ReplaceIn(SecondPage, "/XObject", $"/Pattern << /P9 << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace {space} >> >> >> /XObject");

    private static void AddState(PdfEdit edit, string entries) => edit
        .ReplaceIn(SecondPage, "/XObject", $"/ExtGState << /G1 << {entries} >> >> /XObject")
        .ReplaceIn(SecondContent, "/I1 Do", "/G1 gs /I1 Do");

    private static void AddForm(PdfEdit edit, string entries) => edit
        .Add($"<< /Length 1 /Type /XObject /Subtype /Form /BBox [0 0 1 1] {entries} >>\nstream\n\nendstream", out int number)
        .ReplaceIn(SecondPage, "/XObject <<", $"/XObject << /X1 {number} 0 R")
        .ReplaceIn(SecondContent, "/I1 Do", "/I1 Do /X1 Do");

    // The colours of the file are explained by a default, not by an intent; those of blending are not.
    private static void Blend(PdfEdit edit)
    {
        int profile = edit.Find("acsp");
        string defaults = $"/ColorSpace << /DefaultRGB [/ICCBased {profile} 0 R] >> ";
        AddState(edit, "/ca .5");
        edit.ReplaceIn(Catalog, "/OutputIntents", "/NoIntents").ReplaceIn(SecondPage, "/Font", defaults + "/Font").ReplaceIn(FirstPage, "/Font", defaults + "/Font");
    }

    private static void AddAnnotation(PdfEdit edit, string entries, string element = "Annot")
    {
        edit.Add($"<< /Type /Annot /Rect [0 0 9 9] /F 4 /StructParent 4 {entries} >>", out int annotation)
            .Add($"<< /Type /StructElem /S /{element} /P 6 0 R /Pg 43 0 R /K << /Type /OBJR /Obj {annotation} 0 R >> >>", out int parent)
            .ReplaceIn("/Nums", "3 31 0 R", $"3 31 0 R 4 {parent} 0 R")
            .ReplaceIn("/S /Document", "41 0 R]", $"41 0 R {parent} 0 R]")
            .ReplaceIn(SecondPage, "/Annots [", $"/Annots [{annotation} 0 R ");
    }

    private static void Retitle(PdfEdit edit) => edit
        .ReplaceIn(TitlePacket, "x-default\">The Third National Conference on Handicraft", "x-default\"> ")
        .Replace("/Title (The Third National Conference on Handicraft)", "/Title ( )");

    // A paragraph where none may be: the quotation's, which is the only one that nobody misses.
    private static void MoveInto(PdfEdit edit, string marker)
    {
        int target = edit.Find(marker);
        edit.ReplaceIn("/S /Document", "32 0 R ", "").ReplaceIn("/S /BlockQuote", "/P 6 0 R", $"/P {target} 0 R").ReplaceIn(marker, "/K [", "/K [32 0 R ");
    }

    private static void MoveTableCell(PdfEdit edit) => edit.Replace("/S /BlockQuote", "/S /TD");

    // The first cell of the body reaches down into the place of the wide one.
    private static void MakeCellsOverlap(PdfEdit edit) => edit
        .Replace("/S /TD\n  /P 24 0 R\n  /Pg 42 0 R\n  /K [11]", "/S /TD\n  /P 24 0 R\n  /A << /O /Table /RowSpan 2 >>\n  /Pg 42 0 R\n  /K [11]");

    private static void RepeatForm(PdfEdit edit) => edit
        .Add("<< /Length 1 /Type /XObject /Subtype /Form /BBox [0 0 1 1] /StructParents 4 >>\nstream\n/P << /MCID 0 >> BDC 0 0 1 1 re f EMC\nendstream", out int form)
        .Add($"<< /Type /StructElem /S /P /P 6 0 R /Pg 43 0 R /K << /Type /MCR /Pg 43 0 R /Stm {form} 0 R /MCID 0 >> >>", out int parent)
        .ReplaceIn("/Nums", "3 31 0 R", $"3 31 0 R 4 [{parent} 0 R]")
        .ReplaceIn("/S /Document", "41 0 R]", $"41 0 R {parent} 0 R]")
        .ReplaceIn(SecondPage, "/XObject <<", $"/XObject << /X1 {form} 0 R")
        .ReplaceIn(SecondContent, "q\n", "/X1 Do /X1 Do\nq\n");

    private static void Embed(PdfEdit edit, string names, string entries, bool isAssociated = true, int part = 3)
    {
        edit.Add($"<< /Length 1 /Type /EmbeddedFile {entries} >>\nstream\nabc\nendstream", out int stream)
            .Add($"<< /Type /Filespec {names} /EF << /F {stream} 0 R >> >>", out int specification);
        if (names.StartsWith("/UF", StringComparison.Ordinal))
            edit.AddTo("/Filespec", "/AFRelationship /Source");
        if (isAssociated)
            edit.AddTo(Catalog, $"/AF [{specification} 0 R]");
        edit.Replace("<pdfaid:part>2", $"<pdfaid:part>{part}");
    }
}
