using BriefKit.Core.Text;

namespace BriefKit.Templates.Model;

/// <summary>The file that a record was read from, as far as it may be printed: its name, never the folder that it lay in. Empty for none.</summary>
internal sealed class FileModel(ModelScope scope, SourceText? source) : ModelObject
{
    public override string Subject => "A file";

    public override IReadOnlyList<string> Names => ["name", "sha256", "encoding"];

    public override string PlainText => scope.Text(NameOf(source), default);

    public override object? Printed => PlainText;

    protected override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "name" => PlainText,
            "sha256" => source?.Sha256 ?? "",
            "encoding" => source?.Encoding ?? "",
            _ => null,
        };
        return value is not null;
    }

    private static string NameOf(SourceText? source) => source is null ? "" : source.Name[(source.Name.LastIndexOfAny(['/', '\\']) + 1)..];
}
