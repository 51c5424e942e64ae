using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using CsCheck;

namespace BriefKit.Citations.Tests.Rendering;

/// <summary>A group that needs variables which the item lacks is passed over, and no other.</summary>
public sealed class MissingGroupTests
{
    private const int Samples = 4000;

    private static readonly StyleContext Context = new(Sample.Citing("<text variable=\"title\"/>"), Sample.English, CitationOptions.Default);

    private static readonly CiteContext Cite = new(new Item(
        new Reference("x", ItemType.Book).With(Variable.Title, "Title").With(Variable.Volume, "2").With(Variable.Author, [new PersonName { Family = "Doe" }]),
        Context.Marks));

    private static readonly TextTermNode Term = new(new TermKey("and", TermForm.Long));

    private static readonly Gen<StyleNode> Leaf = Gen.OneOf<StyleNode>(
        Term, new TextValueNode("value"),
        new TextVariableNode(Variable.Title), new TextVariableNode(Variable.Publisher), new TextVariableNode(Variable.TitleShort),
        new TextVariableNode(Variable.Publisher) { IsShort = true }, new TextVariableNode(Variable.Locator),
        new NumberNode(Variable.Volume, NumberForm.Numeric), new NumberNode(Variable.Issue, NumberForm.Ordinal),
        new LabelNode(Variable.Volume, TermForm.Long, LabelPlural.Contextual), new LabelNode(Variable.Issue, TermForm.Long, LabelPlural.Contextual),
        new DateNode(Variable.Issued, DateForm.Text),
        new NamesNode([Variable.Author], new NameOptions()), new NamesNode([Variable.Editor, Variable.Translator], new NameOptions()),
        new NamesNode([Variable.Editor], new NameOptions()) { Substitutes = [new TextValueNode("nobody")] });

    private static Gen<ValueList<StyleNode>> Nodes(int depth) => Node(depth).Array[1, 3].Select(nodes => nodes.ToValueList());

    private static Gen<StyleNode> Node(int depth) => depth == 0 ? Leaf : Gen.Int[0, 5].SelectMany(kind => kind switch
    {
        0 => Nodes(depth - 1).Select(nodes => (StyleNode)new GroupNode(", ", nodes)),
        1 => Nodes(depth - 1).Select(nodes => (StyleNode)new TextMacroNode(new Macro("macro", nodes))),
        2 => Gen.Select(Nodes(depth - 1), Nodes(depth - 1), Gen.OneOf(ConditionKind.HasVariable, ConditionKind.Never, ConditionKind.Disambiguate))
            .Select(all => (StyleNode)new ChooseNode([
                new ChooseBranch(ConditionMatch.All, [new Condition(all.Item3) { Variable = Variable.Title, Expected = true }], all.Item1),
                new ChooseBranch(ConditionMatch.All, [], all.Item2)])),
        _ => Leaf,
    });

    [Fact]
    public void What_is_passed_over_calls_variables_and_finds_none() => Nodes(2).Sample(
        nodes =>
        {
            RenderState state = NewState();
            if (VariableEvaluator.OfMissing(new GroupNode(", ", nodes), state) is Outcome outcome)
                Assert.Equal((outcome, 0), (new Evaluator(Context).EvaluateAll(nodes, ", ", state), state.DisambiguateTests));
        },
        iter: Samples, seed: "0000KLMNOPQRS");

    [Fact]
    public void Labels_and_terms_go_with_the_variables_that_the_item_lacks()
    {
        Assert.Equal(Outcome.Called, Missing(Term, new TextVariableNode(Variable.Publisher)));
        Assert.Equal(Outcome.Called, Missing(new LabelNode(Variable.Volume, TermForm.Long, LabelPlural.Always), new GroupNode("", [new NumberNode(Variable.Issue, NumberForm.Numeric)])));
    }

    [Fact]
    public void Where_something_else_may_keep_a_group_it_is_rendered()
    {
        Assert.Null(Missing(Term));
        Assert.Null(Missing(new TextVariableNode(Variable.Publisher), new TextVariableNode(Variable.Title)));
        Assert.Null(Missing(new TextVariableNode(Variable.Publisher), new TextVariableNode(Variable.Locator)));
        Assert.Null(Missing(new TextVariableNode(Variable.Publisher), new GroupNode("", [Term])));
    }

    private static Outcome? Missing(params ValueList<StyleNode> nodes) => VariableEvaluator.OfMissing(new GroupNode("", nodes), NewState());

    private static RenderState NewState() => new(new TokenBuffer(), Cite, RenderOptions.Citation, LetterCasing.English);
}
