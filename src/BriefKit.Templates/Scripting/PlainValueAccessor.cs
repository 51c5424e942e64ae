using BriefKit.Templates.Reporting;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting;

/// <summary>Looks into plain values such as texts and numbers: a text has a size, and nothing else is there to be seen.</summary>
internal sealed class PlainValueAccessor : IObjectAccessor
{
    public const string Size = "size";

    public Type? IndexType => null;

    public bool HasIndexer => false;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => target is string ? 1 : 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => target is string ? [Size] : [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => target is string && member == Size;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (target is not string text || member != Size)
            throw Unknown(context, span, target, member);
        value = text.Length;
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    private static ScriptFault Unknown(TemplateContext context, SourceSpan span, object target, string member) =>
        new(span, at => TemplatesDiagnostics.UnknownMember(at, $"A {context.GetTypeName(target)}", member, [Size]));

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
