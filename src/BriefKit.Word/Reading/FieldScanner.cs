using System.Text;
using System.Xml.Linq;

namespace BriefKit.Word.Reading;

/// <summary>
/// Finds the instructions of the fields of a part, in the order in which the fields end: simple ones and those of several runs, nested ones too
/// (ISO 29500-1, 17.16.19 and 17.16.18), and what content controls say of themselves.
/// </summary>
internal static class FieldScanner
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Deeper nesting is no field that anybody wrote.
    private const int MaxDepth = 64;

    public static IEnumerable<string> Scan(XElement root)
    {
        Stack<OpenField> open = [];
        foreach (XElement element in root.Descendants())
        {
            if (element.Name.Namespace != W)
                continue;
            switch (element.Name.LocalName)
            {
                case "fldSimple":
                    yield return (string?)element.Attribute(W + "instr") ?? "";
                    break;
                case "tag" when element.Parent?.Name == W + "sdtPr":
                    yield return (string?)element.Attribute(W + "val") ?? "";
                    break;
                case "instrText" when open.TryPeek(out OpenField? field) && !field.HasResult:
                    field.Instruction.Append(element.Value);
                    break;
                case "fldChar" when Turn((string?)element.Attribute(W + "fldCharType"), open) is string instruction:
                    yield return instruction;
                    break;
            }
        }
        // A field that no mark ends has said what it is all the same.
        foreach (OpenField field in open)
            yield return field.Instruction.ToString();
    }

    // The instruction of a field that ends; null where none does.
    private static string? Turn(string? mark, Stack<OpenField> open)
    {
        switch (mark)
        {
            case "begin" when open.Count < MaxDepth:
                open.Push(new OpenField());
                return null;
            case "separate" when open.TryPeek(out OpenField? field):
                field.HasResult = true;
                return null;
            case "end" when open.TryPop(out OpenField? field):
                return field.Instruction.ToString();
            default:
                return null;
        }
    }

    private sealed class OpenField
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }
    }
}
