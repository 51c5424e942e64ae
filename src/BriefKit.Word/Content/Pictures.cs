using BriefKit.Core.Documents;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Content;

/// <summary>The pictures of a document: each is kept once, however often it is shown.</summary>
internal sealed class Pictures
{
    /// <summary>The type of drawings, which are text.</summary>
    public const string DrawingType = "image/svg+xml";

    private readonly List<ImageData> _images = [];
    private int _shown;

    /// <summary>A number for one showing of a picture, from 1.</summary>
    public int NextId() => ++_shown;

    /// <summary>The name of the part that holds a picture.</summary>
    public string Add(ImageData image)
    {
        int index = _images.FindIndex(known => known.MediaType == image.MediaType && known.Bytes.Span.SequenceEqual(image.Bytes.Span));
        if (index < 0)
        {
            index = _images.Count;
            _images.Add(image);
        }
        return NameOf(index);
    }

    /// <summary>The picture that a part holds; null where there is none of that name.</summary>
    public ImageData? Find(string part) => Enumerable.Range(0, _images.Count).Where(index => NameOf(index) == part).Select(index => _images[index]).FirstOrDefault();

    public void AddTo(Package package)
    {
        for (int i = 0; i < _images.Count; i++)
        {
            bool isText = _images[i].MediaType == DrawingType;
            package.Add("word/" + NameOf(i), _images[i].MediaType, isText ? PackedPart.Deflate(_images[i].Bytes.Span) : PackedPart.Store(_images[i].Bytes));
        }
    }

    private string NameOf(int index) => $"media/image{index + 1}.{ExtensionOf(_images[index])}";

    private static string ExtensionOf(ImageData image) => image.MediaType switch
    {
        "image/png" => "png",
        DrawingType => "svg",
        _ => "jpeg",
    };
}
