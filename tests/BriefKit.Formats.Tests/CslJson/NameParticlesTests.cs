using BriefKit.Core.References;
using BriefKit.Formats.CslJson;

namespace BriefKit.Formats.Tests.CslJson;

public sealed class NameParticlesTests
{
    [Theory]
    [InlineData("von Hoppel", "Gustav", "von", "Hoppel", "Gustav", null)]
    [InlineData("van der Berg", "Jan", "van der", "Berg", "Jan", null)]
    [InlineData("al-Aswānī", "ʿAlāʾ", "al-", "Aswānī", "ʿAlāʾ", null)]
    [InlineData("d'Aubignac", "François", "d'", "Aubignac", "François", null)]
    [InlineData("in 't Veld", "Jan", "in 't", "Veld", "Jan", null)]
    [InlineData("d' Aubignac", "François", "d' ", "Aubignac", "François", null)]
    [InlineData("'t Hooft", "Gerard", "'t", "Hooft", "Gerard", null)]
    [InlineData("d'Estaing-Maria", "V.", "d'", "Estaing-Maria", "V.", null)]
    [InlineData("La Fontaine", "Jean de", null, "La Fontaine", "Jean", "de")]
    [InlineData("Aubignac", "François Hédelin d'", null, "Aubignac", "François Hédelin", "d'")]
    [InlineData("Smith", "George von und zum", null, "Smith", "George", "von und zum")]
    [InlineData("hooks", "bell", null, "hooks", "bell", null)]
    [InlineData("Cummings", "e. e.", null, "Cummings", "e. e.", null)]
    [InlineData("Mao", "Ze dong", null, "Mao", "Ze dong", null)]
    [InlineData("\"van Happel\"", "Eduard", null, "van Happel", "Eduard", null)]
    [InlineData("de", "de", null, "de", "de", null)]
    [InlineData("van ", "X", null, "van ", "X", null)]
    public void Particles_are_split_from_the_head_of_family_and_the_tail_of_given(
        string family, string given, string? nonDropping, string expectedFamily, string expectedGiven, string? dropping)
    {
        PersonName name = NameParticles.Split(new PersonName { Family = family, Given = given });

        Assert.Equal(
            new PersonName { Family = expectedFamily, Given = expectedGiven, NonDroppingParticle = nonDropping, DroppingParticle = dropping }, name);
    }

    [Theory]
    [InlineData("John, III", "John", "III", false)]
    [InlineData("John,! Jr.", "John", "Jr.", true)]
    [InlineData("John,", "John,", null, false)]
    public void A_suffix_behind_a_comma_is_split_from_the_given_name(string given, string expected, string? suffix, bool hasComma)
    {
        PersonName name = NameParticles.Split(new PersonName { Family = "Doe", Given = given });

        Assert.Equal(new PersonName { Family = "Doe", Given = expected, Suffix = suffix, CommaSuffix = hasComma }, name);
    }

    [Fact]
    public void Particles_that_the_data_give_are_left_as_they_are()
    {
        PersonName name = new() { Family = "de Gogh", NonDroppingParticle = "van", Given = "Vincent de" };

        Assert.Equal(name, NameParticles.Split(name));
    }
}
