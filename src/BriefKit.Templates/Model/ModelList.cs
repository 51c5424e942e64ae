using System.Collections;
using System.Globalization;

namespace BriefKit.Templates.Model;

/// <summary>A model object that can be run through and counted, with or without names of its own.</summary>
internal abstract class ModelList : ModelObject, IEnumerable<object?>
{
    public abstract IReadOnlyList<object?> Items { get; }

    public override bool IsEmpty => Items.Count == 0;

    public override object? Printed => PlainText;

    public override string? PlainText => null;

    public override IReadOnlyList<string> Names => ["size", "first", "last"];

    // Scriban asks an object for what stands between brackets by name, numbers too.
    protected override bool TryGet(string name, out object? value)
    {
        value = null;
        switch (name)
        {
            case "size":
                value = Items.Count;
                return true;
            case "first":
                value = Items.Count > 0 ? Items[0] : null;
                return true;
            case "last":
                value = Items.Count > 0 ? Items[^1] : null;
                return true;
        }
        if (!int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index))
            return false;
        value = index >= 0 && index < Items.Count ? Items[index] : null;
        return true;
    }

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
