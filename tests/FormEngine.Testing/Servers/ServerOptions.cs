using FormEngine.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Servers;

/// <summary>What a test decides about its server; the rest is as in production.</summary>
public sealed record ServerOptions
{
    /// <summary>A database to use; without one the server makes its own of <see cref="Kind"/> and drops it at its end.</summary>
    public TestDatabase? Database { get; init; }

    public DatabaseKind Kind { get; init; } = DatabaseKind.Sqlite;

    /// <summary>The surveys published at start; without a folder there are none.</summary>
    public string? Forms { get; init; }

    public DateTimeOffset Now { get; init; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What stands on the command line of a <see cref="ServerProcess"/>, such as <c>--demo</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>More configuration, which wins.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Puts something that watches in the place of a service; for a server in this process.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };
}
