using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf;

/// <summary>What the drawings of one page refer to by number: gradients and opacities.</summary>
internal sealed class DrawingResources
{
    private readonly List<Gradient> _patterns = [];
    private readonly Dictionary<Gradient, int> _patternNumbers = [];
    private readonly List<(double Fill, double Stroke)> _opacities = [];
    private readonly Dictionary<(double Fill, double Stroke), int> _opacityNumbers = [];

    /// <summary>Whether something shows through a shape of the page.</summary>
    public bool IsTransparent => _opacities.Exists(opacity => opacity.Fill < 1 || opacity.Stroke < 1);

    /// <param name="gradient">Its transformation brings it to the page.</param>
    public int Pattern(Gradient gradient) => NumberOf(_patterns, _patternNumbers, gradient);

    public int Opacity(double fill, double stroke) => NumberOf(_opacities, _opacityNumbers, (fill, stroke));

    /// <summary>Writes both among the page's resources.</summary>
    public void Write(DictionaryScope resources)
    {
        if (_opacities.Count > 0)
        {
            using DictionaryScope states = resources.BeginDictionary("ExtGState"u8);
            for (int i = 0; i < _opacities.Count; i++)
            {
                using DictionaryScope state = states.ResourceKey((byte)'G', i + 1).BeginDictionary();
                state.Real("ca"u8, _opacities[i].Fill);
                state.Real("CA"u8, _opacities[i].Stroke);
            }
        }
        if (_patterns.Count == 0)
            return;
        using DictionaryScope patterns = resources.BeginDictionary("Pattern"u8);
        for (int i = 0; i < _patterns.Count; i++)
            Write(patterns.ResourceKey((byte)'P', i + 1), _patterns[i]);
    }

    private static int NumberOf<T>(List<T> known, Dictionary<T, int> numbers, T wanted)
        where T : notnull
    {
        if (!numbers.TryGetValue(wanted, out int number))
        {
            known.Add(wanted);
            numbers.Add(wanted, number = known.Count);
        }
        return number;
    }

    // ISO 32000-1, 8.7.4: a pattern of a shading along a line (type 2) or between circles (type 3).
    private static void Write(PdfBuffer buffer, Gradient gradient)
    {
        using DictionaryScope pattern = buffer.BeginDictionary();
        pattern.Integer("PatternType"u8, 2);
        DrawingTransform transform = gradient.Transform;
        Numbers(pattern, "Matrix"u8, transform.A, transform.B, transform.C, transform.D, transform.E, transform.F);
        using DictionaryScope shading = pattern.BeginDictionary("Shading"u8);
        shading.Integer("ShadingType"u8, gradient.IsRadial ? 3 : 2);
        shading.Name("ColorSpace"u8, "DeviceRGB"u8);
        (GradientCircle start, GradientCircle end) = (gradient.Start, gradient.End);
        if (gradient.IsRadial)
            Numbers(shading, "Coords"u8, start.X, start.Y, start.Radius, end.X, end.Y, end.Radius);
        else
            Numbers(shading, "Coords"u8, start.X, start.Y, end.X, end.Y);
        using (ArrayScope extend = shading.BeginArray("Extend"u8))
        {
            extend.Boolean(true);
            extend.Boolean(true);
        }
        WriteFunction(shading, gradient.Stops);
    }

    // ISO 32000-1, 7.10.4: between each stop and the next the colour changes evenly; before the first and behind the last it stays.
    private static void WriteFunction(DictionaryScope shading, ValueList<GradientStop> stops)
    {
        List<GradientStop> all = [.. stops];
        if (all[0].Offset > 0)
            all.Insert(0, all[0] with { Offset = 0 });
        if (all[^1].Offset < 1)
            all.Add(all[^1] with { Offset = 1 });
        (GradientStop From, GradientStop To)[] steps = [.. all.Zip(all.Skip(1)).Where(step => step.Second.Offset > step.First.Offset)];
        using DictionaryScope function = shading.BeginDictionary("Function"u8);
        function.Integer("FunctionType"u8, 3);
        Numbers(function, "Domain"u8, 0, 1);
        using (ArrayScope functions = function.BeginArray("Functions"u8))
        {
            foreach ((GradientStop from, GradientStop to) in steps)
                WriteStep(functions, from.Color, to.Color);
        }
        Numbers(function, "Bounds"u8, [.. steps.Skip(1).Select(step => step.From.Offset)]);
        Numbers(function, "Encode"u8, [.. steps.SelectMany(_ => (double[])[0, 1])]);
    }

    private static void WriteStep(ArrayScope functions, ThemeColor from, ThemeColor to)
    {
        using DictionaryScope step = functions.BeginDictionary();
        step.Integer("FunctionType"u8, 2);
        Numbers(step, "Domain"u8, 0, 1);
        step.Integer("N"u8, 1);
        Numbers(step, "C0"u8, from.Red / 255.0, from.Green / 255.0, from.Blue / 255.0);
        Numbers(step, "C1"u8, to.Red / 255.0, to.Green / 255.0, to.Blue / 255.0);
    }

    private static void Numbers(DictionaryScope dictionary, ReadOnlySpan<byte> key, params ReadOnlySpan<double> numbers)
    {
        using ArrayScope array = dictionary.BeginArray(key);
        foreach (double number in numbers)
            array.Real(number);
    }
}
