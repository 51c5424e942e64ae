using System.Buffers;
using System.Runtime.InteropServices;

namespace BriefKit.Pdf.Fonts;

/// <summary>HarfBuzz's view of a font, made ready for being subset often. Several threads may use it at once.</summary>
internal sealed class FaceHandle : SafeHandle
{
    // Preparing reads the whole font: it pays for text faces, not for the tens of megabytes of a Han face.
    private const int LargestPrepared = 4 << 20;

    private readonly MemoryHandle _pinned;

    public unsafe FaceHandle(ReadOnlyMemory<byte> data, int index)
        : base(0, ownsHandle: true)
    {
        _pinned = data.Pin();
        nint blob = HarfBuzz.hb_blob_create((byte*)_pinned.Pointer, (uint)data.Length, HarfBuzz.ReadOnlyMemoryMode, 0, 0);
        nint face = HarfBuzz.hb_face_create(blob, (uint)index);
        HarfBuzz.hb_blob_destroy(blob);
        if (data.Length <= LargestPrepared)
        {
            nint prepared = HarfBuzz.hb_subset_preprocess(face);
            HarfBuzz.hb_face_destroy(face);
            face = prepared;
        }
        HarfBuzz.hb_face_make_immutable(face);
        SetHandle(face);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        HarfBuzz.hb_face_destroy(handle);
        _pinned.Dispose();
        return true;
    }
}
