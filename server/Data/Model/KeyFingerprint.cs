namespace FormEngine.Server.Data.Model;

/// <summary>Which key outside the database belongs to it: a server that does not have that one does not start.</summary>
public sealed class KeyFingerprint
{
    /// <summary>What the key is for: <c>links</c> or <c>sign-in</c>.</summary>
    public required string Name { get; init; }

    public required string Fingerprint { get; set; }
}
