namespace BriefKit.Pdf.Reading.Content;

/// <summary>Goes through the content of a page and notes what it does. Forms are entered where they are painted, each once a page.</summary>
internal sealed class ContentReader(SourceFile file)
{
    private const int DeepestForm = 12;
    private const int MostOperands = 4096;
    private const int DeepestState = 512;
    private const int DeepestMark = 128;
    private const int MostFacts = 4_000_000;
    private const int MostKept = 64 << 20;

    private readonly HashSet<PdfStream> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _decoded = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<GraphicsState> _saved = [];
    private ContentFacts _facts = new();
    private GraphicsState _state;
    private MarkedContent? _mark;
    private int _depth, _kept;
    private bool _isInText;

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
        bool wasInText = _isInText;
        _isInText = false;
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
            values.Count = 0;
            if (_facts.Count > MostFacts)
            {
                _facts.IsCutOff = true;
                break;
            }
        }
        _depth--;
        _facts.IsUnbalanced |= _mark != outerMark || _saved.Count != outerSaved || _isInText || values.IsFlawed;
        _isInText = wasInText;
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
            case "BT" or "ET":
                _facts.IsUnbalanced |= _isInText == (name == "BT");
                _isInText = name == "BT";
                break;
            case "Q" or "EMC":
                _facts.IsUnbalanced = true;
                break;
            case "scn" or "SCN" when operands.LastOrDefault() is PdfName:
                NotePattern(scope.Find("Pattern", operands), scope);
                break;
            case "Do":
                Paint(scope.Find("XObject", operands) as PdfStream);
                break;
            case "sh":
                _facts.Paintings.Add(new Painting(name, _mark));
                scope.NoteShading(scope.Find("Shading", operands));
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
                    _facts.NoteUnknown(name);
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
        Enter(target);
    }

    // ISO 32000-1, 8.7.3 and 8.7.4: a pattern is content that is painted over and over, or a shading.
    private void NotePattern(PdfValue? pattern, ContentScope scope)
    {
        if (pattern is PdfStream tile)
        {
            Enter(tile);
            return;
        }
        if (pattern is not PdfDictionary dictionary)
            return;
        scope.NoteShading(file.Value(dictionary, "Shading"));
        if (file.Dictionary(dictionary, "ExtGState") is PdfDictionary state)
            _facts.GraphicsStates.Add(state);
    }

    private void Enter(PdfStream target)
    {
        if (_depth >= DeepestForm || !_forms.Add(target))
            return;
        if (Decode(target) is not ReadOnlyMemory<byte> content)
        {
            _facts.IsCutOff = true;
            return;
        }
        GraphicsState outer = _state;
        Read(content.Span, file.Dictionary(target.Dictionary, "Resources") ?? PdfDictionary.Empty, target.ObjectNumber);
        _state = outer;
    }

    // Forms are painted on page after page: what is decoded is kept, within bounds.
    private ReadOnlyMemory<byte>? Decode(PdfStream stream)
    {
        if (_decoded.TryGetValue(stream, out ReadOnlyMemory<byte> known))
            return known;
        ReadOnlyMemory<byte>? content = file.Decode(stream);
        if (content is ReadOnlyMemory<byte> decoded && _kept + decoded.Length <= MostKept)
        {
            _kept += decoded.Length;
            _decoded.Add(stream, decoded);
        }
        return content;
    }
}
