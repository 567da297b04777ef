namespace FormEngine.Server.Data;

/// <summary>
/// Where files are. In a checkout <c>forms/</c> and <c>data/</c> stand beside the server's folder; when published they
/// stand inside it. Configuration (<c>Folders:Forms</c>, <c>Folders:Data</c>) overrides both.
/// </summary>
public sealed class Folders
{
    /// <summary>More than a start writes, so that a disk that is full is told of before it begins.</summary>
    private const long LeastRoom = 16 * 1024 * 1024;

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

    /// <summary>The SQLite database, the mail written to files, and the keys that no database may hold.</summary>
    public string Data { get; }

    /// <summary>Makes the data folder where it is missing, and stops the start where nothing can be written in it.</summary>
    public void MakeData()
    {
        try
        {
            Directory.CreateDirectory(Data);
            using var probe = File.Create(Path.Combine(Data, $".{Guid.NewGuid():N}"), bufferSize: 1, FileOptions.DeleteOnClose);
            probe.WriteByte(0);
            if (new DriveInfo(Data).AvailableFreeSpace < LeastRoom)
                throw new CannotStartException(
                    $"The disk that holds the data folder {Data} is full: less than 16 MB are left. Make room on it.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"Nothing can be written in the data folder {Data}. Give the server's user the right to write there, "
                + $"make room on the disk, or choose another folder with Folders__Data. ({fault.Message})", fault);
        }
    }
}
