using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>
/// The last section of a house style (ISO 29500-1, 17.6.17). The sections of a document take its page and all that goes with it; columns,
/// numbered lines and the directions of lines and of reading are the document's.
/// </summary>
internal sealed class HouseSection
{
    // What every section takes; and what is the document's, or belongs to the beginning of the first section.
    private static readonly string[] Taken = ["footnotePr", "endnotePr", "pgSz", "pgMar", "paperSrc", "pgBorders", "pgNumType", "vAlign", "noEndnote", "docGrid"];
    private static readonly string[] Unsaid = ["headerReference", "footerReference", "type", "titlePg", "bidi", "rtlGutter", "printerSettings"];

    private readonly XElement _section;

    /// <param name="settings">Those of the whole file; null where it has none.</param>
    public HouseSection(XElement section, XElement? settings)
    {
        _section = section;
        Page = PageOf(section, IsOn(settings?.Element(WordNames.W + "gutterAtTop")));
    }

    /// <summary>Its page, as far as it states one.</summary>
    public PageGeometry Page { get; }

    /// <summary>Whether anything stands at the head or foot of its pages.</summary>
    public bool HasRunningMatter => RunningMatter.Any();

    private IEnumerable<XElement> RunningMatter => _section.Elements().Where(element => element.Name.LocalName is "headerReference" or "footerReference");

    /// <summary>What documents do not take, and what they have instead.</summary>
    public IEnumerable<(string What, string Instead)> NotTaken
    {
        get
        {
            foreach (XElement element in _section.Elements().Where(element => !IsTaken(element) && !Unsaid.Contains(element.Name.LocalName)))
            {
                switch (element.Name.LocalName)
                {
                    case "cols":
                        if (Twips(element, "num") > 1 || element.HasElements)
                            yield return ("columns", "those of the template are kept");
                        break;
                    case "lnNumType":
                        yield return ("numbered lines", "lines are numbered where the template or --line-numbers asks for it");
                        break;
                    case "textDirection":
                        if (element.Val() is not (null or "lrTb" or "tb"))
                            yield return ("lines from top to bottom", "lines run across the page");
                        break;
                    case "formProt":
                        if (IsOn(element))
                            yield return ("a form of which only the fields can be filled in", "all text can be changed");
                        break;
                    default:
                        yield return ($"'{element.Name.LocalName}' among the properties of its pages", "it was left out");
                        break;
                }
            }
        }
    }

    /// <summary>Gives a section of a document what it takes.</summary>
    /// <param name="running">References to heads and feet of the document's own.</param>
    public void Dress(XElement section, bool isFirst, IReadOnlyList<XElement> running)
    {
        IEnumerable<XElement?> children =
        [
            .. isFirst ? RunningMatter : [],
            .. isFirst ? running : [],
            House("footnotePr"),
            House("endnotePr"),
            Own("type"),
            House("pgSz") ?? Own("pgSz"),
            House("pgMar") ?? Own("pgMar"),
            House("paperSrc"),
            House("pgBorders"),
            Own("lnNumType"),
            NumberType(isFirst),
            Own("cols"),
            House("vAlign"),
            House("noEndnote"),
            isFirst ? (HasRunningMatter ? House("titlePg") : Own("titlePg")) : null,
            // Which way a document is read is its language's.
            Own("bidi"),
            Own("rtlGutter"),
            House("docGrid"),
        ];
        section.ReplaceNodes(children.Where(child => child is not null).Select(child => new XElement(child!)).ToList());

        XElement? House(string name) => _section.Element(WordNames.W + name);

        XElement? Own(string name) => section.Element(WordNames.W + name);
    }

    // The first section says where the numbers of pages start, and all say how they look.
    private XElement? NumberType(bool isFirst)
    {
        if (_section.Element(WordNames.W + "pgNumType") is not { } type)
            return null;
        XElement copy = new(type);
        if (!isFirst)
            copy.Attribute(WordNames.W + "start")?.Remove();
        return copy;
    }

    private static bool IsTaken(XElement element) => element.Name.Namespace == WordNames.W && Taken.Contains(element.Name.LocalName);

    private static bool IsOn(XElement? element) => element is not null && element.Val() is null or "1" or "true" or "on";

    private static PageGeometry PageOf(XElement section, bool isBoundAtTop)
    {
        XElement? size = section.Element(WordNames.W + "pgSz"), margins = section.Element(WordNames.W + "pgMar");
        PageGeometry usual = PageGeometry.A4;
        double binding = Points(margins, "gutter", 0, 0);
        PageGeometry page = usual with
        {
            Width = Points(size, "w", usual.Width, 144),
            Height = Points(size, "h", usual.Height, 144),
            Top = Points(margins, "top", 72, 0) + (isBoundAtTop ? binding : 0),
            Bottom = Points(margins, "bottom", 72, 0),
            Left = Points(margins, "left", 72, 0),
            Right = Points(margins, "right", 72, 0),
            Binding = isBoundAtTop ? 0 : binding,
        };
        bool hasRoom = page.Measure >= 72 && page.Height - page.Top - page.Bottom >= 72;
        return hasRoom ? page : usual;
    }

    // A negative margin fixes the place of the text whatever the header needs.
    private static double Points(XElement? element, string name, double otherwise, double least) =>
        Twips(element, name) is int twips ? Math.Clamp(Math.Abs((double)twips) / 20, least, 1584) : otherwise;

    private static int? Twips(XElement? element, string name) =>
        int.TryParse((string?)element?.Attribute(WordNames.W + name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int twips) ? twips : null;
}
