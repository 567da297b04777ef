using FormEngine.Server.Data;

namespace FormEngine.Server.Access.Secrets;

/// <summary>The keys that no database may hold: whoever has only a copy of it opens no link and signs in as nobody.</summary>
public sealed class KeySources(IConfiguration configuration, Folders folders)
{
    /// <summary>Signs personal links, and what else <see cref="SignedIds"/> makes.</summary>
    public KeySource Links { get; } = new("links", "personal links", "Links:Key", configuration, folders);

    /// <summary>Encrypts the keys that protect cookies, which nodes share by the database.</summary>
    public KeySource SignIn { get; } = new("sign-in", "sign-ins", "SignIn:Key", configuration, folders);
}
