using System.Security.Cryptography;
using FormEngine.Server.Data;

namespace FormEngine.Server.Access.Secrets;

/// <summary>Where the keys of one kind are kept: in a setting, else in a file of the data folder.</summary>
public sealed class KeySource(string name, string purpose, string setting, IConfiguration configuration, Folders folders)
{
    private KeyRing? _ring;

    public string Name => name;

    /// <summary>What the key is for, as a message calls it.</summary>
    public string Purpose => purpose;

    public string Setting => setting.Replace(":", "__", StringComparison.Ordinal);

    public string File => Path.Combine(folders.Data, $"{name}.key");

    public string Place => Configured is null ? File : Setting;

    public KeyRing Ring => Find() ?? throw new CannotStartException($"{File} is missing.");

    private string? Configured => configuration[setting] is { Length: > 0 } text ? text : null;

    /// <returns>Null where there are none.</returns>
    public KeyRing? Find()
    {
        if (_ring is null && Read() is { } text)
            _ring = Parse(text);
        return _ring;
    }

    /// <summary>
    /// Makes the file with a new key. Written whole under another name first: a second node that starts now sees all of the
    /// key or none.
    /// </summary>
    public KeyRing Make()
    {
        folders.MakeData();
        var draft = $"{File}.{Guid.NewGuid():N}";
        Write(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.LeastLength)));
        try
        {
            System.IO.File.Move(draft, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(draft);
        }

        return Ring;
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    private string? Read()
    {
        try
        {
            return Configured ?? (System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{File} cannot be read. Give the server's user the right to read it. ({fault.Message})", fault);
        }
    }

    private KeyRing Parse(string text)
    {
        try
        {
            return KeyRing.Parse(text);
        }
        catch (FormatException fault)
        {
            throw new CannotStartException(
                $"{Place} must be base64 of at least {SecretKey.LeastLength} random bytes, several keys with commas between: "
                + "openssl rand -base64 32", fault);
        }
    }
}
