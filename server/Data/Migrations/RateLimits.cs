using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What is used up of the limits on sign-ins and mails.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_04_RateLimits")]
public sealed class RateLimits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("limit_use", table => new
        {
            kind = table.Column<string>(),
            key = table.Column<string>(),
            free_at = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_limit_use", row => new { row.kind, row.key });
        });
    }
}
