using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Formats.Tests;

/// <summary>The three references of the seed record, as its reader understands them.</summary>
internal static class SeedReferences
{
    public static ValueList<Reference> All { get; } =
    [
        Speech("zhu-1953", new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst },
            "Help the handicraftsmen organize and take the socialist road", EdtfDate.Of(1953, 12, 4)),
        Speech("liu-1953", new PersonName { Family = "Liu" },
            "On the problems of handicraft producers' cooperatives", EdtfDate.Of(1953, 12, 8)),
        new Reference("gong-2012", ItemType.Book)
            .With(Variable.Title, "Contemporary Chinese Economy")
            .With(Variable.Author, [new PersonName { Family = "Gong", Given = "Gang" }])
            .With(Variable.Issued, EdtfDate.Of(2012))
            .With(Variable.Language, "en"),
    ];

    private static Reference Speech(string id, PersonName speaker, string title, EdtfDate date) => new Reference(id, ItemType.Speech)
        .With(Variable.Title, title)
        .With(Variable.Author, [speaker])
        .With(Variable.Issued, date)
        .With(Variable.EventTitle, "3rd National Conference of Handicraft")
        .With(Variable.EventDate, EdtfDate.Interval(new EdtfPoint(1953, 11), new EdtfPoint(1953, 12, 8)))
        .With(Variable.Language, "en");
}
