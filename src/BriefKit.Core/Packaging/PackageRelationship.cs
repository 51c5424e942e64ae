namespace BriefKit.Core.Packaging;

/// <summary>What a part, or the package itself, points to (ISO 29500-2, 6.5).</summary>
/// <param name="Id">The id by which the part names it.</param>
/// <param name="Type">The URI of its type.</param>
/// <param name="Target">The name of the part that it leads to; for an external one the address as it is written, which is never followed.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
public sealed record PackageRelationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last segment of the type, which is the same in transitional and strict files: <c>officeDocument</c>, <c>customXml</c>, <c>image</c>.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}
