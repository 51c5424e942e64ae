using BriefKit.Core.Text;

namespace BriefKit.Citations.Library;

/// <summary>A folder of CSL files in which styles are looked for.</summary>
/// <param name="Name">What users know it by; messages print it before the names of its files.</param>
/// <param name="Files">Its files: <c>apa.csl</c>, and those in the folders <c>dependent</c> and <c>hidden</c>, where other programs put some.</param>
public sealed record StyleFolder(string Name, IFileSource Files);
