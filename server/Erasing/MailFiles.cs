using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Utils;

namespace FormEngine.Server.Erasing;

/// <summary>Mails that were written to files, and those that came back: those to a person, and those that name them.</summary>
internal static partial class MailFiles
{
    /// <returns>How many were deleted.</returns>
    public static int Delete(string folder, IReadOnlyCollection<Guid> mails, PersonTraces? traces)
    {
        var names = mails.Select(mail => mail.ToString("N")).ToHashSet();
        var theirs = Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories)
            .Where(file => names.Contains(MailOf(file)) || traces?.AreIn(Text(File.ReadAllBytes(file))) == true).ToList();
        theirs.ForEach(File.Delete);
        return theirs.Count;
    }

    /// <summary>The mail's id ends the file's name, or is the folder's it is being written in.</summary>
    private static string MailOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.LastIndexOf('-') is > 0 and var dash && name.Length - dash == 33
            ? name[(dash + 1)..]
            : Path.GetFileName(Path.GetDirectoryName(file)!);
    }

    /// <summary>The file as text, with what mail encodes (quoted-printable, encoded words) as its reader sees it.</summary>
    private static string Text(byte[] mail)
    {
        var joined = SoftBreak().Replace(Rfc2047.DecodeText(mail), "");
        return Escaped()
            .Replace(joined, run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex("=\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("(?:=[0-9A-F]{2})+")]
    private static partial Regex Escaped();
}
