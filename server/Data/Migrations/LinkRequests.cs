using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Links that were asked for, until a job has looked up by whom.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_04b_LinkRequests")]
public sealed class LinkRequests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("link_request", table => new
        {
            id = table.Column<Guid>(),
            address = table.Column<string>(),
            asked_at = table.Column<DateTime>(),
            kind = table.Column<string>(),
            language = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_link_request", row => row.id);
        });
    }
}
