namespace BriefKit.Core.References;

/// <summary>
/// The value of a text variable. Text that a person typed is plain: a <c>&lt;b&gt;</c> in it is three characters.
/// CSL-JSON text may carry the HTML-like markup of the CSL-JSON schema (<c>i b sc sup sub span</c>).
/// </summary>
public readonly record struct ReferenceText(string Value, bool HasMarkup = false)
{
    public static implicit operator ReferenceText(string value) => new(value);

    public override string ToString() => Value;
}
