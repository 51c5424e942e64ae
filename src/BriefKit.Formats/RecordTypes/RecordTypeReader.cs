using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.Yaml;

namespace BriefKit.Formats.RecordTypes;

/// <summary>
/// Reads a record type from its YAML file; <c>templates/types/README.md</c> describes the format. A file with an error in it gives no type:
/// a record that is read by half a type would be half understood.
/// </summary>
public sealed class RecordTypeReader
{
    private static readonly string[] KindNames = ["text", "date", "list", "works", "references"];
    private static readonly string[] RoleNames = ["none", "title", "date", "source"];

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics = [];

    private RecordTypeReader(SourceText source) => _source = source;

    public static Parsed<RecordType?> Read(SourceText source)
    {
        RecordTypeReader reader = new(source);
        YamlValue? top = YamlReader.Read(source, reader._diagnostics);
        RecordType? type = top is null ? null : reader.ReadType(top);
        return new(reader._diagnostics.HasErrors ? null : type, reader._diagnostics.ToValueList());
    }

    private RecordType? ReadType(YamlValue top)
    {
        if (YamlSection.Of(_source, top, "a record type", _diagnostics, "name", "title", "description", "fields", "glossary") is not YamlSection section)
            return null;
        string? name = ReadName(section, "a record type", '-');
        ValueList<FieldDefinition> fields = section.List("fields").Select(ReadField).OfType<FieldDefinition>().ToValueList();
        if (section["fields"] is null or YamlList { Items: [] })
            _diagnostics.Add(RecordTypeDiagnostics.NoFields(section.Location));
        CheckLabels(section);
        if (name is null)
            return null;
        return new RecordType(name, section.Text("title") ?? name, fields)
        {
            Description = section.Text("description"),
            Glossary = GlossaryReader.Read(_source, section.Entries("glossary"), _diagnostics),
        };
    }

    private FieldDefinition? ReadField(YamlValue value)
    {
        YamlSection? section = YamlSection.Of(
            _source, value, "a field", _diagnostics, "name", "kind", "label", "aliases", "description", "required", "role", "work-type");
        if (section is null)
            return null;
        string? name = ReadName(section, "a field", '_');
        FieldKind kind = (FieldKind)ReadChoice(section, "kind", KindNames);
        if (name is null)
            return null;
        return new FieldDefinition(name, kind, section.Text("label") ?? name, section.Texts("aliases").Select(alias => alias.Text).ToValueList())
        {
            Description = section.Text("description"),
            IsRequired = section.Flag("required"),
            Role = (FieldRole)ReadChoice(section, "role", RoleNames),
            WorkType = ReadWorkType(section, kind),
        };
    }

    private string? ReadName(YamlSection section, string what, char joint)
    {
        YamlScalar? name = section.Scalar("name");
        if (name is null)
        {
            _diagnostics.Add(RecordTypeDiagnostics.NoName(section.Location, what));
            return null;
        }
        bool isGood = name.Text is [>= 'a' and <= 'z', ..] && name.Text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || c == joint);
        if (!isGood)
            _diagnostics.Add(RecordTypeDiagnostics.BadName(_source.At(name.Span), name.Text, what, joint));
        return name.Text;
    }

    // The first of the choices where the key is missing.
    private int ReadChoice(YamlSection section, string key, string[] choices)
    {
        if (section.Scalar(key) is not YamlScalar scalar)
            return 0;
        int choice = Array.IndexOf(choices, scalar.Text);
        if (choice < 0)
            _diagnostics.Add(RecordTypeDiagnostics.UnknownChoice(_source.At(scalar.Span), key, scalar.Text, choices));
        return Math.Max(choice, 0);
    }

    private string? ReadWorkType(YamlSection section, FieldKind kind)
    {
        if (section.Scalar("work-type") is not YamlScalar scalar)
            return null;
        if (kind != FieldKind.Works)
            _diagnostics.Add(RecordTypeDiagnostics.WorkTypeOfOther(_source.At(scalar.Span)));
        if (!ItemTypes.TryParse(scalar.Text, out _))
            _diagnostics.Add(RecordTypeDiagnostics.UnknownChoice(_source.At(scalar.Span), "work-type", scalar.Text, ItemTypes.All));
        return scalar.Text;
    }

    // A label may mean one field only, and a name be given once.
    private void CheckLabels(YamlSection section)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlMap field in section.List("fields").OfType<YamlMap>())
        {
            YamlSection keys = YamlSection.Unchecked(_source, field);
            if (keys["name"] is not YamlScalar name)
                continue;
            if (!names.Add(name.Text))
                _diagnostics.Add(RecordTypeDiagnostics.RepeatedName(_source.At(name.Span), name.Text));
            YamlValue[] labels = [.. keys["label"] is YamlValue label ? [label] : (YamlValue[])[], .. (keys["aliases"] as YamlList)?.Items ?? []];
            foreach (YamlScalar text in labels.OfType<YamlScalar>())
            {
                string key = LabelKey.Of(text.Text);
                if (owners.TryGetValue(key, out string? owner) && owner != name.Text)
                    _diagnostics.Add(RecordTypeDiagnostics.AmbiguousLabel(_source.At(text.Span), text.Text, owner));
                else
                    owners[key] = name.Text;
            }
        }
    }
}
