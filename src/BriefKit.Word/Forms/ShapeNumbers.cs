using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Gives drawings, content controls and shapes of a result ids that no other has.</summary>
internal sealed class ShapeNumbers
{
    private readonly UniqueNames _shapes = new(StringComparer.Ordinal);
    private int _drawing;
    private int _control;

    public void Number(XElement root)
    {
        foreach (XElement element in root.Descendants())
        {
            if (element.Name == WordNames.Drawing + "docPr")
                element.SetAttributeValue("id", ++_drawing);
            else if (element.Name == WordNames.Id && element.Parent?.Name == WordNames.W + "sdtPr")
                element.SetAttributeValue(WordNames.Value, ++_control);
            else if (element.Name.Namespace == WordNames.Vml && element.Name.LocalName is not "shapetype" && (string?)element.Attribute("id") is string shape)
                element.SetAttributeValue("id", _shapes.Take(shape));
        }
    }
}
