namespace FormEngine.Server.Data;

/// <summary>
/// Where files are. In a checkout <c>forms/</c> and <c>data/</c> stand beside the server's folder; when published they
/// stand inside it. Configuration (<c>Folders:Forms</c>, <c>Folders:Data</c>) overrides both.
/// </summary>
public sealed class Folders
{
    public Folders(IConfiguration configuration, IHostEnvironment environment) : this(configuration, environment.ContentRootPath)
    {
    }

    internal Folders(IConfiguration configuration, string root)
    {
        var home = Directory.Exists(Path.Combine(root, "forms")) ? root : Path.Combine(root, "..");
        Forms = Path.GetFullPath(configuration["Folders:Forms"] ?? Path.Combine(home, "forms"), root);
        Data = Path.GetFullPath(configuration["Folders:Data"] ?? Path.Combine(home, "data"), root);
    }

    /// <summary>Surveys to publish at start.</summary>
    public string Forms { get; }

    /// <summary>The SQLite database, the mail written to files, and the key of personal links.</summary>
    public string Data { get; }
}
