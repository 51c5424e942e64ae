using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Puts the trees of a filled form together.</summary>
internal sealed class FormAssembler(WordTemplate template, MergeTarget target, Turns turns, DiagnosticBag bag)
{
    private readonly Stack<(Shell Shell, XElement Element)> _open = new();
    private readonly Stack<Tag> _tags = new();
    private readonly CountedLists _mainLists = new(template.Lists, target.Numbering);
    private CountedLists _lists = new(template.Lists, target.Numbering);
    private Dictionary<string, XElement> _roots = new(StringComparer.Ordinal);
    private int _size;

    /// <summary>How many elements all records together may have.</summary>
    public required int MostElements { get; init; }

    /// <summary>Whether there were more, so that the last record is not whole.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The parts that the form has for a record, by name.</summary>
    public IReadOnlyDictionary<string, XElement> Assemble(ValueList<FilledPiece> pieces)
    {
        _roots = new(StringComparer.Ordinal);
        _mainLists.EndAll();
        turns.BeginRecord();
        foreach (FilledPiece piece in pieces)
        {
            if (_size > MostElements)
            {
                bag.Add(FormDiagnostics.TooLong(template.Name, MostElements));
                IsFull = true;
                break;
            }
            if (piece.Piece >= 0)
            {
                foreach (FormOp op in template.Ops[piece.Piece])
                    Run(op);
            }
            else if (_open.TryPeek(out (Shell Shell, XElement Element) top))
                top.Element.Add(new ValueElement(piece.Value, piece.IsInline, _tags.TryPeek(out Tag? tag) ? tag : null));
        }
        while (_open.Count > 0)
            Close();
        return _roots;
    }

    private void Run(FormOp op)
    {
        CloseTo(op.Parent);
        switch (op)
        {
            case OpenOp open:
                Open(open.Shell);
                break;
            case CloseOp close when _open.TryPeek(out (Shell Shell, XElement Element) top) && top.Shell.Equals(close.Shell):
                Close();
                break;
            case LeafOp leaf:
                _size += leaf.Size;
                Add(leaf);
                break;
            case BeginValueOp begin:
                _tags.Push(begin.Tag);
                break;
            case EndValueOp:
                _tags.TryPop(out _);
                break;
            case RestartOp restart:
                _lists.End(restart.Lists);
                break;
            case BeginTurnOp turn:
                turns.Begin(turn.Loop);
                break;
            case EndTurnsOp turn:
                turns.End(turn.Loop);
                break;
        }
    }

    // A loop that was left in the middle of a paragraph leaves the paragraph open. What a function prints elsewhere stands where it is called.
    private void CloseTo(Shell? parent)
    {
        bool isOpen = parent is not null && _open.Any(open => open.Shell.Equals(parent));
        while (isOpen && !_open.Peek().Shell.Equals(parent))
            Close();
        if (isOpen)
            return;
        while (parent is null && _open.Count > 0)
            Close();
    }

    private void Open(Shell shell)
    {
        _size++;
        XElement element = new(shell.Element);
        turns.Note(element);
        if (shell.Part is not null)
            Begin(shell.Part, element);
        else if (shell.NoteReference is null && _open.Count > 0)
            _open.Peek().Element.Add(element);
        _open.Push((shell, element));
    }

    private void Close()
    {
        (Shell shell, XElement element) = _open.Pop();
        if (shell.NoteReference is null)
            return;
        XElement reference = new(shell.NoteReference);
        reference.SetAttributeValue(WordNames.Id, target.AddNote(reference.Name, element));
        if (_open.Count > 0)
            _open.Peek().Element.Add(reference);
    }

    // The lists of all records are in one text; heads and feet are texts of their own, and the same where they say the same.
    private void Begin(string part, XElement root)
    {
        _roots[part] = root;
        _lists = part == template.Package.MainPart ? _mainLists : new CountedLists(template.Lists, target.Numbering);
    }

    private void Add(LeafOp leaf)
    {
        if (!_open.TryPeek(out (Shell Shell, XElement Element) top))
            return;
        top.Element.Add(leaf.Node is XElement element ? new XElement(element) : leaf.Node);
        if (top.Element.LastNode is not XElement added)
            return;
        if (leaf.HoldsItems)
            _lists.Count(added);
        if (leaf.HoldsPlaces)
            turns.Note(added);
    }
}
