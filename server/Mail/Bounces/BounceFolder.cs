using FormEngine.Server.Data;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>
/// Where the mail server leaves what comes back, one file a mail: moved there whole, for a file is read as soon as it is
/// seen. What tells of no mail of ours is set aside for staff to look at, and deleted after a month.
/// </summary>
public sealed class BounceFolder(Folders folders, IOptions<MailOptions> options, TimeProvider time)
{
    private const int MaxSize = 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly string _path = options.Value.BounceFolder ?? Path.Combine(folders.Data, "bounces");

    public string UnreadPath => Path.Combine(_path, "unread");

    public int UnreadCount => FilesIn(UnreadPath).Length;

    public IEnumerable<FileInfo> Waiting() => FilesIn(_path).Where(file => file.Name[0] != '.');

    /// <summary>Null for a file that is larger than any bounce.</summary>
    public static byte[]? Read(FileInfo file) => file.Length > MaxSize ? null : File.ReadAllBytes(file.FullName);

    public void SetAside(FileInfo file)
    {
        Directory.CreateDirectory(UnreadPath);
        file.MoveTo(Path.Combine(UnreadPath, $"{Guid.CreateVersion7():N}.eml"));
    }

    public void ForgetOld()
    {
        var oldest = time.GetUtcNow().UtcDateTime - Kept;
        foreach (var file in FilesIn(UnreadPath).Where(file => file.LastWriteTimeUtc < oldest))
            file.Delete();
    }

    private static FileInfo[] FilesIn(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles() : [];
}
