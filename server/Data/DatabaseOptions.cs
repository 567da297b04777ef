namespace FormEngine.Server.Data;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>A PostgreSQL connection string; without one the embedded SQLite in the data folder is used.</summary>
    public string? Postgres { get; set; }

    /// <summary>The SQLite file's name, inside the data folder.</summary>
    public string SqliteFile { get; set; } = "formengine.db";
}
