namespace BriefKit.EndToEnd.Tests;

/// <summary>Nothing of the user's is lost, and nothing is printed that the record does not say.</summary>
public class KeptSafeTests
{
    private const string Head = "Dates of Meeting: 1 May 1953\nType of Meeting: A meeting\n";

    [Theory]
    [InlineData("render", "-f", "txt")]
    [InlineData("cite", "-f", "csl-json")]
    public void An_input_is_never_overwritten(params string[] command)
    {
        using Workshop workshop = new();
        string record = File.ReadAllText(Repository.Seed);
        workshop.Write("record.txt", record);

        CommandResult result = workshop.Run([command[0], "record.txt", .. command[1..], "-o", "record.txt"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("BK9017", Assert.Single(result.Errors));
        Assert.Equal(record, File.ReadAllText(workshop.PathOf("record.txt")));
    }

    [Fact]
    public void A_file_that_an_option_names_is_never_overwritten()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Write("words.yaml", "HPC: handicraft producers' cooperative\n");

        CommandResult result = workshop.Run("render", "seeds", "-f", "txt", "--glossary", "words.yaml", "-o", "words.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("HPC:", File.ReadAllText(workshop.PathOf("words.yaml")));
    }

    [Fact]
    public void A_second_run_does_not_take_the_first_ones_results_for_records()
    {
        using Workshop workshop = Workshop.WithSeed();

        workshop.Run("render", ".", "-f", "txt");
        string[] once = workshop.Files;
        CommandResult again = workshop.Run("render", ".", "-f", "txt");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(once, workshop.Files);
    }

    [Theory]
    [InlineData("handout", "md")]
    [InlineData("brief", "md")]
    [InlineData("record-sheet", "md")]
    [InlineData("handout", "txt")]
    public void Items_keep_the_numbers_that_they_have_and_get_none_that_they_have_not(string template, string format)
    {
        using Workshop workshop = new();
        workshop.Write("m.txt", Head + "Remarks:\n3. third\n4. fourth\n- bullet\n- other\n");

        string text = workshop.Run("render", "m.txt", "-t", template, "-f", format, "-o", "-").Text;

        Assert.Matches(@"(?m)^[\s:]*3\.\s+third", text);
        Assert.Matches(@"(?m)^\s*4\.\s+fourth", text);
        Assert.DoesNotMatch(@"(?m)^\s*\d+\.\s+(bullet|other)", text);
    }

    [Fact]
    public void What_looks_like_a_tag_in_a_title_is_printed_as_it_was_typed()
    {
        using Workshop workshop = new();
        workshop.Write("m.txt", Head + "Source: The <i>great</i> and <b>small</b> economy. Gang Gong 2012\n");

        string text = workshop.Run("cite", "m.txt", "--style", "chicago").Text;

        Assert.Contains("<i>", text);
        Assert.Contains("</i>", text);
        Assert.Contains("<b>", text);
        Assert.Contains("</b>", text);
    }

    [Fact]
    public void A_tag_without_its_partner_stays_in_the_record_sheet()
    {
        using Workshop workshop = new();
        workshop.Write("q.json", """[{"id":"a","type":"book","title":"Use of <b>bold in <i>prose</i>"}]""");

        Assert.Contains("Use of <b>bold in prose", workshop.Run("render", "q.json", "-t", "record-sheet", "-f", "txt", "-o", "-").Text);
    }

    [Fact]
    public void A_template_that_fails_while_it_runs_leaves_no_document_and_a_resumed_run_fails_too()
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Write("mine/template.md", "---\ndescription: Mine.\n---\nBefore {{ record.foo.bar }} after\n");
        string[] before = workshop.Files;

        CommandResult first = workshop.Run("render", "seeds", "-t", "mine/", "-f", "txt");
        CommandResult resumed = workshop.Run("render", "seeds", "-t", "mine/", "-f", "txt", "--resume");

        Assert.NotEqual(0, first.ExitCode);
        Assert.Equal(first.ExitCode, resumed.ExitCode);
        Assert.Equal(before, workshop.Files);
    }

    [Theory]
    [InlineData("--encoding", "utf-7")]
    [InlineData("-t", "")]
    [InlineData("-f", "")]
    public void An_option_that_makes_no_sense_is_one_error_and_never_silence(params string[] option)
    {
        using Workshop workshop = Workshop.WithSeed();

        CommandResult result = workshop.Run(["render", "seeds", .. option]);

        Assert.True(result.ExitCode is 2 or 3);
        Assert.Single(result.Errors);
    }

    [Fact]
    public void An_empty_list_of_references_says_so()
    {
        using Workshop workshop = new();
        workshop.Write("none.json", "[]");

        CommandResult result = workshop.Run("render", "none.json");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("BK8006", Assert.Single(result.Errors));
    }
}
