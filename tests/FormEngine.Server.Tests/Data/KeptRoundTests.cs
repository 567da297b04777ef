using FormEngine.Testing.Databases;
using FormEngine.Testing.Kept;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Data;

/// <summary>The round that is kept of each version: <c>tests/data/databases/README.md</c>.</summary>
public sealed class KeptRoundTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task It_has_a_row_in_every_table(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var visit = await KeptRound.MakeAsync(database);

        var tables = await StoredTable.ReadAllAsync(database);
        await using var db = database.Open();
        Assert.Equal([], db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(table => tables[table].Rows.Count == 0));
        await KeptDatabase.KeepIfAskedAsync(database, visit);
    }
}
