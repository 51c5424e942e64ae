using BriefKit.Core.References;

namespace BriefKit.Templates.Tests;

public sealed class RecordGroupTests
{
    [Fact]
    public void References_of_one_record_that_share_an_id_are_told_apart()
    {
        Reference first = SeedRecord.Value.References[0], second = first.With(Variable.Title, "Another one");
        RecordGroup group = RecordGroup.Of([SeedRecord.Value with { References = [first, second] }]);

        Assert.Equal([first.Id, $"{first.Id}-2"], group.References.Select(reference => reference.Id));
        Assert.Equal(group.References, group.Records[0].References);
    }

    [Fact]
    public void Records_whose_references_have_ids_of_their_own_stay_as_they_are() =>
        Assert.Same(SeedRecord.Value, RecordGroup.Of([SeedRecord.Value, SeedRecord.Value]).Records[1]);
}
