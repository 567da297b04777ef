using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Which tables are to be written anew, after a person was erased from them.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_06StaleTables")]
public sealed class StaleTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("stale_table", table => new
    {
        name = table.Column<string>(),
        next_try_at = table.Column<DateTime>(nullable: true),
        since = table.Column<DateTime>(),
        transaction = table.Column<long>(),
        tries = table.Column<int>(),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_stale_table", row => row.name);
    });
}
