namespace FormEngine.Server.Access.Secrets;

/// <summary>The keys of one kind: the first signs or encrypts, those after it still open what was made with them.</summary>
public sealed class KeyRing
{
    private KeyRing(IReadOnlyList<SecretKey> keys) => All = keys;

    public IReadOnlyList<SecretKey> All { get; }

    public SecretKey Current => All[0];

    /// <param name="text">Each key as base64 of at least 32 bytes, the current one first, commas between.</param>
    public static KeyRing Parse(string text) => new([.. text.Split(',').Select(key => new SecretKey(Bytes(key)))]);

    public SecretKey? Find(string fingerprint) => All.FirstOrDefault(key => key.Fingerprint == fingerprint);

    private static byte[] Bytes(string key)
    {
        var bytes = Convert.FromBase64String(key);
        return bytes.Length >= SecretKey.LeastLength
            ? bytes
            : throw new FormatException($"A key is at least {SecretKey.LeastLength} bytes.");
    }
}
