using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Model;

/// <summary>A date: printed in the words of the locale, or as written where it was not understood.</summary>
internal sealed class DateModel(ModelScope scope, EdtfDate? date, string verbatim, Origin origin, string? language) : ModelObject
{
    private string? _plainText;

    public override string Subject => "A date";

    public override IReadOnlyList<string> Names => ["text", "edtf", "verbatim", "year"];

    // Templates ask whether there is a date before they print it.
    public override string PlainText => _plainText ??=
        date is null ? scope.Text(verbatim, origin, language) : scope.Text(scope.Dates.Format(date), origin);

    public override object? Printed => PlainText;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "text" => PlainText,
            "edtf" => date is null ? "" : scope.Text(date.ToString(), origin),
            "verbatim" => scope.Text(verbatim, origin, language),
            "year" => (object?)(date?.Start ?? date?.End)?.Year,
            _ => null,
        };
        return value is not null || name == "year";
    }
}
