namespace BriefKit.Typesetting.Fonts;

/// <summary>The axis of weight of a variable font (OpenType 1.9, <c>fvar</c>).</summary>
internal readonly record struct WeightAxis(int Least, int Most)
{
    private const uint Tag = 0x77676874; // 'wght'

    // What themes ask for: light, regular, medium, semi-bold, bold and black.
    private static readonly int[] Usual = [300, 400, 500, 600, 700, 900];

    public bool IsNone => Most == 0;

    /// <summary>The weights that the font is used at, in order; never none where there is an axis.</summary>
    public IEnumerable<int> Weights
    {
        get
        {
            (int least, int most) = (Least, Most);
            int[] within = [.. Usual.Where(weight => weight >= least && weight <= most)];
            return within.Length > 0 ? within : [Math.Max(least, 1)];
        }
    }

    public static WeightAxis Read(FontTables tables)
    {
        FontReader table = tables["fvar"];
        long start = table.U16(4);
        for (int i = 0; i < table.U16(8); i++)
        {
            FontReader axis = table.Slice(start + (long)i * table.U16(10), 20);
            (int least, int most) = (axis.I32(4) >> 16, axis.I32(12) >> 16);
            if (axis.U32(0) == Tag && least >= 0 && most >= least && most is > 0 and <= 1000)
                return new WeightAxis(least, most);
        }
        return default;
    }
}
