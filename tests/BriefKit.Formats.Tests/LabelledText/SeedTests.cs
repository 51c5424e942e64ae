using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LabelledText;
using BriefKit.Formats.LooseDates;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Formats.Tests.LabelledText;

public sealed class SeedTests
{
    private static readonly Parsed<ValueList<Record>> Parsed = ReadSeed(DateOrder.Auto);

    private static Record Seed => Assert.Single(Parsed.Value);

    [Fact]
    public void The_seed_is_understood_to_the_last_character() => Golden.Verify("BriefKit.Formats.Tests", "seed.txt", RecordDump.Write(Parsed));

    [Fact]
    public void Its_date_runs_from_november_to_the_eighth_of_december()
    {
        Field dates = Seed.Field("dates")!;

        Assert.Equal("1953-11/1953-12-08", ((DateValue)dates.Value).Date!.ToString());
        Assert.Equal("November – 08-12-1953", dates.Verbatim);
    }

    [Fact]
    public void How_its_date_was_read_is_told_with_the_reasons_and_the_other_reading()
    {
        Diagnostic note = Assert.Single(Parsed.Diagnostics, diagnostic => diagnostic.Code == "BK1158");

        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal(
            "'November – 08-12-1953' was read as November 1953 to 8 December 1953 (day-month order): "
                + "the other order would end on 12 August 1953, before it starts; "
                + "4 December 1953 and 8 December 1953, which the record names as well, fall inside only under this one. "
                + "The other reading is November 1952 to 12 August 1953.",
            note.Message);
        Assert.Equal("--date-order mdy", note.Hint![^17..^1]);
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "1953-11/1953-12-08")]
    [InlineData(DateOrder.MonthDayYear, "1952-11/1953-08-12")]
    [InlineData(DateOrder.Strict, null)]
    public void Its_date_follows_the_order_that_the_user_gives(DateOrder order, string? date)
    {
        Record record = Assert.Single(ReadSeed(order).Value);

        Assert.Equal(date, ((DateValue)record.Field("dates")!.Value).Date?.ToString());
        Assert.Equal("November – 08-12-1953", record.Field("dates")!.Verbatim);
    }

    [Fact]
    public void Zhu_De_is_a_speaker_whose_family_name_stands_first()
    {
        Reference speech = Seed.References[0];

        Assert.Equal(("zhu-1953", ItemType.Speech), (speech.Id, speech.Type));
        Assert.Equal([new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst }], Names(speech));
        Assert.Equal("Help the handicraftsmen organize and take the socialist road", speech[Variable.Title]!.Value.Value);
        Assert.Equal("1953-12-04", Date(speech, Variable.Issued));
        Assert.Equal("3rd National Conference of Handicraft", speech[Variable.EventTitle]!.Value.Value);
        Assert.Equal("1953-11/1953-12-08", Date(speech, Variable.EventDate));
    }

    [Fact]
    public void An_empty_link_is_reported_and_is_no_address()
    {
        Assert.Null(Seed.References[0][Variable.Url]);
        Diagnostic diagnostic = Assert.Single(Parsed.Diagnostics, diagnostic => diagnostic.Code == "BK1171");
        Assert.Equal("#", diagnostic.Location!.Text);
    }

    [Fact]
    public void Of_Liu_no_given_name_is_guessed_and_the_comma_in_the_quotes_is_not_the_title_s()
    {
        Reference speech = Seed.References[1];

        Assert.Equal(("liu-1953", ItemType.Speech), (speech.Id, speech.Type));
        Assert.Equal([new PersonName { Family = "Liu" }], Names(speech));
        Assert.Equal("On the problems of handicraft producers' cooperatives", speech[Variable.Title]!.Value.Value);
        Assert.Equal("1953-12-08", Date(speech, Variable.Issued));
    }

    [Fact]
    public void The_last_line_is_the_source_and_not_a_part_of_the_third_remark()
    {
        Reference book = Seed.References[2];

        Assert.Equal(("gong-2012", ItemType.Book), (book.Id, book.Type));
        Assert.Equal([new PersonName { Family = "Gong", Given = "Gang", Order = NameOrder.GivenFirst }], Names(book));
        Assert.Equal("Contemporary Chinese Economy", book[Variable.Title]!.Value.Value);
        Assert.Equal("2012", Date(book, Variable.Issued));
        Assert.Null(book[Variable.Publisher]);
        Assert.Equal(["gong-2012"], ((ReferencesValue)Seed.Field(FieldRole.Source)!.Value).ReferenceIds);
        Assert.EndsWith("shared reserves.", ((ListValue)Seed.Field("remarks")!.Value).Entries[^1].Text, StringComparison.Ordinal);
        Assert.Single(Parsed.Diagnostics, diagnostic => diagnostic.Code == "BK1128");
    }

    [Fact]
    public void Decisions_and_remarks_are_lists_whose_texts_are_untouched()
    {
        ListValue decisions = (ListValue)Seed.Field("decisions")!.Value, remarks = (ListValue)Seed.Field("remarks")!.Value;

        Assert.Equal((ListMarker.Bullet, 3), (decisions.Marker, decisions.Entries.Count));
        Assert.Equal(
            "Determined the policy of \"active leadership, steady advance\" regarding the socialist transformation of the handicraft industry",
            decisions.Entries[1].Text);
        Assert.Equal((ListMarker.Number, 3), (remarks.Marker, remarks.Entries.Count));
        Assert.Equal([1, 2, 3], remarks.Entries.Select(entry => entry.Number));
        Assert.Equal("In 1954, the number of HPCs increased by 10 percent and doubled in 1955.", remarks.Entries[1].Text);
    }

    [Fact]
    public void Nothing_of_it_is_lost() => Assert.Empty(SourceCoverage.Missing(Seed.Source!, Parsed.Value, []));

    internal static Parsed<ValueList<Record>> ReadSeed(DateOrder order) => LabelledTextReader.Read(
        new SourceText("seeds/third-national-conference-on-handicraft.txt", File.ReadAllText(Repository.Seed)),
        ShippedTypes.Conference,
        new LabelledTextOptions { DateOrder = order });

    private static ValueList<PersonName> Names(Reference reference) => reference.Names.TryGetValue(Variable.Author, out ValueList<PersonName> names) ? names : [];

    private static string? Date(Reference reference, Variable variable) =>
        reference.Dates.TryGetValue(variable, out ReferenceDate? date) ? date.Value?.ToString() : null;
}
