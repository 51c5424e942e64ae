using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Reading;
using BriefKit.Rendering;
using CsCheck;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.EndToEnd.Tests;

/// <summary>No record, however broken, breaks the tool.</summary>
public class MutationTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Seed);

    private static readonly string[] Noise =
        ["", ":", "Remarks:", "1.", "- ", "\u0000", "\ud800", "{{", "}}", ":::", "# ", "| |", "<", "[", "](", "“", "99-99-9999", "第", "\u202e", new string('(', 300), "&#x0;", "Speeches: Speeches:", "\t\t"];

    [Theory]
    [InlineData("handout")]
    [InlineData("brief")]
    [InlineData("record-sheet")]
    [InlineData("bibliography")]
    public void A_seed_with_lines_lost_repeated_swapped_and_spoiled_is_printed_without_an_exception(string template)
    {
        Renderer renderer = new Toolkit(new NoFiles()).Prepare(new DocumentRequest(template)).Value!;
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, Lines.Length - 1], Gen.Int[0, 2000], Gen.Int[0, Noise.Length - 1]).Array[1, 12].Sample(
            changes =>
            {
                List<string> lines = [.. Lines];
                foreach ((int kind, int line, int place, int noise) in changes)
                    Change(lines, kind, line, place, Noise[noise]);
                Parsed<ValueList<Record>> records = Toolkit.ReadRecords("broken.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines)), new ReadRequest());
                if (records.Value.IsEmpty)
                {
                    Assert.True(records.HasErrors);
                    return;
                }
                Parsed<Document> document = renderer.Compose(records.Value);
                Assert.NotEqual(0, renderer.Write(document.Value, OutputFormat.PlainText).Value.Length);
            },
            seed: "0N0XIzNsQ0O2", iter: 100);
    }

    private static void Change(List<string> lines, int kind, int at, int place, string noise)
    {
        if (lines.Count == 0)
            return;
        at %= lines.Count;
        switch (kind)
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(place % lines.Count, lines[at]);
                break;
            case 2:
                (lines[at], lines[place % lines.Count]) = (lines[place % lines.Count], lines[at]);
                break;
            case 3:
                lines[at] = lines[at].Insert(Math.Min(place, lines[at].Length), noise);
                break;
            default:
                lines[at] = lines[at][..Math.Min(place, lines[at].Length)];
                break;
        }
    }

    private sealed class NoFiles : IFileSource
    {
        public IReadOnlyList<string> Names => [];

        public ReadOnlyMemory<byte>? Read(string name) => null;
    }
}
