using System.Buffers.Binary;
using System.Text;

namespace BriefKit.Word.Packaging;

/// <summary>
/// Writes a zip file (PKWARE APPNOTE 6.3.3, as ISO 29500-2 wants it) in one go, to streams that need not seek. Nothing in it depends on the clock:
/// every entry has the earliest time that an entry can state.
/// </summary>
internal sealed class ZipWriter
{
    private const int LocalHeaderLength = 30, DirectoryHeaderLength = 46, EndLength = 22;
    private const uint LocalHeader = 0x04034B50, DirectoryHeader = 0x02014B50, EndOfDirectory = 0x06054B50;

    // What a reader must know: directories and deflation (APPNOTE 4.4.3).
    private const ushort Version = 20;

    // January 1, 1980, midnight (APPNOTE 4.4.6).
    private const uint EarliestTime = 0x0021_0000;

    private readonly List<Entry> _entries = [];

    public void Add(string path, PackedPart content) => _entries.Add(new Entry(Encoding.ASCII.GetBytes(path), content));

    public void WriteTo(Stream output)
    {
        byte[] file = new byte[EndLength + _entries.Sum(entry => LocalHeaderLength + DirectoryHeaderLength + 2 * entry.Path.Length + entry.Content.Bytes.Length)];
        int at = 0;
        List<int> offsets = [];
        foreach (Entry entry in _entries)
        {
            offsets.Add(at);
            at += WriteLocal(file.AsSpan(at), entry);
        }
        int directory = at;
        for (int i = 0; i < offsets.Count; i++)
            at += WriteDirectory(file.AsSpan(at), _entries[i], offsets[i]);
        WriteEnd(file.AsSpan(at), at - directory, directory);
        output.Write(file);
    }

    private static int WriteLocal(Span<byte> target, Entry entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, LocalHeader);
        WriteCommon(target[4..], entry);
        entry.Path.CopyTo(target[LocalHeaderLength..]);
        entry.Content.Bytes.Span.CopyTo(target[(LocalHeaderLength + entry.Path.Length)..]);
        return LocalHeaderLength + entry.Path.Length + entry.Content.Bytes.Length;
    }

    private static int WriteDirectory(Span<byte> target, Entry entry, int offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, DirectoryHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], Version);
        WriteCommon(target[6..], entry);
        BinaryPrimitives.WriteInt32LittleEndian(target[42..], offset);
        entry.Path.CopyTo(target[DirectoryHeaderLength..]);
        return DirectoryHeaderLength + entry.Path.Length;
    }

    // What both headers say: version, flags, method, time, checksum, lengths (APPNOTE 4.3.7 and 4.3.12).
    private static void WriteCommon(Span<byte> target, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], (ushort)(entry.Content.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(target[6..], EarliestTime);
        BinaryPrimitives.WriteUInt32LittleEndian(target[10..], entry.Content.Checksum);
        BinaryPrimitives.WriteInt32LittleEndian(target[14..], entry.Content.Bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[18..], entry.Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(target[22..], (ushort)entry.Path.Length);
    }

    private void WriteEnd(Span<byte> target, int length, int offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, EndOfDirectory);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(target[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], length);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], offset);
    }

    private sealed record Entry(byte[] Path, PackedPart Content);
}
