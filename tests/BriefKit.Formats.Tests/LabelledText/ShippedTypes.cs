using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordTypes;
using BriefKit.Tests.Shared;

namespace BriefKit.Formats.Tests.LabelledText;

/// <summary>The record types that ship.</summary>
internal static class ShippedTypes
{
    public static RecordType Conference { get; } = Read("conference");

    public static RecordType Lecture { get; } = Read("lecture");

    public static RecordType ArchivalFile { get; } = Read("archival-file");

    public static Parsed<RecordType?> Parse(string name)
    {
        string path = Path.Combine(Repository.Root, "templates", "types", name + ".yaml");
        return RecordTypeReader.Read(new SourceText(name + ".yaml", File.ReadAllText(path)));
    }

    private static RecordType Read(string name)
    {
        Parsed<RecordType?> parsed = Parse(name);
        Assert.Empty(parsed.Diagnostics);
        return parsed.Value!;
    }
}
