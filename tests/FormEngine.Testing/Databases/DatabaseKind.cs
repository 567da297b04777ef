namespace FormEngine.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
