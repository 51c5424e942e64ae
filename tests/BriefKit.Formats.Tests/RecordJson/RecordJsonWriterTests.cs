using System.Text;
using BriefKit.Core.Dates;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordJson;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Formats.Tests.RecordJson;

public sealed class RecordJsonWriterTests
{
    [Fact]
    public void A_record_is_written_with_its_words_and_what_they_were_understood_as()
    {
        Assert.True(EdtfDate.TryParse("1953-11/1953-12-08", out EdtfDate? date));
        Record record = new(
            "meeting",
            new RecordType("conference", "Conference", []),
            [
                new Field("title", "Type of Meeting", "A \"great\"\nmeeting", new TextValue(["A \"great\" meeting"])) { Definition = new FieldDefinition("title", FieldKind.Text, "Title", []) { Role = FieldRole.Title } },
                new Field("dates", "Dates", "November – 08-12-1953", new DateValue(date)),
                new Field("when", "When", "some day", new DateValue(null)),
                new Field("decisions", "Decisions", "1. 手工业\n- b", new ListValue(ListMarker.Number, [new ListEntry("手工业", 1), new ListEntry("b")])),
                new Field("sources", "Sources", "A book", new ReferencesValue(["a"])),
            ],
            [new Reference("a", ItemType.Book)])
        {
            Source = new SourceText("some/where/meeting.txt", "text", "cafe", "gb18030"),
        };

        Assert.Equal(
            """
            {
              "version": 1,
              "id": "meeting",
              "type": "conference",
              "title": "A \"great\" meeting",
              "language": "en",
              "source": {
                "encoding": "gb18030",
                "sha256": "cafe"
              },
              "fields": [
                {
                  "name": "title",
                  "label": "Type of Meeting",
                  "verbatim": "A \"great\"\nmeeting",
                  "paragraphs": [
                    "A \"great\" meeting"
                  ]
                },
                {
                  "name": "dates",
                  "label": "Dates",
                  "verbatim": "November – 08-12-1953",
                  "date": "1953-11/1953-12-08"
                },
                {
                  "name": "when",
                  "label": "When",
                  "verbatim": "some day",
                  "date": null
                },
                {
                  "name": "decisions",
                  "label": "Decisions",
                  "verbatim": "1. 手工业\n- b",
                  "marker": "number",
                  "items": [
                    {
                      "number": 1,
                      "text": "手工业"
                    },
                    {
                      "text": "b"
                    }
                  ]
                },
                {
                  "name": "sources",
                  "label": "Sources",
                  "verbatim": "A book",
                  "references": [
                    "a"
                  ]
                }
              ],
              "references": [
                "a"
              ]
            }

            """.ReplaceLineEndings("\n"),
            Write(record));
    }

    private static string Write(Record record)
    {
        using MemoryStream stream = new();
        RecordJsonWriter.Write(record, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
