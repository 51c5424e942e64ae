using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordYaml;
using BriefKit.Formats.Yaml;
using CsCheck;

namespace BriefKit.Formats.Tests.RecordYaml;

public sealed class RecordYamlWriterTests
{
    private static readonly string[] Pieces =
    [
        "word", " ", "  ", "\n", "\n\n", "\t", "-", ":", ": ", " #", "#", "'", "\"", "\\", "{", "[", "|", ">", "&a", "*a", "!", "%", "@", "`", "true", "null", "no", "1953", "1e3", "~", "é", "手工业", "😀", "\u0001", "\u0085", "\u2028", "\uFEFF", ".",
    ];

    private static Gen<string> Text { get; } = Gen.OneOf(Pieces).Array[0, 6].Select(string.Concat);

    [Fact]
    public void A_record_is_laid_out_as_a_person_would_have_written_it()
    {
        Field field = new("note", "Note", "One line\nand another", new TextValue(["One line and another"]));
        BriefKit.Core.Records.Record record = new("a", new RecordType("meeting", "Meeting", []), [field], [new Reference("b", ItemType.Book).With(Variable.Title, "No: 1")]);
        using MemoryStream output = new();
        Assert.Empty(RecordYamlWriter.Write([record], output));

        Assert.Equal(
            """
            - version: 1
              id: a
              type: meeting
              title: a
              language: en
              fields:
                - name: note
                  label: Note
                  verbatim: |-
                    One line
                    and another
                  paragraphs:
                    - One line and another
              references:
                - b
              items:
                - id: b
                  type: book
                  title: "No: 1"

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Any_text_anywhere_comes_back() => Gen.Select(Text, Text, Text.Array[0, 3]).Sample(
        (key, text, list) =>
        {
            JsonObject tree = new() { ["k" + key] = text, ["list"] = new JsonArray([.. list.Select(item => (JsonNode)item)]), ["map"] = new JsonObject { ["x"] = text, ["empty"] = new JsonObject() }, ["in"] = new JsonArray(new JsonArray(text, "b"), new JsonObject { ["y"] = text, ["z"] = 1 }) };
            YamlLayout layout = new();
            layout.Write(JsonDocument.Parse(tree.ToJsonString()).RootElement);
            DiagnosticBag diagnostics = [];
            YamlValue? read = YamlReader.Read(new SourceText("a.yaml", layout.Text), diagnostics);
            Assert.Empty(diagnostics);
            Assert.Equal(Flat(JsonNode.Parse(tree.ToJsonString())!), Flat(read!));
        },
        iter: 3000, seed: "0000KTrSWBa1", threads: 2);

    private static string Flat(JsonNode node) => node switch
    {
        JsonObject map => $"{{{string.Join('\u001F', map.Select(member => $"{member.Key}={Flat(member.Value!)}"))}}}",
        JsonArray list => $"[{string.Join('\u001F', list.Select(item => Flat(item!)))}]",
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => node.ToJsonString(),
    };

    private static string Flat(YamlValue value) => value switch
    {
        YamlMap map => $"{{{string.Join('\u001F', map.Entries.Select(member => $"{member.Key.Text}={Flat(member.Value)}"))}}}",
        YamlList list => $"[{string.Join('\u001F', list.Items.Select(Flat))}]",
        YamlScalar text => text.Text,
        _ => "?",
    };
}
