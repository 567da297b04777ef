using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace FormEngine.Server.Results.Public;

/// <summary>A page as it is sent, in each encoding, with the headers that are its own.</summary>
internal sealed record KeptPage(
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers, string Hash, IReadOnlyDictionary<string, byte[]> Bodies)
{
    /// <summary>As it is, not compressed.</summary>
    public const string Plain = "";

    private static readonly string[] Own =
        ["Content-Type", "Content-Disposition", "Content-Security-Policy", "Cross-Origin-Resource-Policy"];

    public static KeptPage Of(IHeaderDictionary headers, byte[] body) => new(
        [.. headers.Where(header => Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase))],
        Convert.ToHexStringLower(SHA256.HashData(body))[..32],
        new Dictionary<string, byte[]>
        {
            ["br"] = Compress(body, packed => new BrotliStream(packed, CompressionLevel.Optimal)),
            ["gzip"] = Compress(body, packed => new GZipStream(packed, CompressionLevel.Optimal)),
            [Plain] = body,
        });

    /// <summary>Strong: another one for each encoding.</summary>
    public string TagIn(string encoding) => encoding == Plain ? $"\"{Hash}\"" : $"\"{Hash}-{encoding}\"";

    private static byte[] Compress(byte[] body, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(body);
        return packed.ToArray();
    }
}

/// <summary>
/// Pages that are the same for all, kept in memory as they are sent: made once for each state of what is published. What is asked for
/// least goes first where there are many.
/// </summary>
internal sealed class KeptPages : IDisposable
{
    private const long Bytes = 64_000_000;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Bytes });

    public KeptPage? Find(string key) => _pages.Get<KeptPage>(key);

    public void Keep(string key, KeptPage page) => _pages.Set(key, page, new MemoryCacheEntryOptions
    {
        Size = page.Bodies.Values.Sum(body => (long)body.Length),
        SlidingExpiration = TimeSpan.FromMinutes(20),
    });

    public void Dispose() => _pages.Dispose();
}
