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

    private static ValueList<GlossaryEntry> Used(string text, ValueList<GlossaryEntry> given)
    {
        RecordType type = new("test", "Test", []) { Glossary = Entries };
        return Glossary.Used([new Record("x", type, [new Field("f", "F", text, new TextValue([text]))], [])], given);
    }
}
