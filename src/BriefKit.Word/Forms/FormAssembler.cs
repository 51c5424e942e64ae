using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Puts the trees of a filled form together.</summary>
internal sealed class FormAssembler(string name, IReadOnlyList<IReadOnlyList<FormOp>> ops, MergeTarget target, DiagnosticBag bag)
{
    private readonly Stack<(Shell Shell, XElement Element)> _open = new();
    private readonly Stack<Tag> _tags = new();
    private readonly Dictionary<string, string> _restarted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
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
        foreach (FilledPiece piece in pieces)
        {
            if (_size > MostElements)
            {
                bag.Add(FormDiagnostics.TooLong(name, MostElements));
                IsFull = true;
                break;
            }
            if (piece.Piece >= 0)
            {
                foreach (FormOp op in ops[piece.Piece])
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
                Add(leaf.Node);
                break;
            case BeginValueOp begin:
                _tags.Push(begin.Tag);
                break;
            case EndValueOp:
                _tags.TryPop(out _);
                break;
            case RestartOp restart:
                Restart(restart.Lists);
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
        if (shell.Part is not null)
            _roots[shell.Part] = element;
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

    private void Add(XNode node)
    {
        if (_open.Count == 0)
            return;
        XNode copy = node is XElement element ? new XElement(element) : node;
        _open.Peek().Element.Add(copy);
        if (_restarted.Count > 0 && _open.Peek().Element.LastNode is XElement added)
            Renumber(added);
    }

    // The first round has the list as it is; each further round one of its own.
    private void Restart(IReadOnlyList<string> lists)
    {
        foreach (string list in lists)
        {
            if (!_begun.Add(list))
                _restarted[list] = target.Numbering.Restart(list);
        }
    }

    private void Renumber(XElement element)
    {
        foreach (XElement number in element.DescendantsAndSelf(WordNames.W + "numId"))
        {
            if (_restarted.TryGetValue(number.Val() ?? "", out string? id))
                number.SetAttributeValue(WordNames.Value, id);
        }
    }
}
