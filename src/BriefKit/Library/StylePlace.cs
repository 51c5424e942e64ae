using BriefKit.Core.Text;

namespace BriefKit.Library;

/// <summary>A folder of this machine in which citation styles are looked for.</summary>
/// <param name="Name">What users know it by.</param>
/// <param name="Files">CSL files.</param>
/// <param name="ComesFirst">Whether its styles come before built-in ones of the same name: the user added them.</param>
public sealed record StylePlace(string Name, IFileSource Files, bool ComesFirst);
