using FormEngine.Testing.Databases;

namespace FormEngine.Testing.Servers;

/// <summary>The configuration of a server under test, the same for one in this process and one beside it.</summary>
internal static class ServerSettings
{
    public static IReadOnlyDictionary<string, string?> Of(ServerOptions options, TestDatabase database)
    {
        var settings = new Dictionary<string, string?>(database.Settings)
        {
            ["Folders:Forms"] = options.Forms ?? Path.Combine(database.Folder, "no-forms"),
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (key, value) in options.Settings)
            settings[key] = value;
        return settings;
    }
}
