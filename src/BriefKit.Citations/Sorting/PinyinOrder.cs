using System.Text;

namespace BriefKit.Citations.Sorting;

/// <summary>
/// The order of Han characters by their sound in Mandarin, as readers on the mainland expect a list to be sorted. The 3,755 common
/// characters of GB 2312-1980, level 1, are coded in that order; all others follow them, by their code.
/// </summary>
internal static class PinyinOrder
{
    private const int FirstRow = 0xB0;
    private const int LastRow = 0xD7;
    private const int FirstCell = 0xA1;
    private const int CellsOfRow = 94;

    // The last row is not filled.
    private const int CommonCharacters = 3755;

    private static readonly Lazy<Dictionary<char, int>> Places = new(ReadPlaces);

    /// <summary>Where a character stands among all.</summary>
    public static int WeightOf(char character) => Places.Value.TryGetValue(character, out int place) ? place : character + CommonCharacters;

    private static Dictionary<char, int> ReadPlaces()
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!;
        byte[] codes = new byte[(LastRow - FirstRow + 1) * CellsOfRow * 2];
        for (int i = 0; i < codes.Length / 2; i++)
        {
            codes[2 * i] = (byte)(FirstRow + (i / CellsOfRow));
            codes[(2 * i) + 1] = (byte)(FirstCell + (i % CellsOfRow));
        }
        string characters = encoding.GetString(codes, 0, CommonCharacters * 2);
        Dictionary<char, int> places = new(CommonCharacters);
        for (int i = 0; i < characters.Length; i++)
            places[characters[i]] = i;
        return places;
    }
}
