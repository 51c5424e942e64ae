using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BriefKit.Core.Dates;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;
using BriefKit.Tests.Shared;

namespace BriefKit.Formats.Tests.LooseDates;

/// <summary>Dates as archivists wrote them, beside the same dates as they normalized them.</summary>
public sealed partial class FindingAidTests
{
    [GeneratedRegex(@"^(\d{4})[-\d]*(?:/(\d{4})[-\d]*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Normal { get; }

    [Fact]
    public void Dates_of_finding_aids_are_read_as_their_archivists_meant_them()
    {
        (string Text, string Normal)[] pairs = [.. Pairs(Repository.Shared("archives")).Distinct().Order()];
        int agree = 0;
        List<string> wrong = [], abstained = [];
        foreach ((string text, string normal) in pairs)
        {
            if (LooseDateReader.Read(new SourceText("a.xml", text), new TextSpan(0, text.Length)).Value is not EdtfDate date)
                abstained.Add($"{text} ({normal})");
            else if (Years(date) == Years(normal))
                agree++;
            else
                wrong.Add($"{text} ({normal}): {date}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{pairs.Length} dates: {agree} agree, {wrong.Count} differ, {abstained.Count} not read\n{string.Join('\n', wrong)}\n--\n{string.Join('\n', abstained)}");
        Assert.True(pairs.Length > 100);
        Assert.True(agree >= 0.85 * pairs.Length, $"{agree} of {pairs.Length} agree.");
        Assert.True(wrong.Count <= 0.03 * pairs.Length, string.Join('\n', wrong));
    }

    private static (int?, int?) Years(EdtfDate date) => (date.Earliest?.Year, date.Latest?.Year);

    private static (int?, int?) Years(string normal)
    {
        Match match = Normal.Match(normal);
        int start = int.Parse(match.Groups[1].Value);
        return (start, match.Groups[2].Success ? int.Parse(match.Groups[2].Value) : start);
    }

    // Only what is a date in either form: sample files have labels of their software in place of dates.
    private static IEnumerable<(string Text, string Normal)> Pairs(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
        from element in Load(file).Descendants()
        where element.Name.LocalName == "unitdate" && !element.HasElements && element.Value.Any(char.IsDigit) && !element.Value.Contains("AT", StringComparison.Ordinal)
        let normal = (string?)element.Attribute("normal") ?? (string?)element.Attribute("standarddate") ?? ""
        where Normal.IsMatch(normal)
        select (string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), normal);

    private static XDocument Load(string file)
    {
        using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            // Some of the files are broken on purpose, or need their DTD.
            return new XDocument();
        }
    }
}
