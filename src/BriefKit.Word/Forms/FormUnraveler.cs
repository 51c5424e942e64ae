using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Templates.Forms;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Lays the trees of a form out in a row: steps that put the trees together again, and between them the code of the tags. Since the tags of
/// every block have one parent, what code repeats or leaves out are whole elements.
/// </summary>
internal sealed class FormUnraveler(HeadingStyles headings, ListNumbers lists, IReadOnlyDictionary<(XName Reference, string Id), XElement> notes)
{
    public static readonly XName Filled = WordNames.Own + "filled";

    private readonly List<FormPiece> _pieces = [];
    private readonly List<IReadOnlyList<FormOp>> _ops = [];
    private readonly HashSet<XElement> _live = [];
    private List<FormOp> _current = [];
    private int? _heading;
    private bool _isInNote;

    /// <summary>The pieces, in the order of the parts that were added.</summary>
    public ValueList<FormPiece> Pieces => _pieces.ToValueList();

    /// <summary>For each piece what it does; nothing for code.</summary>
    public IReadOnlyList<IReadOnlyList<FormOp>> Ops => _ops;

    public void Add(string part, XElement root)
    {
        MarkLive(root);
        Shell shell = new(ShellOf(root), null) { Part = part };
        Unravel(root, shell);
        Flush();
    }

    private void MarkLive(XElement root)
    {
        foreach (XElement element in root.Descendants().Where(IsLive))
        {
            for (XElement? around = element; around is not null && _live.Add(around);)
                around = around.Parent;
        }
    }

    private static bool IsLive(XElement element) => element is TagElement || IsMark(element) || IsNote(element);

    private static bool IsMark(XElement element) => element.Name == ListRestarts.Mark || element.Name == TurnMarks.Begin || element.Name == TurnMarks.End;

    private static bool IsNote(XElement element) => element.Name == WordNames.FootnoteReference || element.Name == WordNames.EndnoteReference;

    private void Unravel(XElement element, Shell shell)
    {
        _current.Add(new OpenOp(shell));
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case TagElement tag:
                    AddTag(tag.Tag, shell);
                    break;
                case XElement mark when IsMark(mark):
                    _current.Add(OpOf(mark, shell));
                    break;
                case XElement reference when IsNote(reference):
                    AddNote(reference, shell);
                    break;
                default:
                    AddNode(node, shell);
                    break;
            }
        }
        _current.Add(new CloseOp(shell));
    }

    private static FormOp OpOf(XElement mark, Shell shell) =>
        mark.Name == ListRestarts.Mark ? new RestartOp(shell, ListRestarts.ListsOf(mark))
        : mark.Name == TurnMarks.Begin ? new BeginTurnOp(shell, TurnMarks.LoopOf(mark))
        : new EndTurnsOp(shell, TurnMarks.LoopOf(mark));

    private void AddNode(XNode node, Shell shell)
    {
        if (node is XElement paragraph && headings.LevelOf(paragraph) is int level)
        {
            Flush();
            _heading = level;
        }
        if (node is XElement element && _live.Contains(element))
            Unravel(element, new Shell(ShellOf(element), shell));
        else
            _current.Add(LeafOf(node, shell));
    }

    private LeafOp LeafOf(XNode node, Shell shell)
    {
        if (node is not XElement leaf)
            return new LeafOp(shell, node, 1);
        XElement[] elements = [.. leaf.DescendantsAndSelf()];
        return new LeafOp(shell, node, elements.Length)
        {
            HoldsItems = elements.Any(element => element.Name == WordNames.ParagraphProperties && lists.NumberedIdOf(element.Parent!) is not null),
            HoldsPlaces = elements.Any(Turns.Notes),
        };
    }

    private void AddTag(Tag tag, Shell shell)
    {
        if (tag.Code.Prints)
            _current.Add(new BeginValueOp(shell, tag));
        Flush();
        _pieces.Add(new FormPiece(tag.Code, tag.At));
        _ops.Add([]);
        if (tag.Code.Prints)
            _current.Add(new EndValueOp(shell));
    }

    // A note is filled in where it is referred to, so that it can say something of what a loop is at.
    private void AddNote(XElement reference, Shell shell)
    {
        string id = (string?)reference.Attribute(WordNames.Id) ?? "";
        // Word has no notes within notes; a note that refers to itself would have no end.
        if (_isInNote || !notes.TryGetValue((reference.Name, id), out XElement? note))
            return;
        Shell inner = new(ShellOf(note), shell) { NoteReference = new XElement(reference) };
        MarkLive(note);
        _isInNote = true;
        Unravel(note, inner);
        _isInNote = false;
    }

    private static XElement ShellOf(XElement element)
    {
        XElement shell = new(element.Name, element.Attributes());
        bool holdsTags = element.Name == WordNames.Paragraph && element.Descendants().Any(inner => inner is TagElement);
        bool holdsBlocks = element.Name == WordNames.Row && element.Descendants().Any(inner => inner is TagElement { Tag.Code: { Steps.IsEmpty: false } or { IsConditional: true } });
        if (holdsTags || holdsBlocks)
            shell.SetAttributeValue(Filled, "1");
        return shell;
    }

    private void Flush()
    {
        if (_current.Count == 0)
            return;
        _pieces.Add(new FormPiece(null, null) { HeadingLevel = _heading });
        _ops.Add(_current);
        _current = [];
        _heading = null;
    }
}
