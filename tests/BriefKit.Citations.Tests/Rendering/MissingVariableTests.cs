using System.Collections.Immutable;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Rendering;

/// <summary>An element whose variable the item lacks is passed over, unless the variable comes of the cite or of the run, or is made.</summary>
public sealed class MissingVariableTests
{
    // Prints year suffixes itself, so that they are printed where the variable is called for.
    private static readonly StyleContext Context = new(
        Sample.Citing("<text variable=\"year-suffix\"/>"),
        Sample.English,
        CitationOptions.Default with
        {
            Abbreviations = new AbbreviationList([new("default", "title", "Long Title", "Long"), new("default", "container-title", "Journal of Things", "J. Things")]),
        });

    private static readonly CiteContext Cite = new(new Item(
        new Reference("x", ItemType.ArticleJournal)
            .With(Variable.Title, "Long Title")
            .With(Variable.ContainerTitle, "Journal of Things")
            .With(Variable.Author, [new PersonName { Family = "Doe" }]),
        Context.Marks)
    {
        CitationNumber = 1,
        Distinction = Distinction.None with { YearSuffix = 1 },
    })
    {
        Locator = new Locator(Locator.Page, "7"),
        FirstNoteNumber = "3",
    };

    public static TheoryData<Variable> Variables => [.. Enum.GetValues<Variable>()];

    [Theory]
    [MemberData(nameof(Variables))]
    public void What_has_a_value_is_not_passed_over(Variable variable)
    {
        if (!ConditionTester.HasValue(variable, NewState()))
            return;

        Assert.All(Elements(variable), element => Assert.Null(VariableEvaluator.OfMissing(element, NewState())));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void What_is_passed_over_would_print_nothing_and_come_to_the_same(Variable variable) => Assert.All(Elements(variable), element =>
    {
        if (VariableEvaluator.OfMissing(element, NewState()) is not Outcome outcome)
            return;
        RenderState state = NewState();
        Assert.Equal(outcome, new VariableEvaluator(Context).Evaluate(element, state));
        Assert.Equal(0, state.Buffer.Count);
    });

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_text_that_the_item_lacks_and_that_is_not_passed_over_is_printed(Variable variable)
    {
        TextVariableNode element = new(variable);
        RenderState state = NewState();
        if (state.Item.Has(variable) || VariableEvaluator.OfMissing(element, state) is not null)
            return;

        new VariableEvaluator(Context).Evaluate(element, state);

        Assert.False(state.Buffer.IsEmpty);
    }

    private static ImmutableArray<StyleNode> Elements(Variable variable) => variable.Kind == VariableKind.Date
        ? [new DateNode(variable, DateForm.Text)]
        :
        [
            new TextVariableNode(variable), new TextVariableNode(variable) { IsShort = true }, new NumberNode(variable, NumberForm.Ordinal),
            new LabelNode(variable, TermForm.Long, LabelPlural.Contextual),
        ];

    private static RenderState NewState() => new(new TokenBuffer(), Cite, RenderOptions.Citation, LetterCasing.English);
}
