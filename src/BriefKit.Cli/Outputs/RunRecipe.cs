using System.Security.Cryptography;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;

namespace BriefKit.Cli.Outputs;

/// <summary>All that a run's files depend on beside the records: two runs of one recipe make the same files of the same records.</summary>
internal sealed class RunRecipe
{
    private readonly string _hash;

    /// <param name="parts">The program, the options, and the bytes of every file that they name, in a fixed order.</param>
    public RunRecipe(IEnumerable<string> parts) => _hash = Hash(parts);

    /// <summary>What stands for one file of the run.</summary>
    public string KeyOf(ValueList<Record> records, string template, string format) =>
        Hash([_hash, template, format, .. records.SelectMany(record => (string[])[record.Id, record.Type.Name, record.Source?.Sha256 ?? ""])]);

    // Each part is preceded by its length, so that no two lists of parts run together to the same bytes.
    private static string Hash(IEnumerable<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
            hash.AppendData(Encoding.UTF8.GetBytes($"{part.Length}:{part}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
