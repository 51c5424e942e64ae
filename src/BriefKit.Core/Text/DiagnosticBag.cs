using System.Collections;
using BriefKit.Core.Collections;

namespace BriefKit.Core.Text;

/// <summary>Gathers the findings of one step. Made for a call and emptied by <see cref="ToValueList"/>; never shared between threads.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Count => _diagnostics.Count;

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.IsError);

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    public void AddRange(ValueList<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics.AsSpan());

    public ValueList<Diagnostic> ToValueList() => _diagnostics.ToValueList();

    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
