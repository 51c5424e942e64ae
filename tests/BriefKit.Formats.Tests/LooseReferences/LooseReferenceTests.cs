using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseReferences;

namespace BriefKit.Formats.Tests.LooseReferences;

public sealed class LooseReferenceTests
{
    [Theory]
    [InlineData("Zhu De [Help the handicraftsmen](#) December 4, 1953", "Zhu,De", "Help the handicraftsmen", "December 4, 1953")]
    [InlineData("Liu \"On the problems of cooperatives,\" December 8, 1953", "Liu", "On the problems of cooperatives", "December 8, 1953")]
    [InlineData("Liu “On the problems of cooperatives.” 8 December 1953", "Liu", "On the problems of cooperatives", "8 December 1953")]
    [InlineData("Zhu De: “What is to be done?” (December 4, 1953)", "Zhu,De", "What is to be done?", "December 4, 1953")]
    [InlineData("\"Help the handicraftsmen,\" Zhu De, December 4, 1953", "Zhu,De", "Help the handicraftsmen", "December 4, 1953")]
    [InlineData("«Help the handicraftsmen» by Zhu De, 1953", "Zhu,De", "Help the handicraftsmen", "1953")]
    [InlineData("Zhu De and Liu Shaoqi, 'The handicraftsmen's road', December 1953", "Zhu,De;Liu,Shaoqi", "The handicraftsmen's road", "December 1953")]
    [InlineData("Zhu De “On ‘new’ things”", "Zhu,De", "On ‘new’ things", null)]
    [InlineData("朱德《把手工业者组织起来》1953年12月4日", "朱,德", "把手工业者组织起来", "1953年12月4日")]
    [InlineData("朱德、刘少奇：《把手工业者组织起来》，1953年12月4日", "朱,德;刘,少奇", "把手工业者组织起来", "1953年12月4日")]
    [InlineData("Zhu De: Help the handicraftsmen organize, December 4, 1953", "Zhu,De", "Help the handicraftsmen organize", "December 4, 1953")]
    [InlineData("Zhu De. Help the handicraftsmen organize. 4 December 1953.", "Zhu,De", "Help the handicraftsmen organize", "4 December 1953")]
    [InlineData("Opening of the second session by Zhu De, 4 December 1953", "Zhu,De", "Opening of the second session", "4 December 1953")]
    [InlineData("Chairman Mao \"Greetings\" 1953", "Mao", "Greetings", "1953")]
    [InlineData("Mao Tse-tung \"Greetings\" 1953", "Mao,Tse-tung", "Greetings", "1953")]
    [InlineData("Zhu De", "Zhu,De", null, null)]
    public void A_work_s_line_is_taken_apart(string line, string authors, string? title, string? date) =>
        AssertReads(Read(line, ItemType.Speech), authors, title, date);

    [Theory]
    [InlineData("Contemporary Chinese Economy.Gang Gong 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Contemporary Chinese Economy. Gang Gong, 2012.", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Contemporary Chinese Economy, Gang Gong, 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Gong, Gang. Contemporary Chinese Economy. 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Gong, Gang. 2012. Contemporary Chinese Economy.", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Gong, Gang, Contemporary Chinese Economy, 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Gong, G. (2012). Contemporary Chinese economy.", "Gong,G.", "Contemporary Chinese economy", "2012")]
    [InlineData("Gong Gang (2012). Contemporary Chinese Economy", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("Contemporary Chinese Economy by Gang Gong, 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("*Contemporary Chinese Economy*, Gang Gong, 2012", "Gong,Gang", "Contemporary Chinese Economy", "2012")]
    [InlineData("龚刚：《当代中国经济》，2012年", "龚,刚", "当代中国经济", "2012年")]
    [InlineData("《当代中国经济》，龚刚，2012年", "龚,刚", "当代中国经济", "2012年")]
    [InlineData("John Smith. The history of the handicraft. 2001.", "Smith,John", "The history of the handicraft", "2001")]
    [InlineData("Ludwig van Beethoven. The letters and the conversation books. 1961.", "van Beethoven,Ludwig", "The letters and the conversation books", "1961")]
    public void A_source_s_line_is_taken_apart(string line, string authors, string title, string date)
    {
        LooseReference reference = Read(line, null);

        AssertReads(reference, authors, title, date);
        Assert.Equal(ItemType.Book, reference.Type);
    }

    [Theory]
    [InlineData("Gong, Gang. Contemporary Chinese Economy. London: Routledge, 2012.", "London", "Routledge")]
    [InlineData("龚刚. 当代中国经济[M]. 北京: 人民出版社, 2012.", "北京", "人民出版社")]
    public void A_publisher_that_the_line_names_is_read(string line, string place, string publisher)
    {
        LooseReference reference = Read(line, null);

        Assert.Equal((place, publisher), (reference.PublisherPlace, reference.Publisher));
        Assert.Equal(ItemType.Book, reference.Type);
        Assert.True(reference.IsUnmistakable);
    }

    [Theory]
    [InlineData("see the box on the left")]
    [InlineData("Modern China. Old Japan. 2001")]
    [InlineData("Liu \"On the problems of cooperatives, December 8, 1953 \" and \"more")]
    [InlineData("https://example.org/a")]
    [InlineData("2012")]
    [InlineData("***")]
    public void What_cannot_be_taken_apart_stays_whole(string line)
    {
        LooseReference reference = Read(line, null);

        Assert.False(reference.IsUnderstood);
        Assert.Equal((ItemType.Document, line), (reference.Type, reference.Title));
        Assert.Empty(reference.Authors);
    }

    [Theory]
    [InlineData("Zhu De [Title](https://example.org/x) 1953", "https://example.org/x", null)]
    [InlineData("Zhu De [Title](#) 1953", null, "#")]
    [InlineData("Zhu De [Title]() 1953", null, "")]
    [InlineData("Zhu De [Title](javascript:alert) 1953", null, "javascript:alert")]
    public void Only_a_web_address_is_an_address(string line, string? url, string? dead)
    {
        LooseReference reference = Read(line, ItemType.Speech);

        Assert.Equal(url, reference.Url);
        Assert.Equal(dead, reference.DeadLink is TextSpan span ? line.Substring(span.Start, span.Length) : null);
    }

    [Fact]
    public void An_address_behind_a_reference_is_kept() =>
        Assert.Equal("https://example.org/a", Read("Gong, Gang. Contemporary Chinese Economy. 2012. https://example.org/a.", null).Url);

    [Fact]
    public void What_is_left_over_is_told() =>
        Assert.Equal("at Beijing", Rest(Read("Zhu De \"Title\" at Beijing, December 4, 1953", ItemType.Speech)));

    [Fact]
    public void A_year_that_belongs_to_the_title_is_not_its_date()
    {
        LooseReference reference = Read("Gong, Gang. The harvest of 1953", null);

        Assert.Null(reference.Date);
        Assert.Equal("The harvest of 1953", reference.Title);
    }

    private static void AssertReads(LooseReference reference, string authors, string? title, string? date)
    {
        Assert.True(reference.IsUnderstood);
        Assert.Equal(authors, string.Join(';', reference.Authors.Select(author => Say(author.Name))));
        Assert.Equal(title, reference.Title);
        Assert.Equal(date, reference.Date?.Location.Text);
    }

    private static string Say(PersonName name) =>
        (name.NonDroppingParticle is string particle ? particle + " " : "") + name.Family + (name.Given is string given ? "," + given : "");

    private static string Rest(LooseReference reference) => reference.Location.Source.Substring(Assert.Single(reference.Rest));

    private static LooseReference Read(string line, ItemType? work) =>
        LooseReferenceReader.Read(new SourceText("a.txt", line), new TextSpan(0, line.Length), work);
}
