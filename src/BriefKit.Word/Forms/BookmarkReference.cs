using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>What leads to a bookmark of the same file by its name: a link, or the instruction of a field, which may be spread over runs (ISO 29500-1, 17.16.5).</summary>
internal static class BookmarkReference
{
    private static readonly XName Anchor = WordNames.W + "anchor", SimpleField = WordNames.W + "fldSimple", Instruction = WordNames.W + "instr",
        InstructionText = WordNames.W + "instrText", FieldMark = WordNames.W + "fldChar";

    public static bool MayBe(XElement element) => element.Name == WordNames.Hyperlink || element.Name == SimpleField || element.Name == InstructionText;

    /// <summary>Has everything in a text lead to bookmarks by other names.</summary>
    /// <param name="nameFor">What the bookmark is called that something leads to by a name; null where the name stays.</param>
    public static void Rename(XElement root, Func<XElement, string, string?> nameFor)
    {
        List<XElement> instruction = [];
        foreach (XElement element in root.Descendants())
        {
            if (element.Name == WordNames.Hyperlink && !LeadsOut(element))
                RenameIn(element, Anchor, nameFor, name => name.Length > 0 ? new TextSpan(0, name.Length) : null);
            else if (element.Name == SimpleField)
                RenameIn(element, Instruction, nameFor, NameIn);
            else if (element.Name == InstructionText)
                instruction.Add(element);
            else if (element.Name == FieldMark)
                RenameIn(instruction, nameFor);
        }
        RenameIn(instruction, nameFor);
    }

    // The anchor of a link that has a target is in that (ISO 29500-1, 17.16.22).
    private static bool LeadsOut(XElement link) => link.Attribute(WordNames.R + "id") is not null;

    private static void RenameIn(XElement element, XName attribute, Func<XElement, string, string?> nameFor, Func<string, TextSpan?> nameIn)
    {
        string text = (string?)element.Attribute(attribute) ?? "";
        if (nameIn(text) is { } at && nameFor(element, text.Substring(at.Start, at.Length)) is string name)
            element.SetAttributeValue(attribute, text.Remove(at.Start, at.Length).Insert(at.Start, name));
    }

    // The run in which the old name begins gets all of the new one.
    private static void RenameIn(List<XElement> instruction, Func<XElement, string, string?> nameFor)
    {
        string text = string.Concat(instruction.Select(part => part.Value));
        if (NameIn(text) is { } at && nameFor(instruction[0], text.Substring(at.Start, at.Length)) is string name)
        {
            int start = 0;
            foreach (XElement part in instruction)
            {
                string value = part.Value;
                int from = Math.Clamp(at.Start - start, 0, value.Length), to = Math.Clamp(at.End - start, 0, value.Length);
                bool begins = at.Start >= start && at.Start < start + value.Length;
                part.Value = value[..from] + (begins ? name : "") + value[to..];
                start += value.Length;
            }
        }
        instruction.Clear();
    }

    private static TextSpan? NameIn(string instruction)
    {
        List<Word> words = Words(instruction);
        int before = words is not [var first, ..] ? -1 : first.Text.ToUpperInvariant() switch
        {
            "REF" or "PAGEREF" or "NOTEREF" => 0,
            "HYPERLINK" when !NamesFile(words) => words.FindIndex(word => word.IsSwitch('L')),
            "TOC" => words.FindIndex(word => word.IsSwitch('B')),
            _ => -1,
        };
        return before >= 0 && before + 1 < words.Count && words[before + 1].At is { IsEmpty: false } name ? name : null;
    }

    // A word that is neither a switch nor what a switch says (ISO 29500-1, 17.16.5.25).
    private static bool NamesFile(List<Word> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i].IsSwitch('L', 'O', 'T') && i + 1 < words.Count && !words[i + 1].IsSwitch())
                i++;
            else if (!words[i].IsSwitch() && !words[i].At.IsEmpty)
                return true;
        }
        return false;
    }

    private static List<Word> Words(string instruction)
    {
        List<Word> words = [];
        for (int at = 0; at < instruction.Length;)
        {
            bool isQuoted = instruction[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int end = start;
            while (end < instruction.Length && (isQuoted ? instruction[end] != '"' : !char.IsWhiteSpace(instruction[end]) && instruction[end] != '"'))
                end++;
            if (end > start || isQuoted)
                words.Add(new Word(instruction[start..end], TextSpan.FromBounds(start, end), isQuoted));
            at = Math.Max(end, at + 1) + (isQuoted ? 1 : 0);
        }
        return words;
    }

    private readonly record struct Word(string Text, TextSpan At, bool IsQuoted)
    {
        /// <param name="letters">Those that it may have; any where there are none.</param>
        public bool IsSwitch(params ReadOnlySpan<char> letters) =>
            !IsQuoted && Text is ['\\', var letter, ..] && (letters.IsEmpty || (Text.Length == 2 && letters.Contains(char.ToUpperInvariant(letter))));
    }
}
