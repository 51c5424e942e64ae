using BriefKit.Templates.Reporting;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace BriefKit.Templates.Model;

/// <summary>
/// Something that a template can look into, with a fixed set of names. A name that it does not have is a fault, never an empty value.
/// Nothing in it is found by reflection and nothing can be written to.
/// </summary>
internal abstract class ModelObject : IScriptObject
{
    /// <summary>What messages call it, as the subject of a sentence: <c>A record</c>.</summary>
    public abstract string Subject { get; }

    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>What printing it prints: a string, a <see cref="Slots.DocumentValue"/>, or null for nothing.</summary>
    public abstract object? Printed { get; }

    /// <summary>Its characters, for functions that work on text; null where it has none.</summary>
    public abstract string? PlainText { get; }

    /// <summary>Whether it counts as nothing in a condition.</summary>
    public virtual bool IsEmpty => string.IsNullOrEmpty(PlainText);

    public int Count => Names.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>The value under a name; false where there is no such name.</summary>
    protected abstract bool TryGet(string name, out object? value);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        TryGet(member, out value) ? true : throw Unknown(span, member);

    private ScriptFault Unknown(SourceSpan span, string member) => new(span, at => TemplatesDiagnostics.UnknownMember(at, Subject, member, Names));

    public IEnumerable<string> GetMembers() => Names;

    public bool Contains(string member) => TryGet(member, out _);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
        // Everything is read-only as it is.
    }

    public IScriptObject Clone(bool deep) => this;
}
