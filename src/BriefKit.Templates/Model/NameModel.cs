using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Model;

/// <summary>The name of a person or an institution: printed in the order that its bearers write it in.</summary>
internal sealed class NameModel(ModelScope scope, PersonName name, Origin origin, string? language) : ModelObject
{
    private string? _plainText;

    public override string Subject => "A name";

    public override IReadOnlyList<string> Names => ["text", "family", "given"];

    public override string PlainText => _plainText ??= scope.Text(WriteOut(name), origin, language);

    public override object? Printed => PlainText;

    protected override bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "text" => PlainText,
            "family" => scope.Text(name.Literal ?? name.Family ?? "", origin, language),
            "given" => scope.Text(name.Given ?? "", origin, language),
            _ => null,
        };
        return value is not null;
    }

    private static string WriteOut(PersonName name)
    {
        if (name.Literal is string literal)
            return literal;
        string family = Join(name.NonDroppingParticle, name.Family);
        // Han, Hangul and Kana names are written without a space between their parts.
        bool isSpaceless = name.Family is [>= '\u3040' and <= '\uD7FF', ..];
        if (isSpaceless)
            return family + name.Given;
        string ordered = name.Order == NameOrder.FamilyFirst || name.IsStaticallyOrdered
            ? Join(family, name.Given)
            : Join(name.Given, name.DroppingParticle, family);
        return name.Suffix is null ? ordered : ordered + (name.CommaSuffix ? ", " : " ") + name.Suffix;
    }

    private static string Join(params ReadOnlySpan<string?> parts) =>
        string.Join(' ', parts.ToArray().Where(part => !string.IsNullOrEmpty(part)));
}
