using BriefKit.Core.Documents;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Content;

/// <summary>The pictures of a document: each is kept once, however often it is shown.</summary>
internal sealed class Pictures
{
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
            package.Add("word/" + NameOf(i), _images[i].MediaType, _images[i].Bytes);
    }

    private string NameOf(int index) => $"media/image{index + 1}.{(_images[index].MediaType == "image/png" ? "png" : "jpeg")}";
}
