namespace BriefKit.Pdf.Reading.Content;

/// <summary>Goes through the content of a page and notes what it does. Forms are entered where they are painted, each once a page.</summary>
internal sealed class ContentReader(SourceFile file)
{
    private const int DeepestForm = 12;
    private const int MostOperands = 4096;
    private const int DeepestState = 512;
    private const int DeepestMark = 128;
    private const int MostFacts = 4_000_000;

    private readonly HashSet<PdfStream> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<GraphicsState> _saved = [];
    private ContentFacts _facts = new();
    private GraphicsState _state;
    private MarkedContent? _mark;
    private int _depth;

    public ContentFacts Read(SourcePage page)
    {
        _facts = new ContentFacts();
        _state = default;
        _mark = null;
        _saved.Clear();
        _forms.Clear();
        Read(ContentOf(page.Dictionary).Span, page.Resources, page.ObjectNumber);
        return _facts;
    }

    // ISO 32000-1, 7.8.2: several streams count as one, parted by white space.
    private ReadOnlyMemory<byte> ContentOf(PdfDictionary page)
    {
        PdfValue[] parts = file.Value(page, "Contents") switch
        {
            PdfNull => [],
            PdfArray array => [.. array.Items.Select(file.Resolve)],
            PdfValue single => [single],
        };
        using MemoryStream content = new();
        foreach (PdfValue part in parts)
        {
            if (part is PdfStream stream && file.Decode(stream) is ReadOnlyMemory<byte> decoded && content.Length + decoded.Length < StreamDecoder.LargestStream)
                content.Write(decoded.Span);
            else
                _facts.IsCutOff = true;
            content.WriteByte((byte)'\n');
        }
        return content.ToArray();
    }

    private void Read(ReadOnlySpan<byte> content, PdfDictionary resources, int owner)
    {
        ContentScope scope = new(file, resources, owner, _facts);
        MarkedContent? outerMark = _mark;
        int outerSaved = _saved.Count;
        List<PdfValue> operands = [];
        ValueReader values = new(content, 0, owner) { AllowsIndirect = false };
        _depth++;
        while (true)
        {
            Token token = values.ReadToken();
            if (token.Kind == TokenKind.End)
                break;
            if (token.Kind != TokenKind.Keyword || token.Keyword is "true" or "false" or "null")
            {
                if (operands.Count < MostOperands)
                    operands.Add(values.Complete(token));
                continue;
            }
            if (token.Keyword == "BI")
                values.Position = InlineImage.Read(content, values.Position, scope, _mark);
            else
                Execute(token.Keyword, operands, scope, outerMark, outerSaved);
            operands.Clear();
            if (_facts.Paintings.Count + _facts.Marks.Count > MostFacts)
            {
                _facts.IsCutOff = true;
                break;
            }
        }
        _depth--;
        _facts.IsUnbalanced |= _mark != outerMark || _saved.Count != outerSaved || values.IsFlawed;
        _mark = outerMark;
        while (_saved.Count > outerSaved)
            _state = _saved.Pop();
    }

    private void Execute(string name, List<PdfValue> operands, ContentScope scope, MarkedContent? outerMark, int outerSaved)
    {
        switch (name)
        {
            case "q":
                _facts.DeepestNesting = Math.Max(_facts.DeepestNesting, _saved.Count + 1);
                if (_saved.Count < DeepestState)
                    _saved.Push(_state);
                break;
            case "Q" when _saved.Count > outerSaved:
                _state = _saved.Pop();
                break;
            case "BMC" or "BDC":
                Mark(operands, scope);
                break;
            case "EMC" when _mark is not null && _mark != outerMark:
                _mark = _mark.Parent;
                break;
            case "Q" or "EMC":
                _facts.IsUnbalanced = true;
                break;
            case "Do":
                Paint(scope.Find("XObject", operands) as PdfStream);
                break;
            case "sh":
                _facts.Paintings.Add(new Painting(name, _mark));
                scope.NoteShading(operands);
                break;
            case "Tf":
                _state = _state with { Font = scope.Find("Font", operands) as PdfDictionary };
                break;
            case "Tr":
                _state = _state with { RenderingMode = (operands.LastOrDefault() as PdfNumber)?.Integer ?? 0 };
                break;
            case "gs" when scope.Find("ExtGState", operands) is PdfDictionary state:
                NoteState(state);
                break;
            case "Tj" or "'" or "\"" or "TJ":
                Show(name, operands);
                break;
            default:
                if (ContentOperators.PathPainting.Contains(name))
                    _facts.Paintings.Add(new Painting(name, _mark));
                else if (!ContentOperators.Known.Contains(name))
                    _facts.UnknownOperators.Add(name);
                else
                    scope.NoteColor(name, operands);
                break;
        }
    }

    private void Mark(List<PdfValue> operands, ContentScope scope)
    {
        MarkedContent mark = new(_mark, (operands.FirstOrDefault() as PdfName)?.Value ?? "", scope.Properties(operands.ElementAtOrDefault(1)), scope.Owner);
        if (mark.Depth > DeepestMark)
        {
            _facts.IsCutOff = true;
            return;
        }
        _mark = mark;
        _facts.Marks.Add(mark);
    }

    // ISO 32000-1, 8.4.5: a graphics state dictionary may set the font.
    private void NoteState(PdfDictionary state)
    {
        _facts.GraphicsStates.Add(state);
        if (file.Array(state, "Font") is { Items: [PdfValue font, ..] })
            _state = _state with { Font = file.Resolve(font) as PdfDictionary };
    }

    private void Show(string name, List<PdfValue> operands)
    {
        _facts.Paintings.Add(new Painting(name, _mark));
        IEnumerable<PdfValue> strings = operands.LastOrDefault() is PdfArray array ? array.Items : operands.TakeLast(1);
        foreach (PdfString text in strings.OfType<PdfString>())
            _facts.Texts.Add(new ShownText(_state.Font, text.Bytes.ToArray(), _mark, _state.ShowsText));
    }

    private void Paint(PdfStream? target)
    {
        if (target is null)
            return;
        _facts.Objects.Add(new PaintedObject(target, _mark));
        if (file.Name(target.Dictionary, "Subtype") != "Form")
        {
            _facts.Paintings.Add(new Painting("Do", _mark));
            return;
        }
        if (_depth >= DeepestForm || !_forms.Add(target))
            return;
        if (file.Decode(target) is not ReadOnlyMemory<byte> content)
        {
            _facts.IsCutOff = true;
            return;
        }
        GraphicsState outer = _state;
        Read(content.Span, file.Dictionary(target.Dictionary, "Resources") ?? PdfDictionary.Empty, target.ObjectNumber);
        _state = outer;
    }
}
