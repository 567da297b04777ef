using System.Diagnostics;
using System.Text;
using FormEngine.Testing.Databases;

namespace FormEngine.Testing.Servers;

/// <summary>The server as a process of its own, as it was built: for what must hold when it is killed.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The server ended:\n{Output}"));
    }

    public int Id => _process.Id;

    public Uri Address => _address.Task.Result;

    /// <summary>All it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="options">As for <see cref="ServerHost"/>, but the clock is the real one.</param>
    /// <param name="database">Where its data are; they outlive the process.</param>
    /// <param name="environment">Variables for the process alone.</param>
    public static async Task<ServerProcess> StartAsync(
        ServerOptions options, TestDatabase database, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = Launch(options, database, environment);
        await server.HasStartedAsync();
        return server;
    }

    /// <summary>Does not wait until it listens.</summary>
    public static ServerProcess Launch(
        ServerOptions options, TestDatabase database, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = new ServerProcess(StartInfo(options, database, environment));
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>For a server that must not start: what it wrote, and its exit code.</summary>
    public static async Task<(int ExitCode, string Output)> RefuseAsync(ServerOptions options, TestDatabase database)
    {
        await using var server = Launch(options, database);
        await Task.WhenAny(server._address.Task, server._process.WaitForExitAsync());
        if (!server._process.HasExited)
            throw new InvalidOperationException($"The server has started:\n{server.Output}");
        await server._process.WaitForExitAsync();
        return (server._process.ExitCode, server.Output);
    }

    public Task HasStartedAsync() => _address.Task;

    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary><c>kill -9</c>: nothing is flushed, nothing is told.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(
        ServerOptions options, TestDatabase database, IReadOnlyDictionary<string, string>? environment)
    {
        var built = Repository.PathOf("server", "bin", Repository.Configuration, "net10.0", "FormEngine.Server.dll");
        var start = new ProcessStartInfo("dotnet", [built, "--urls", "http://127.0.0.1:0", .. options.Flags])
        {
            WorkingDirectory = Repository.PathOf("server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in ServerSettings.Of(options, database))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        return start;
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        var listening = line.IndexOf(Listening, StringComparison.Ordinal);
        if (listening >= 0)
            _address.TrySetResult(new Uri(line[(listening + Listening.Length)..].Trim()));
    }
}
