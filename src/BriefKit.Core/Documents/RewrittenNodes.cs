using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>Gathers what becomes of a list of nodes: a list is made only once one of them has become something else.</summary>
internal ref struct RewrittenNodes<T>(ValueList<T> original)
    where T : Node
{
    private readonly ReadOnlySpan<T> _nodes = original.AsSpan();
    private int _unchanged;
    private List<T>? _changed;

    public void Add(T node)
    {
        if (_changed is null && _unchanged < _nodes.Length && ReferenceEquals(_nodes[_unchanged], node))
        {
            _unchanged++;
            return;
        }
        if (_changed is null)
        {
            _changed = new List<T>(_nodes.Length + 1);
            _changed.AddRange(_nodes[.._unchanged]);
        }
        _changed.Add(node);
    }

    public void AddRange(ValueList<T> nodes)
    {
        foreach (T node in nodes)
            Add(node);
    }

    public readonly ValueList<T> ToValueList()
    {
        if (_changed is not null)
            return _changed.ToValueList();
        return _unchanged == original.Length ? original : original.Slice(0, _unchanged);
    }
}
