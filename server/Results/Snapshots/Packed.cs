using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Tables;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>What a snapshot holds, as it is stored.</summary>
internal static class Packed
{
    public static byte[] Answers(IEnumerable<ScoredParticipant> participants) => Pack(participants.Select(ScoredLine.Write));

    public static IReadOnlyList<ScoredParticipant> ReadAnswers(byte[] packed, IReadOnlyDictionary<string, CompiledForm> forms) =>
        [.. Lines(packed).Select(line => ScoredLine.Read(line, hash => forms[hash]))];

    /// <summary>The hashes of the forms that were answered.</summary>
    public static IReadOnlySet<string> Forms(byte[] packed)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(packed))
            forms.UnionWith(ScoredLine.Forms(line));
        return forms;
    }

    public static byte[] Tables(RoundTables tables) => Pack([FigureJson.Write(tables, withState: true).ToJsonString()]);

    public static RoundTables ReadTables(byte[] packed) => FigureJson.Read(Lines(packed).Single());

    /// <summary>Of what was computed by: the survey, and the answers of all states.</summary>
    public static string Hash(string survey, int minimum, IEnumerable<byte[]> answers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{survey} {minimum}\n"));
        foreach (var state in answers)
        {
            foreach (var line in Lines(state))
                hash.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Pack(IEnumerable<string> lines)
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new BrotliStream(packed, CompressionLevel.Fastest), new UTF8Encoding(false)))
        {
            foreach (var line in lines)
                writer.Write($"{line}\n");
        }

        return packed.ToArray();
    }

    private static IEnumerable<string> Lines(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
