using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests;

/// <summary>The real record, as a reader should hand it over.</summary>
internal static class SeedRecord
{
    public static RecordType Conference { get; } = new("conference", "Conference",
    [
        new("dates", FieldKind.Date, "Dates of Meeting", []) { Role = FieldRole.Date, IsRequired = true },
        new("title", FieldKind.Text, "Type of Meeting", []) { Role = FieldRole.Title, IsRequired = true },
        new("agenda", FieldKind.Text, "Agenda", []),
        new("speeches", FieldKind.Works, "Speeches", []) { WorkType = "speech" },
        new("decisions", FieldKind.List, "Other Decisions and/or Actions", []),
        new("remarks", FieldKind.List, "Remarks", []),
        new("source", FieldKind.References, "Source", []) { Role = FieldRole.Source },
    ])
    {
        Glossary =
        [
            new("CC", "Central Committee"),
            new("CC CCP", "Central Committee of the Chinese Communist Party"),
            new("CCP", "Chinese Communist Party"),
            new("FYP", "Five-Year Plan"),
            new("HPC", "handicraft producers' cooperative"),
            new("HPCs", "handicraft producers' cooperatives"),
            new("PLA", "People's Liberation Army"),
        ],
    };

    private static readonly SourceText Source = Read();

    public static Record Value { get; } = Make();

    private static SourceText Read()
    {
        byte[] bytes = File.ReadAllBytes(Repository.Seed);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return new SourceText("seeds/third-national-conference-on-handicraft.txt", System.Text.Encoding.UTF8.GetString(bytes), hash);
    }

    private static Record Make()
    {
        string[] lines = Source.Text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        string Line(string start) => lines.First(line => line.StartsWith(start, StringComparison.Ordinal));
        ListEntry Entry(string start, int skip, int? number = null) => new(Line(start)[skip..], number) { Origin = At(Line(start)[skip..]) };
        ValueList<ListEntry> decisions = [Entry("- planned", 2), Entry("- Determined", 2), Entry("- 3 main", 2)];
        ValueList<ListEntry> remarks = [Entry("1. ", 3, 1), Entry("2. ", 3, 2), Entry("3. ", 3, 3)];
        ValueList<Reference> references = [Zhu(Line("Zhu De")), Liu(Line("Liu")), Gong(Line("Contemporary"))];
        return new Record("third-national-conference-on-handicraft", Conference,
        [
            Of("dates", "Dates of Meeting", "November – 08-12-1953", new DateValue(EdtfDate.Interval(new EdtfPoint(1953, 11), new EdtfPoint(1953, 12, 8)))),
            Of("title", "Type of Meeting", "3rd National Conference of Handicraft", new TextValue(["3rd National Conference of Handicraft"])),
            Of("agenda", "Agenda", "Promote handicrafts producer cooperative", new TextValue(["Promote handicrafts producer cooperative"])),
            Of("speeches", "Speeches", Line("Zhu De") + "\n\n" + Line("Liu"), new ReferencesValue(["zhu-1953", "liu-1953"])),
            Of("decisions", "Other Decisions and/or Actions", string.Join('\n', lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal))), new ListValue(ListMarker.Bullet, decisions)),
            Of("remarks", "Remarks", string.Join('\n', lines.Where(line => line is [>= '1' and <= '3', '.', ..])), new ListValue(ListMarker.Number, remarks)),
            Of("source", "Source", Line("Contemporary"), new ReferencesValue(["gong-2012"])),
        ], references) { Source = Source };
    }

    private static Field Of(string name, string label, string verbatim, FieldValue value) => new(name, label, verbatim, value)
    {
        Definition = Conference.Fields.First(field => field.Name == name),
        Origin = At(verbatim),
        LabelOrigin = At(label + ":"),
    };

    private static Reference Zhu(string line) => new Reference("zhu-1953", ItemType.Speech) { Origin = At(line) }
        .With(Variable.Title, "Help the handicraftsmen organize and take the socialist road")
        .With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst }])
        .With(Variable.EventTitle, "3rd National Conference of Handicraft")
        .With(Variable.Issued, new ReferenceDate(EdtfDate.Of(1953, 12, 4), null, "December 4, 1953"));

    private static Reference Liu(string line) => new Reference("liu-1953", ItemType.Speech) { Origin = At(line) }
        .With(Variable.Title, "On the problems of handicraft producers' cooperatives")
        .With(Variable.Author, [new PersonName { Family = "Liu" }])
        .With(Variable.EventTitle, "3rd National Conference of Handicraft")
        .With(Variable.Issued, new ReferenceDate(EdtfDate.Of(1953, 12, 8), null, "December 8, 1953"));

    private static Reference Gong(string line) => new Reference("gong-2012", ItemType.Book) { Origin = At(line) }
        .With(Variable.Title, "Contemporary Chinese Economy")
        .With(Variable.Author, [new PersonName { Family = "Gong", Given = "Gang", Order = NameOrder.GivenFirst }])
        .With(Variable.Issued, new ReferenceDate(EdtfDate.Of(2012), null, "2012"));

    private static Origin At(string text)
    {
        int start = Source.Text.IndexOf(text, StringComparison.Ordinal);
        return start < 0 ? Origin.None : new Origin(Source.At(start, text.Length));
    }
}
