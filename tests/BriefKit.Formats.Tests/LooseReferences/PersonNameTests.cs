using BriefKit.Core.References;
using BriefKit.Formats.LooseNames;

namespace BriefKit.Formats.Tests.LooseReferences;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Zhu De", "Zhu", "De", NameOrder.FamilyFirst)]
    [InlineData("Gang Gong", "Gong", "Gang", NameOrder.GivenFirst)]
    [InlineData("Liu Shaoqi", "Liu", "Shaoqi", NameOrder.FamilyFirst)]
    [InlineData("Shaoqi Liu", "Liu", "Shaoqi", NameOrder.GivenFirst)]
    [InlineData("Deng Xiaoping", "Deng", "Xiaoping", NameOrder.FamilyFirst)]
    [InlineData("Chen Yi", "Chen", "Yi", NameOrder.FamilyFirst)]
    [InlineData("Chou En-lai", "Chou", "En-lai", NameOrder.FamilyFirst)]
    [InlineData("Ouyang Xiu", "Ouyang", "Xiu", NameOrder.FamilyFirst)]
    [InlineData("朱德", "朱", "德", NameOrder.FamilyFirst)]
    [InlineData("欧阳修", "欧阳", "修", NameOrder.FamilyFirst)]
    [InlineData("Gong, Gang", "Gong", "Gang", NameOrder.Unstated)]
    [InlineData("John Smith", "Smith", "John", NameOrder.Unstated)]
    [InlineData("Peter Wang", "Wang", "Peter", NameOrder.Unstated)]
    [InlineData("Smith J.", "Smith", "J.", NameOrder.Unstated)]
    [InlineData("Liu", "Liu", null, NameOrder.Unstated)]
    public void The_lexicon_tells_which_part_is_the_family_s(string text, string family, string? given, NameOrder order) =>
        Assert.Equal(new PersonName { Family = family, Given = given, Order = order }, PersonNameReader.Read(text)?.Name);

    [Theory]
    [InlineData("Wang Li")]
    [InlineData("Zhu, Liu")]
    public void What_could_be_either_stays_in_one_piece_and_says_so(string text)
    {
        NameReading reading = PersonNameReader.Read(text)!;

        Assert.Equal(text, reading.Name.Literal);
        Assert.NotNull(reading.Doubt);
    }

    [Theory]
    [InlineData("Ministry of Light Industry")]
    [InlineData("中央手工业管理局")]
    public void A_body_has_no_family(string text) => Assert.Equal(text, Assert.Single(NameListReader.Read(text)).Name.Literal);

    [Theory]
    [InlineData("the conference")]
    [InlineData("Section 3")]
    [InlineData("3rd National Conference")]
    [InlineData("")]
    public void What_is_no_name_is_none(string text) => Assert.Empty(NameListReader.Read(text));

    [Theory]
    [InlineData("Shaoqi", 2)]
    [InlineData("Gang", 1)]
    [InlineData("De", 1)]
    [InlineData("Xi'an", 2)]
    [InlineData("Peter", 0)]
    [InlineData("Smith", 0)]
    public void Pinyin_is_known_by_its_syllables(string word, int syllables) => Assert.Equal(syllables, Pinyin.CountSyllables(word));
}
