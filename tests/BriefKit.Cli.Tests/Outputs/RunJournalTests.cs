using System.Text;
using BriefKit.Cli.Outputs;

namespace BriefKit.Cli.Tests.Outputs;

public sealed class RunJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Finish(RunJournal journal, string name, string key, string content)
    {
        journal.Finish(name, key, Encoding.UTF8.GetBytes(content));
        return _folder.File(name, content);
    }

    [Fact]
    public void A_stopped_run_is_taken_up_where_it_left_off()
    {
        string path;
        using (RunJournal stopped = RunJournal.Open(_folder.Path, resume: false))
            path = Finish(stopped, "a.pdf", "key", "content");

        using RunJournal resumed = RunJournal.Open(_folder.Path, resume: true);

        Assert.True(resumed.IsFinished("a.pdf", "key", path));
        Assert.False(resumed.IsFinished("b.pdf", "key", path));
    }

    [Fact]
    public void A_file_made_of_other_things_or_changed_since_is_made_again()
    {
        string path;
        using (RunJournal stopped = RunJournal.Open(_folder.Path, resume: false))
            path = Finish(stopped, "a.pdf", "key", "content");

        using RunJournal resumed = RunJournal.Open(_folder.Path, resume: true);
        Assert.False(resumed.IsFinished("a.pdf", "another key", path));
        File.AppendAllText(path, "!");
        Assert.False(resumed.IsFinished("a.pdf", "key", path));
        File.Delete(path);
        Assert.False(resumed.IsFinished("a.pdf", "key", path));
    }

    [Fact]
    public void A_line_that_a_crash_cut_off_is_passed_over()
    {
        using (RunJournal stopped = RunJournal.Open(_folder.Path, resume: false))
            Finish(stopped, "a.pdf", "key", "content");
        string journal = Path.Combine(_folder.Path, ".briefkit-journal");
        File.WriteAllText(journal, File.ReadAllText(journal)[..20]);

        using RunJournal resumed = RunJournal.Open(_folder.Path, resume: true);

        Assert.False(resumed.IsFinished("a.pdf", "key", Path.Combine(_folder.Path, "a.pdf")));
    }

    [Fact]
    public void A_new_run_forgets_and_a_completed_one_leaves_no_journal()
    {
        string path;
        using (RunJournal stopped = RunJournal.Open(_folder.Path, resume: false))
            path = Finish(stopped, "a.pdf", "key", "content");

        using (RunJournal another = RunJournal.Open(_folder.Path, resume: false))
        {
            Assert.False(another.IsFinished("a.pdf", "key", path));
            another.Complete();
        }
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }
}
