using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Templates.Model;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests.Model;

public sealed class GlossaryTests
{
    private static readonly ValueList<GlossaryEntry> Entries =
        [new("HPC", "one"), new("CC", "two"), new("CC CCP", "three"), new("CCP", "four"), new("FYP", "five"), new("人大", "six"), new("U.S.", "seven")];

    [Theory]
    [InlineData("The HPC grew.", "HPC")]
    [InlineData("HPCs grew.", "HPC")]
    [InlineData("the HPCs' members", "HPC")]
    [InlineData("the HPC's members", "HPC")]
    [InlineData("(HPC)", "HPC")]
    [InlineData("SHPC", "")]
    [InlineData("HPCX", "")]
    [InlineData("HPCsx", "")]
    [InlineData("HPC2", "")]
    [InlineData("hpc", "")]
    [InlineData("convened by the CC CCP", "CC CCP")]
    [InlineData("the CC CCP, and the CCP", "CC CCP,CCP")]
    [InlineData("全国人大会议", "人大")]
    [InlineData("the U.S. and", "U.S.")]
    [InlineData("FYP, CC", "CC,FYP")]
    [InlineData("", "")]
    public void An_abbreviation_counts_only_where_it_stands_as_a_word(string text, string terms) =>
        Assert.Equal(terms, string.Join(',', Used(text, []).Select(entry => entry.Term)));

    [Fact]
    public void What_the_user_says_goes_before_the_record_type() =>
        Assert.Equal([new GlossaryEntry("HPC", "mine")], Used("HPC", [new("HPC", "mine"), new("unused", "x")]));

    [Fact]
    public void Each_type_of_record_is_read_with_its_own_abbreviations()
    {
        Glossaries glossaries = new();
        Record first = Of("HPC FYP", Entries), second = Of("HPC FYP", [new("FYP", "other")]);
        Assert.Equal("HPC", glossaries.For([first], []).UsedIn([first])[^1].Term);
        Assert.Equal([new GlossaryEntry("FYP", "other")], glossaries.For([second], []).UsedIn([second]));
        Assert.Equal("mine", glossaries.For([second], [new("FYP", "mine")]).UsedIn([second])[0].Expansion);
        Assert.Equal(["FYP", "HPC"], glossaries.For([second, first], []).UsedIn([second, first]).Select(entry => entry.Term));
        Assert.Equal("five", glossaries.For([first], []).UsedIn([first])[0].Expansion);
    }

    [Fact]
    public void The_abbreviations_of_types_that_take_turns_are_put_in_order_once()
    {
        Glossaries glossaries = new();
        Record[] records = [.. Enumerable.Range(0, Glossaries.MostKept).Select(_ => Of("HPC", Entries))];
        Glossary[] made = [.. records.Select(record => glossaries.For([record], []))];
        Assert.Equal(made, records.Select(record => glossaries.For([record], [])), ReferenceEqualityComparer.Instance);
        Assert.Same(made[0], glossaries.For([records[0], records[0]], []));
        Glossary given = glossaries.For([records[0]], [new("FYP", "mine")]);
        Assert.NotSame(made[0], given);
        Assert.Same(given, glossaries.For([records[0]], [new("FYP", "mine")]));
    }

    [Fact]
    public void Only_the_last_glossaries_are_kept()
    {
        Glossaries glossaries = new();
        Record first = Of("HPC", Entries);
        Glossary made = glossaries.For([first], []);
        for (int other = 1; other < Glossaries.MostKept; other++)
            glossaries.For([Of("HPC", Entries)], []);
        Assert.Same(made, glossaries.For([first], []));
        glossaries.For([Of("HPC", Entries)], []);
        Assert.NotSame(made, glossaries.For([first], []));
    }

    private static ValueList<GlossaryEntry> Used(string text, ValueList<GlossaryEntry> given)
    {
        ValueList<Record> records = [Of(text, Entries)];
        return new Glossaries().For(records, given).UsedIn(records);
    }

    private static Record Of(string text, ValueList<GlossaryEntry> glossary) =>
        new("x", new RecordType("test", "Test", []) { Glossary = glossary }, [new Field("f", "F", text, new TextValue([text]))], []);
}
