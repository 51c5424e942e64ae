using System.IO.Compression;
using System.Runtime.InteropServices;
using BriefKit.Core.Text;

namespace BriefKit.Core.Packaging;

/// <summary>
/// Opens Open Packaging Conventions packages (ISO 29500-2), such as Word files, from anybody: nothing outside the file is ever touched, and
/// what lies in it is read within limits. A fault is a diagnostic.
/// </summary>
public static class PackageReader
{
    /// <summary>Whether bytes begin as a ZIP archive does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>Opens a package; null where there is none that could be read.</summary>
    /// <param name="name">What the user calls the file.</param>
    /// <param name="bytes">All of it.</param>
    public static Parsed<OpenedPackage?> Open(string name, ReadOnlyMemory<byte> bytes, PackageLimits? limits = null)
    {
        limits ??= new PackageLimits();
        SourceLocation start = new SourceText(name, "").At(0, 0);
        if (bytes.Length > limits.MaxBytes)
            return new(null, [PackagingDiagnostics.FileTooLong(start, bytes.Length, limits.MaxBytes)]);
        if (bytes.Span is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return new(null, [PackagingDiagnostics.OldOrEncrypted(start)]);
        if (OpenArchive(bytes) is not ZipArchive archive)
            return new(null, [PackagingDiagnostics.NotAnArchive(start)]);
        if (archive.Entries.Count > limits.MaxParts)
        {
            using (archive)
                return new(null, [PackagingDiagnostics.TooManyParts(start, archive.Entries.Count, limits.MaxParts)]);
        }
        DiagnosticBag diagnostics = [];
        OpenedPackage package = new(name, archive, Index(archive, start, diagnostics), limits);
        return new(package, diagnostics.ToValueList());
    }

    private static ZipArchive? OpenArchive(ReadOnlyMemory<byte> bytes)
    {
        ArraySegment<byte> array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) ? segment : new(bytes.ToArray());
        MemoryStream stream = new(array.Array!, array.Offset, array.Count, writable: false);
        try
        {
            ZipArchive archive = new(stream, ZipArchiveMode.Read);
            // The table of contents is read when it is first asked for.
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            stream.Dispose();
            return null;
        }
    }

    private static Dictionary<string, ZipArchiveEntry> Index(ZipArchive archive, SourceLocation start, DiagnosticBag diagnostics)
    {
        // ISO 29500-2, 6.2.2.3: names that differ in case only are the same.
        Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/'))
                continue;
            string? part = PartName.Of(entry.FullName);
            if (part is null)
                diagnostics.Add(PackagingDiagnostics.StrangeName(start, SingleLine.Of(entry.FullName)));
            else if (!entries.TryAdd(part, entry))
                diagnostics.Add(PackagingDiagnostics.RepeatedPart(start, part));
        }
        return entries;
    }
}
