using System.Globalization;
using BriefKit.Core.Text;

namespace BriefKit.Word.Forms;

/// <summary>Names of which each is given once: the next to ask for it gets it with a number behind it.</summary>
internal sealed class UniqueNames(StringComparer comparer)
{
    // Word cuts longer names of bookmarks off.
    private const int Longest = 40;

    private readonly HashSet<string> _taken = new(comparer);

    // How often a name was asked for is remembered: a loop may repeat it many times.
    private readonly Dictionary<string, int> _met = new(comparer);

    public string Take(string name)
    {
        string candidate = name;
        while (!_taken.Add(candidate))
        {
            int count = _met.GetValueOrDefault(name, 1) + 1;
            _met[name] = count;
            string suffix = string.Create(CultureInfo.InvariantCulture, $"_{count}");
            candidate = TextStart.Of(name, Longest - suffix.Length) + suffix;
        }
        return candidate;
    }
}
