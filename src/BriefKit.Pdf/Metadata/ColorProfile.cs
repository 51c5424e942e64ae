using System.Buffers.Binary;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Metadata;

/// <summary>
/// The profile of sRGB (IEC 61966-2-1) as ICC.1:2004-10 (version 4.2) writes it. It is made here from the standard's figures: a matrix from
/// linear RGB to the connection space, adapted to D50, and the curve that makes light linear.
/// </summary>
internal static class ColorProfile
{
    private const int HeaderSize = 128;

    // ICC.1:2004-10, 7.2.16: the white that the connection space refers to, D50.
    private static readonly double[] White = [0.9642, 1, 0.8249];

    // The primaries of IEC 61966-2-1, and the matrix that adapts D65 to D50 by Bradford's method.
    private static readonly double[] Red = [0.43607, 0.22249, 0.01392];
    private static readonly double[] Green = [0.38515, 0.71687, 0.09708];
    private static readonly double[] Blue = [0.14307, 0.06061, 0.71410];
    private static readonly double[] Adaptation =
        [1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678];

    // Parametric curve of type 3: (aX + b)^g from d up, cX below.
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static SharedStream StandardRgb { get; } = new(Build());

    private static byte[] Build()
    {
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(White)),
            ("chad", Fixed("sf32", 0, Adaptation)),
            ("rXYZ", Xyz(Red)),
            ("gXYZ", Xyz(Green)),
            ("bXYZ", Xyz(Blue)),
            ("rTRC", Fixed("para", 3, Curve)),
            ("gTRC", []),
            ("bTRC", []),
        ];
        using MemoryStream data = new();
        byte[] directory = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        int start = HeaderSize + directory.Length, offset = start, length = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            // The three channels share one curve: a tag without data points to that of the tag before.
            if (tags[i].Data.Length > 0)
            {
                offset = start + (int)data.Length;
                length = tags[i].Data.Length;
                data.Write(tags[i].Data);
                data.Write(new byte[(4 - (length % 4)) % 4]);
            }
            Span<byte> entry = directory.AsSpan(4 + (12 * i));
            Ascii(entry, tags[i].Tag);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], length);
        }
        return [.. Header(start + (int)data.Length), .. directory, .. data.ToArray()];
    }

    // ICC.1:2004-10, 7.2. The date is that of the specification: a profile must have one, and no clock is asked.
    private static byte[] Header(int size)
    {
        byte[] header = new byte[HeaderSize];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x04200000);
        Ascii(header.AsSpan(12), "mntr");
        Ascii(header.AsSpan(16), "RGB ");
        Ascii(header.AsSpan(20), "XYZ ");
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2004);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(26), 10);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(28), 1);
        Ascii(header.AsSpan(36), "acsp");
        WriteFixed(header.AsSpan(68), White);
        return header;
    }

    private static byte[] Xyz(double[] values) => Fixed("XYZ ", 0, values);

    private static byte[] Fixed(string type, ushort function, double[] values)
    {
        int start = type == "para" ? 12 : 8;
        byte[] data = new byte[start + (4 * values.Length)];
        Ascii(data, type);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), function);
        WriteFixed(data.AsSpan(start), values);
        return data;
    }

    private static void WriteFixed(Span<byte> target, double[] values)
    {
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(target[(4 * i)..], (int)Math.Round(values[i] * 65536));
    }

    // ICC.1:2004-10, 10.13: one record, in English.
    private static byte[] Text(string text)
    {
        byte[] data = new byte[28 + (2 * text.Length)];
        Ascii(data, "mluc");
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        Ascii(data.AsSpan(16), "enUS");
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), 28);
        for (int i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(28 + (2 * i)), text[i]);
        return data;
    }

    private static void Ascii(Span<byte> target, string text)
    {
        for (int i = 0; i < text.Length; i++)
            target[i] = (byte)text[i];
    }
}
