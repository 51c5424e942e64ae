using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Names;

public sealed class NameWriterTests
{
    private static readonly PersonName Gogh = new() { Family = "Gogh", Given = "Vincent", NonDroppingParticle = "van" };
    private static readonly PersonName Musset = new() { Family = "Musset", Given = "Alfred", DroppingParticle = "de" };
    private static readonly PersonName King = new() { Family = "King", Given = "Martin Luther", Suffix = "Jr.", CommaSuffix = true };
    private static readonly PersonName Zhu = new() { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst };

    private static string Print(PersonName name, string options = "", string attributes = "class=\"in-text\"") =>
        Sample.Print($"<names variable=\"author\"><name {options}/></names>", new Reference("a", ItemType.Book).With(Variable.Author, [name]), attributes: attributes);

    [Fact]
    public void In_display_order_particles_go_before_the_family_name()
    {
        Assert.Equal("Vincent van Gogh", Print(Gogh));
        Assert.Equal("Alfred de Musset", Print(Musset));
        Assert.Equal("Martin Luther King, Jr.", Print(King));
    }

    [Fact]
    public void In_sorting_order_they_go_where_the_style_demotes_them()
    {
        Assert.Equal("Gogh, Vincent van", Print(Gogh, "name-as-sort-order=\"all\""));
        Assert.Equal("van Gogh, Vincent", Print(Gogh, "name-as-sort-order=\"all\"", "class=\"in-text\" demote-non-dropping-particle=\"sort-only\""));
        Assert.Equal("Musset, Alfred de", Print(Musset, "name-as-sort-order=\"all\""));
        Assert.Equal("King, Martin Luther, Jr.", Print(King, "name-as-sort-order=\"all\""));
    }

    // As given names do: a style that sets no stop behind initials sets none behind "Jr".
    [Fact]
    public void An_abbreviated_suffix_ends_as_initials_do()
    {
        Assert.Equal("King M L Jr", Print(King, "name-as-sort-order=\"all\" sort-separator=\" \" initialize-with=\" \""));
        Assert.Equal("King, M. L., Jr.", Print(King, "name-as-sort-order=\"all\" initialize-with=\". \""));
        Assert.Equal("Windsor H VIII", Print(new PersonName { Family = "Windsor", Given = "Henry", Suffix = "VIII" }, "name-as-sort-order=\"all\" sort-separator=\" \" initialize-with=\" \""));
    }

    [Fact]
    public void Short_names_keep_the_particle_that_belongs_to_them()
    {
        Assert.Equal("van Gogh", Print(Gogh, "form=\"short\""));
        Assert.Equal("Musset", Print(Musset, "form=\"short\""));
    }

    [Fact]
    public void Particles_with_an_apostrophe_are_written_onto_the_name() =>
        Assert.Equal("Jean d’Alembert", Print(new PersonName { Family = "Alembert", Given = "Jean", DroppingParticle = "d’" }));

    [Fact]
    public void A_family_first_name_is_inverted_only_where_it_is_abbreviated()
    {
        Assert.Equal("Zhu De", Print(Zhu));
        Assert.Equal("Zhu De", Print(Zhu, "name-as-sort-order=\"all\""));
        Assert.Equal("Zhu, D.", Print(Zhu, "name-as-sort-order=\"all\" initialize-with=\". \""));
        Assert.Equal("D. Zhu", Print(Zhu, "initialize-with=\". \""));
        Assert.Equal("Zhu D.", Print(Zhu with { IsStaticallyOrdered = true }, "name-as-sort-order=\"all\" initialize-with=\". \""));
    }

    [Fact]
    public void Chinese_characters_take_no_space_and_no_initials()
    {
        PersonName name = new() { Family = "朱", Given = "德" };

        Assert.Equal("朱德", Print(name, "name-as-sort-order=\"all\" initialize-with=\". \""));
        Assert.Equal("朱", Print(name, "form=\"short\""));
    }

    [Fact]
    public void An_institution_is_never_taken_apart() =>
        Assert.Equal("World Health Organization", Print(new PersonName { Literal = "World Health Organization" }, "name-as-sort-order=\"all\" initialize-with=\".\""));

    [Fact]
    public void Affixes_of_a_name_part_take_in_its_particles() => Assert.Equal(
        "[Vincent] (*van* *Gogh*)",
        Sample.Print(
            "<names variable=\"author\"><name><name-part name=\"given\" prefix=\"[\" suffix=\"]\"/><name-part name=\"family\" prefix=\"(\" suffix=\")\" font-style=\"italic\"/></name></names>",
            new Reference("a", ItemType.Book).With(Variable.Author, [Gogh])));
}
