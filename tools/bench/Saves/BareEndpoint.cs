using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FormEngine.Bench.Saves;

/// <summary>The least that could save a page: Kestrel, and Npgsql writing one row. What the server is measured against.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(string connection, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        await using var source = NpgsqlDataSource.Create(connection);
        await using (var table =
            source.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id int PRIMARY KEY, answers text NOT NULL, revision int NOT NULL)"))
            await table.ExecuteNonQueryAsync();

        app.MapPost("/{id:int}", async (int id, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            await using var command = source.CreateCommand(
                "INSERT INTO bare VALUES ($1, $2, 1) ON CONFLICT (id) DO UPDATE SET answers = excluded.answers, "
                    + "revision = bare.revision + 1");
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = id });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = form["a.involvering_andre"].ToString() });
            await command.ExecuteNonQueryAsync();
            return Results.NoContent();
        });
        await app.RunAsync();
        return 0;
    }
}
