
namespace BriefKit.Formats.LooseNames;

/// <summary>Reads one or several names: <c>Zhu De and Liu Shaoqi</c>, <c>Gong, Gang</c>, <c>朱德、刘少奇</c>.</summary>
internal static class NameListReader
{
    private static readonly string[] Joints = [" and ", " & ", ";", "；", "、", "和", "与", " und ", " et "];

    /// <summary>The names, or none where the text holds anything else.</summary>
    public static IReadOnlyList<NameReading> Read(string text)
    {
        if (text.Length > 300)
            return [];
        if (PersonNameReader.Read(text) is NameReading only)
            return [only];

        string[] parts = SplitAtJoints(text);
        // "A, B and C" has commas between persons; "Gong, Gang and Li, Wei" within them.
        string[] people = parts.All(part => part.Contains(',') && PersonNameReader.Read(part) is { Doubt: null })
            ? parts
            : [.. parts.SelectMany(part => part.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        List<NameReading> names = [];
        foreach (string person in people)
        {
            if (PersonNameReader.Read(person) is not NameReading name)
                return PersonNameReader.ReadBody(text) is NameReading body ? [body] : [];
            names.Add(name);
        }
        return names;
    }

    /// <summary>How sure it is that a text is names: as sure as for its least sure one.</summary>
    public static NameStrength? Strength(IReadOnlyList<NameReading> names) => names.Count == 0 ? null : names.Min(name => name.Strength);

    private static string[] SplitAtJoints(string text) =>
        text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
