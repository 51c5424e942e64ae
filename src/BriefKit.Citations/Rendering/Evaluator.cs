using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Rendering;

/// <summary>
/// Runs the rendering elements of a style over one item after the other (CSL 1.0.2, "Rendering Elements"). Each thread has one of its
/// own, whose buffer serves for all its items.
/// </summary>
internal sealed class Evaluator
{
    private readonly StyleContext _context;
    private readonly RenderMemory? _memory;
    private readonly TokenBuffer _buffer;
    private readonly VariableEvaluator _variables;
    private readonly NamesEvaluator _names;

    public Evaluator(StyleContext context, RenderMemory? memory = null, Tracer? tracer = null)
    {
        Tracer = tracer;
        _buffer = new TokenBuffer(tracer);
        _context = context;
        _memory = memory;
        _variables = new VariableEvaluator(context);
        _names = new NamesEvaluator(context, this);
    }

    public StyleContext Context => _context;

    /// <summary>Keeps what made each token; null where nobody asks.</summary>
    public Tracer? Tracer { get; }

    /// <summary>Where output is kept from run to run; null where there is one run only.</summary>
    public RenderMemory? Memory => _memory;

    /// <summary>One for another thread.</summary>
    public Evaluator Fork() => new(_context);

    /// <summary>Forgets what was rendered last.</summary>
    public void Forget() => _buffer.Clear();

    /// <summary>Renders the elements for one cite, without the affixes of the layout that they stand in.</summary>
    public RenderedCite Render(ValueList<StyleNode> nodes, CiteContext cite, RenderOptions options)
    {
        if (_memory is null)
            return RenderAnew(nodes, cite, options);
        if (_memory.Find(cite, options) is RenderedCite known)
            return known;
        RenderedCite rendered = RenderAnew(nodes, cite, options);
        _memory.Store(cite, options, rendered);
        return rendered;
    }

    /// <summary>Renders elements beside those of the layout; they are few and short, and not kept from run to run.</summary>
    public RenderedCite RenderBeside(ValueList<StyleNode> nodes, CiteContext cite, RenderOptions options) => RenderAnew(nodes, cite, options);

    /// <summary>The text of a cite alone, as it is compared and sorted.</summary>
    public string Read(ValueList<StyleNode> nodes, CiteContext cite, RenderOptions options)
    {
        if (_memory is not null)
            return Render(nodes, cite, options).Text;
        Run(nodes, cite, options, out _);
        return _buffer.IsEmpty ? "" : _buffer.PlainText();
    }

    private RenderedCite RenderAnew(ValueList<StyleNode> nodes, CiteContext cite, RenderOptions options)
    {
        RenderState state = Run(nodes, cite, options, out int firstField);
        return new RenderedCite(_buffer.IsEmpty ? [] : _buffer.CopyFrom(0), state.FirstNames, state.FirstNameList, firstField)
        {
            IsCutShort = state.IsExhausted,
        };
    }

    private RenderState Run(ValueList<StyleNode> nodes, CiteContext cite, RenderOptions options, out int firstField)
    {
        _buffer.Clear();
        RenderState state = new(_buffer, cite, options, cite.Item.Casing ?? _context.Locale.Casing);
        firstField = 0;
        foreach (StyleNode node in nodes)
        {
            BufferMark mark = _buffer.Mark();
            Evaluate(node, state);
            if (firstField == 0 && _buffer.HasContentSince(mark))
                firstField = _buffer.Count;
        }
        return state;
    }

    public Outcome Evaluate(StyleNode node, RenderState state)
    {
        state.Step();
        if (state.IsExhausted)
            return Outcome.None;
        if (node is ChooseNode choose)
            return Choose(choose, state) is ChooseBranch branch ? EvaluateAll(branch.Children, "", state) : Outcome.None;
        return VariableEvaluator.OfMissing(node, state) ?? EvaluatePresent(node, state);
    }

    // An element that may print something.
    private Outcome EvaluatePresent(StyleNode node, RenderState state)
    {
        if (node is NamesNode names)
            return EvaluateNames(names, state);
        int outer = state.Buffer.Enter(node.Source.Element, state.Item);
        FormatScope scope = FormatScope.Begin(state.Buffer, node.Format);
        Outcome outcome = node switch
        {
            GroupNode group => EvaluateGroup(group.Children, group.Delimiter, state),
            TextMacroNode macro => EvaluateGroup(macro.Macro.Children, "", state),
            _ => _variables.Evaluate(node, state),
        };
        scope.End(state.Casing, isLeaf: node is not (GroupNode or TextMacroNode));
        state.Buffer.Leave(outer);
        return outcome;
    }

    private Outcome EvaluateNames(NamesNode names, RenderState state)
    {
        int outer = state.Buffer.Enter(names.Source.Element, state.Item);
        Outcome outcome = _names.Evaluate(names, state);
        state.Buffer.Leave(outer);
        return outcome;
    }

    /// <summary>Elements side by side, with the delimiter between those that print anything.</summary>
    public Outcome EvaluateAll(ValueList<StyleNode> nodes, string delimiter, RenderState state) =>
        EvaluateInto(nodes, delimiter, state.Buffer.Mark(), state);

    // What a condition lets through stands among the elements around it, and takes their delimiter.
    private Outcome EvaluateInto(ValueList<StyleNode> nodes, string delimiter, BufferMark start, RenderState state)
    {
        Outcome outcome = Outcome.None;
        foreach (StyleNode node in nodes)
        {
            state.Step();
            if (node is ChooseNode choose)
            {
                if (Choose(choose, state) is ChooseBranch branch)
                    outcome |= EvaluateInto(branch.Children, delimiter, start, state);
                continue;
            }
            if (state.IsExhausted)
                continue;
            if (VariableEvaluator.OfMissing(node, state) is Outcome missing)
            {
                outcome |= missing;
                continue;
            }
            BufferMark mark = state.Buffer.Mark();
            if (delimiter.Length > 0 && state.Buffer.HasContentSince(start))
                state.Buffer.AddAffix(delimiter);
            BufferMark content = state.Buffer.Mark();
            outcome |= EvaluatePresent(node, state);
            if (!state.Buffer.HasContentSince(content))
                state.Buffer.CutTo(mark);
        }
        return outcome;
    }

    // "cs:group and its child elements are suppressed if a) at least one rendering element in cs:group calls a variable, and
    // b) all variables that are called are empty." A group that is not suppressed counts as a variable with a value.
    // A macro is a group as well, as processors have it.
    private Outcome EvaluateGroup(ValueList<StyleNode> children, string delimiter, RenderState state)
    {
        BufferMark start = state.Buffer.Mark();
        Outcome outcome = EvaluateAll(children, delimiter, state);
        if (outcome == Outcome.Called)
            state.Buffer.CutTo(start);
        return state.Buffer.HasContentSince(start) ? Outcome.Called | Outcome.Found : outcome;
    }

    /// <summary>The branch whose conditions hold; null where none does.</summary>
    public static ChooseBranch? Choose(ChooseNode choose, RenderState state)
    {
        foreach (ChooseBranch branch in choose.Branches)
        {
            if (ConditionTester.Holds(branch, state))
                return branch;
        }
        return null;
    }
}
