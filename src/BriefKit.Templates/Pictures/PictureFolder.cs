using System.Collections.Concurrent;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;

namespace BriefKit.Templates.Pictures;

/// <summary>The pictures in the folder of a template, each of which is read when it is first asked for. Any number of threads may ask at once.</summary>
/// <param name="folder">The template's, with the <c>/</c> behind it.</param>
internal sealed class PictureFolder(IFileSource files, string folder)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".svg"];

    // Only what was found is kept: records may name any number of pictures that are not there, and one may come later.
    private readonly ConcurrentDictionary<string, PictureFile> _read = new(StringComparer.Ordinal);

    /// <summary>The figure that shows a picture; null, with a finding, where it cannot be shown.</summary>
    public Figure? Find(PictureRequest request, DiagnosticBag bag)
    {
        string description = request.Description.Trim();
        if (description.Length == 0)
        {
            bag.Add(TemplatesDiagnostics.PictureUndescribed(request.At, request.Name));
            string caption = InlineText.Of(request.Caption).Trim();
            description = caption.Length > 0 ? caption : Path.GetFileNameWithoutExtension(request.Name);
        }
        return Read(request.Name, request.At, bag) is ImageData image
            ? new Figure(image, description, request.Caption) { Width = request.Width, Origin = new Origin(request.At) }
            : null;
    }

    /// <summary>Says what is wrong with a picture that a template names, before it is asked for.</summary>
    public void Check(PictureRequest request, DiagnosticBag bag) => Find(request, bag);

    private ImageData? Read(string name, SourceLocation? at, DiagnosticBag bag)
    {
        PictureFile file = TemplateSource.LeadsOutside(name) ? new PictureFile(PictureFault.Outside) : Find(name);
        if (file.Fault != PictureFault.None)
        {
            bag.Add(file.Fault switch
            {
                PictureFault.Outside => TemplatesDiagnostics.PictureOutside(at, name),
                PictureFault.NotFound => TemplatesDiagnostics.PictureNotFound(at, name, Names()),
                PictureFault.TooLarge => TemplatesDiagnostics.PictureTooLarge(at, name, MaxBytes),
                _ => TemplatesDiagnostics.PictureUnreadable(at, name),
            });
        }
        return file.Image;
    }

    private PictureFile Find(string name)
    {
        if (_read.TryGetValue(name, out PictureFile? known))
            return known;
        PictureFile file = Read(name);
        return file.Fault == PictureFault.NotFound ? file : _read.GetOrAdd(name, file);
    }

    private PictureFile Read(string name)
    {
        if (files.Read(folder + name) is not ReadOnlyMemory<byte> bytes)
            return new PictureFile(PictureFault.NotFound);
        if (bytes.Length > MaxBytes)
            return new PictureFile(PictureFault.TooLarge);
        return MediaTypeOf(bytes) is string type ? new PictureFile(PictureFault.None, new ImageData(type, bytes)) : new PictureFile(PictureFault.Unreadable);
    }

    // What a file is called says less than how it begins.
    private static string? MediaTypeOf(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ when DrawingFile.Is(bytes) => "image/svg+xml",
        _ => null,
    };

    private string[] Names() =>
    [
        .. from name in files.Names
           where name.StartsWith(folder, StringComparison.Ordinal) && Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
           select name[folder.Length..],
    ];

    private enum PictureFault
    {
        None,
        NotFound,
        Outside,
        TooLarge,
        Unreadable,
    }

    private sealed record PictureFile(PictureFault Fault, ImageData? Image = null);
}
