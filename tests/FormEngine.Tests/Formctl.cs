using System.Diagnostics;

namespace FormEngine.Tests;

/// <summary>The command line as others call it, in a folder of its own.</summary>
internal sealed class Formctl : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("formctl");

    public void Dispose() => _folder.Delete(true);

    public static (int Exit, string[] Lines, string Errors) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), errors.Result);
    }

    /// <summary>Starts it with all its streams in the hands of the caller.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "formctl.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
