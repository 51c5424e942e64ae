using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Core.Documents;

/// <summary>A piece of a paragraph. The family is closed; <see cref="DocumentVisitor{TContext,TResult}"/> has a method for each.</summary>
public abstract record Inline : Node
{
    private protected Inline() { }
}

/// <summary>Characters, printed as they are.</summary>
public sealed record TextRun(string Text) : Inline;

public sealed record Emphasis(ValueList<Inline> Content) : Inline;

public sealed record Strong(ValueList<Inline> Content) : Inline;

public sealed record SmallCaps(ValueList<Inline> Content) : Inline;

public sealed record Underline(ValueList<Inline> Content) : Inline;

public sealed record Superscript(ValueList<Inline> Content) : Inline;

public sealed record Subscript(ValueList<Inline> Content) : Inline;

/// <summary>Upright within emphasis, light within strong, full-size within small capitals: CSL's <c>normal</c>.</summary>
public sealed record Unstyled(UnstyledAspect Aspect, ValueList<Inline> Content) : Inline;

public enum UnstyledAspect
{
    FontStyle,
    FontWeight,
    FontVariant,
    TextDecoration,
    VerticalAlign,
}

/// <summary>Characters of a program or a file name, in a font of fixed width.</summary>
public sealed record Code(string Text) : Inline;

/// <summary>Content in another language than what surrounds it.</summary>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record LanguageSpan(string Language, ValueList<Inline> Content) : Inline;

/// <summary>A link to an address outside (<c>https:</c>, <c>mailto:</c>), or with <c>#</c> to an anchor inside.</summary>
public sealed record Link(string Target, ValueList<Inline> Content) : Inline;

/// <summary>A new line within the paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>A note, set at the foot of the page; its mark stands here.</summary>
public sealed record Note(ValueList<Block> Content) : Inline;

/// <summary>
/// A citation. As a template makes it, <see cref="Content"/> is empty; a citation style fills it in and the cluster stays beside it,
/// so that a writer can keep it live. In a note style the resolved citation stands in a <see cref="Note"/>.
/// </summary>
public sealed record Citation(Cluster Cluster, ValueList<Inline> Content) : Inline;

/// <summary>The number of the page it is printed on. In running heads and feet only.</summary>
public sealed record PageNumber : Inline;

/// <summary>A heading of the page that it is printed on, or the one that the page goes on with. In running heads and feet only.</summary>
/// <param name="IsLast">Whether it is the last of the page; else it is the first.</param>
public sealed record RunningHeading(bool IsLast) : Inline
{
    /// <summary>The deepest level of headings that count, from 1.</summary>
    public int Level { get; init; } = 1;
}

/// <summary>The number of pages that the document has. In running heads and feet only.</summary>
public sealed record PageCount : Inline;
