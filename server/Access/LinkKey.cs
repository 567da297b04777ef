using System.Security.Cryptography;
using FormEngine.Server.Data;

namespace FormEngine.Server.Access;

/// <summary>
/// The key personal links are signed with, kept outside the database: configuration <c>Links:Key</c> (base64, at least
/// 32 bytes; nodes that share a database must share it), else a file in the data folder, made at first use.
/// </summary>
public sealed class LinkKey
{
    private const int Length = 32;

    public LinkKey(IConfiguration configuration, Folders folders)
    {
        Bytes = configuration["Links:Key"] is { Length: > 0 } configured ? Configured(configured) : FromFile(folders.Data);
    }

    internal byte[] Bytes { get; }

    private static byte[] Configured(string text)
    {
        Span<byte> bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length < Length)
            throw new InvalidOperationException("Links:Key must be base64 of at least 32 random bytes: openssl rand -base64 32");
        return bytes[..length].ToArray();
    }

    private static byte[] FromFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "links.key");
        if (!File.Exists(path))
            Create(path);
        return Convert.FromBase64String(File.ReadAllText(path));
    }

    /// <summary>Written whole under another name first: a second node that starts now sees all of the key or none.</summary>
    private static void Create(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
